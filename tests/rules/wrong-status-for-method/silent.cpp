// Near misses: codes that say it too, tests of the method that decide something else.
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

bool isReadOnly();
bool mayWrite(const std::string& user);
std::string csrfOf(const std::string& cookie);
bool isKnownMethod(const std::string& name);

}  // namespace

void addHonest(httplib::Server& svr) {
  // Codes that say it.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "TRACE") {
      res.status = 501;
    } else if (req.method != "GET") {
      res.status = 405;
      res.set_header("Allow", "GET");
    }
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method != "GET") {
      res.status = 404;
    }
  });

  // Who may write is another question.
  svr.Put("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method != "GET" && !mayWrite(req.get_header_value("X-User"))) {
      res.status = 403;
    }
  });
  svr.Put("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "PUT" && isReadOnly()) {
      res.status = 403;
    }
  });

  // The method that is meant: what is wrong then is something else.
  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "POST") {
      res.status = 409;
      res.set_content("once is enough", "text/plain");
    }
  });
  svr.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "POST") {
      if (csrfOf(req.get_header_value("Cookie")).empty()) {
        res.status = 403;
      }
    }
  });

  // A method of another kind.
  svr.Post("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnownMethod(req.get_param_value("method"))) {
      res.status = 422;
      res.set_content("unknown method of payment", "text/plain");
    }
  });

  // JSON-RPC calls them methods too.
  svr.Post("/jsonrpc", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnownMethod(req.body)) {
      res.status = 403;
      res.set_content("method not supported", "text/plain");
    }
  });

  // Default first.
  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 409;
    if (req.method != "GET") {
      res.status = 405;
      res.set_header("Allow", "GET");
    } else if (!isReadOnly()) {
      res.status = 204;
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // It is read for the log.
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    const std::string method = crow::method_name(req.method);
    if (req.body.size() > 100) {
      return crow::response(409, method + " with too many words");
    }
    return crow::response("[]");
  });
}
