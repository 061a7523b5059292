// 405 that speaks of the method, and state that is answered otherwise.
#include <string>

#include <httplib.h>

bool isReadOnly();
bool isWritable(const std::string& name);
bool isShipped(const std::string& order);
bool deletionEnabled();
bool methodExists(const std::string& name);
bool routeExists(const std::string& path);

void refuse(httplib::Response& res, const char* allow) {
  res.status = 405;
  res.set_header("Allow", allow);
}

void routes(httplib::Server& server) {
  const auto any = [](const httplib::Request& req, httplib::Response& res) {
    if (req.method != "POST") {
      refuse(res, "POST");
      return;
    }
    res.status = 204;
  };
  server.Get("/any", any);
  server.Post("/any", any);
  // The method is part of the test.
  const auto both = [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "DELETE") {
      if (isShipped(req.body)) {
        refuse(res, "GET");
        return;
      }
    }
    res.status = 204;
  };
  server.Post("/both", both);
  server.Delete("/both", both);
  server.Put("/file", [](const httplib::Request& req, httplib::Response& res) {
    if (isReadOnly() || !isWritable(req.body)) {
      refuse(res, "GET");
      return;
    }
    res.status = 204;
  });
  server.Delete("/file", [](const httplib::Request&, httplib::Response& res) {
    if (!deletionEnabled()) {
      refuse(res, "GET");
      return;
    }
    res.status = 204;
  });
  server.Post("/call", [](const httplib::Request& req, httplib::Response& res) {
    if (!methodExists(req.body)) {
      refuse(res, "GET");
      return;
    }
    res.status = 204;
  });
  server.Post("/static", [](const httplib::Request&, httplib::Response& res) { refuse(res, "GET"); });
  server.set_error_handler([](const httplib::Request& req, httplib::Response& res) {
    if (routeExists(req.path)) {
      refuse(res, "GET");
    }
  });
  // The right one.
  server.Post("/cancel", [](const httplib::Request& req, httplib::Response& res) {
    if (isShipped(req.body)) {
      res.status = 409;
      return;
    }
    res.status = 204;
  });
}
