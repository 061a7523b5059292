// Near misses: redirects with an address, and 3xx responses that need none.
#include <map>
#include <string>

#include <httplib.h>

namespace {

struct Target {
  int status = 302;
  std::string url;
};

Target findTarget(const std::string& path);
bool isFresh(const httplib::Request& req);
void finishRedirect(httplib::Response& res, const std::string& url);

void go(httplib::Response& res, const std::string& url, int status) {
  res.set_header("Location", url);
  res.status = status;
}

const char* reasonOf(int status) {
  switch (status) {
  case 301: return "Moved Permanently";
  case 302: return "Found";
  default: return "";
  }
}

}  // namespace

void registerSilentRedirects(httplib::Server& svr, httplib::Client& upstream) {
  // The library's helper sets the field.
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { res.set_redirect("/b"); });
  svr.Get("/c",
          [](const httplib::Request&, httplib::Response& res) { res.set_redirect("/d", 301); });

  // Its address with a status code set by hand before and after.
  svr.Post("/e", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/f");
    res.status = 303;
  });

  // Set by hand.
  svr.Get("/g", [](const httplib::Request&, httplib::Response& res) {
    res.status = 302;
    res.set_header("Location", "/h");
  });

  // Into the map of fields, in any spelling.
  svr.Get("/i", [](const httplib::Request&, httplib::Response& res) {
    res.headers.emplace("location", "/j");
    res.status = 307;
  });

  // The project's helper.
  svr.Get("/k", [](const httplib::Request&, httplib::Response& res) { go(res, "/l", 308); });

  // 300 leaves the choice to the client, 304 sends it to its cache.
  svr.Get("/m", [](const httplib::Request&, httplib::Response& res) {
    res.status = 300;
    res.set_content("/m.html /m.txt", "text/plain");
  });
  svr.Get("/n", [](const httplib::Request& req, httplib::Response& res) {
    if (isFresh(req)) {
      res.status = 304;
    }
  });

  // Code that is not known gets the response.
  svr.Get("/o", [](const httplib::Request&, httplib::Response& res) {
    res.status = 302;
    finishRedirect(res, "/p");
  });

  // A forwarded response.
  svr.Get("/q", [&](const httplib::Request& req, httplib::Response& res) {
    const auto answer = upstream.Get(req.path.c_str());
    if (!answer) {
      res.status = 502;
      return;
    }
    res.status = answer->status;
    for (const auto& [name, value] : answer->headers) {
      res.set_header(name.c_str(), value);
    }
    res.body = answer->body;
  });

  // Tested only: the other server said 302.
  svr.Get("/r", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/r");
    if (answer && answer->status == 302) {
      res.set_content("moved", "text/plain");
    }
  });

  // A table of redirects, filled elsewhere.
  svr.Get("/s", [](const httplib::Request& req, httplib::Response& res) {
    const Target target = findTarget(req.path);
    res.status = target.status;
    res.set_content(reasonOf(res.status), "text/plain");
  });

  // A redirect that was given up.
  svr.Get("/t", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 302;
    if (!req.has_param("next")) {
      res.status = 200;
      return;
    }
    res.set_header("Location", req.get_param_value("next"));
  });
}
