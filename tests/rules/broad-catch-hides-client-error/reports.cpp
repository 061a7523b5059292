// One clause for everything, and the client's mistake among it.
#include <exception>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

void store(const json& order);
void logError(const char* text);
bool isVerbose();

void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(json{{"error", text}}.dump(), "application/json");
}

void sendJson(httplib::Response& res, const json& content) {
  res.set_content(content.dump(), "application/json");
}

void createOrder(const httplib::Request& req, httplib::Response& res) {
  try {
    store(json::parse(req.body));
    res.status = 204;
  } catch (const std::exception& e) {
    sendError(res, 500, e.what());  // finding: broad-catch-hides-client-error "nlohmann::json::parse_error"
  }
}

}  // namespace

void registerBroad(httplib::Server& svr) {
  svr.Post("/orders", createOrder);

  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
      res.status = 204;
    } catch (...) {
      res.status = 500;  // finding: broad-catch-hides-client-error
    }
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json(std::stoi(req.get_param_value("n"))));
      res.status = 204;
    } catch (const std::exception&) {
      res.status = 503;  // finding: broad-catch-hides-client-error "converting the parameter n"
    }
  });

  // A narrower clause that takes something else.
  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
      res.status = 204;
    } catch (const std::out_of_range&) {
      res.status = 404;
    } catch (const std::exception&) {
      res.status = 500;  // finding: broad-catch-hides-client-error
    }
  });

  // A test that decides about the log and nothing else.
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
      res.status = 204;
    } catch (const std::exception& e) {
      if (isVerbose()) {
        logError(e.what());
      }
      res.status = 500;  // finding: broad-catch-hides-client-error
    }
  });

  // std::runtime_error is as wide.
  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const json order = json::parse(req.body);
      const double price = std::stod(order.at("price").get<std::string>());
      store(json(price));
    } catch (const std::logic_error&) {
      res.status = 500;  // finding: broad-catch-hides-client-error "from converting the request content"
    } catch (const std::exception&) {
      res.status = 502;  // finding: broad-catch-hides-client-error "from parsing the request content"
    }
  });

  // The content is tested for being there.
  svr.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
      return;
    }
    try {
      store(json::parse(req.body));
      res.status = 204;
    } catch (const std::exception&) {
      res.status = 500;  // finding: broad-catch-hides-client-error
    }
  });

  // What writes the content of success may throw where it writes that of the error.
  svr.Post("/h", [](const httplib::Request& req, httplib::Response& res) {
    try {
      sendJson(res, json::parse(req.body));
    } catch (const std::exception& e) {
      sendJson(res, json{{"error", e.what()}});
      res.status = 500;  // finding: broad-catch-hides-client-error
    }
  });

  // The status code is chosen after the clause.
  svr.Post("/g", [](const httplib::Request& req, httplib::Response& res) {
    int code = 204;
    try {
      store(json::parse(req.body));
    } catch (const std::exception&) {
      code = 500;  // finding: broad-catch-hides-client-error
    }
    res.status = code;
  });
}
