// Near misses: redirects that say which method is meant, or that follow a safe method.
#include <string>

#include <httplib.h>

namespace {

bool save(const std::string& body);
int redirectStatus();
void replaceStatus(httplib::Response& res);

void seeOther(httplib::Response& res, const std::string& url) {
  res.set_redirect(url.c_str(), 303);
}

void showHome(const httplib::Request&, httplib::Response& res) { res.set_redirect("/home"); }

}  // namespace

void registerClearRedirects(httplib::Server& svr, httplib::Client& upstream) {
  // GET stays GET.
  svr.Get("/", [](const httplib::Request&, httplib::Response& res) { res.set_redirect("/home"); });
  svr.Get("/old", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/new", 301);
  });
  svr.Get("/start", showHome);

  // OPTIONS is safe, too.
  svr.Options("/start", [](const httplib::Request&, httplib::Response& res) {
    res.status = 302;
    res.set_header("Location", "/options");
  });

  // 303: goes on with GET.
  svr.Post("/posts", [](const httplib::Request& req, httplib::Response& res) {
    save(req.body);
    res.set_redirect("/posts", 303);
  });
  svr.Post("/comments", [](const httplib::Request& req, httplib::Response& res) {
    save(req.body);
    seeOther(res, "/comments");
  });

  // 307 and 308: the request is repeated as it was.
  svr.Post("/upload", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("https://files.example/upload", 307);
  });
  svr.Put("/v1/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/v2/orders", 308);
  });

  // The default of the helper was replaced.
  svr.Post("/form", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/done");
    res.status = 303;
  });

  // Computed.
  svr.Post("/computed", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/done", redirectStatus());
  });

  // Code that is not known may replace the status code.
  svr.Post("/replaced", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/done");
    replaceStatus(res);
  });

  // Forwarded.
  svr.Post("/proxy", [&](const httplib::Request& req, httplib::Response& res) {
    if (const auto answer = upstream.Post("/proxy", req.body, "text/plain")) {
      res.status = answer->status;
      res.set_header("Location", answer->get_header_value("Location"));
    }
  });

  // Only tested.
  svr.Post("/tested", [&](const httplib::Request& req, httplib::Response& res) {
    const auto answer = upstream.Post("/tested", req.body, "text/plain");
    res.status = answer && answer->status == 302 ? 200 : 502;
  });

  // From HTTP to HTTPS: the same resource at another address.
  svr.Post("/insecure", [](const httplib::Request& req, httplib::Response& res) {
    res.set_redirect("https://shop.example" + req.path, 301);
  });

  // Before any handler, for all methods.
  svr.set_pre_routing_handler([](const httplib::Request& req, httplib::Response& res) {
    if (req.path.size() > 1 && req.path.back() == '/') {
      res.set_redirect(req.path.substr(0, req.path.size() - 1).c_str(), 301);
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });

  // Other answers to POST.
  svr.Post("/created", [](const httplib::Request&, httplib::Response& res) {
    res.status = 201;
    res.set_header("Location", "/created/1");
  });
  svr.Post("/choices", [](const httplib::Request&, httplib::Response& res) { res.status = 300; });
}

// Nothing says which method is asked for.
void redirectAnywhere(const httplib::Request&, httplib::Response& res) { res.set_redirect("/"); }
