// Codes that are right too, servers that the client names, and answers of other servers that say
// something of the request.
#include <crow.h>
#include <httplib.h>

#include <string>

namespace {

bool isFeatureOn();
std::string ask();
bool addUpstream(const std::string& url);

}  // namespace

void addPages(httplib::Server& server, httplib::Client& backend) {
  server.Get("/a", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/a");
    if (!answer) {
      res.status = 502;
      return;
    }
    res.set_content(answer->body, "text/plain");
  });
  server.Get("/b", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/b");
    if (!answer) {
      res.status = 503;
      res.set_content("backend unavailable", "text/plain");
      return;
    }
    res.set_content(answer->body, "text/plain");
  });
  server.Get("/c", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/c");
    if (!answer) {
      res.status = 504;
      return;
    }
    res.set_content(answer->body, "text/plain");
  });

  // A dependency of the request failed.
  server.Get("/d", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/d");
    if (!answer) {
      res.status = 424;
      return;
    }
    res.set_content(answer->body, "text/plain");
  });

  // The client's server.
  server.Post("/hooks", [](const httplib::Request& req, httplib::Response& res) {
    httplib::Client client(req.body);
    const auto answer = client.Get("/");
    if (!answer) {
      res.status = 422;
      res.set_content("that server does not answer", "text/plain");
      return;
    }
    res.status = 204;
  });

  // The other server knows what is asked for, or not.
  server.Get(R"(/books/(.*))", [&](const httplib::Request& req, httplib::Response& res) {
    const auto answer = backend.Get(req.path);
    if (!answer || answer->status == 404) {
      res.status = 404;
      return;
    }
    res.set_content(answer->body, "text/plain");
  });

  server.Get("/e", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/e");
    if (answer && answer->status == 401) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      return;
    }
    res.set_content("e", "text/plain");
  });

  // A way to say it that is switched off.
  server.Get("/f", [&](const httplib::Request&, httplib::Response& res) {
    if (!isFeatureOn()) {
      res.status = 501;
      res.set_content("no gateway is built in", "text/plain");
      return;
    }
    const auto answer = backend.Get("/f");
    res.set_content(answer ? answer->body : "nothing", "text/plain");
  });

  // Servers are the resource.
  server.Post("/upstreams", [](const httplib::Request& req, httplib::Response& res) {
    if (!addUpstream(req.body)) {
      res.status = 409;
      res.set_content("upstream is there", "text/plain");
      return;
    }
    res.status = 204;
  });

  // The same rule speaks where it should.
  server.Get("/control", [](const httplib::Request&, httplib::Response& res) {
    if (!isFeatureOn()) {
      res.status = 400;  // finding: client-error-for-server-fault
      res.set_content("bad gateway", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/g")([] {
    const std::string text = ask();
    if (text.empty()) {
      return crow::response(500, "no answer of the backend");
    }
    return crow::response(text);
  });
}
