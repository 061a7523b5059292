// 500 where the client made the mistake.
#include <exception>
#include <functional>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

void store(const json& order);

constexpr int InternalError = 500;

enum Code { ServerError = 500 };

#define FAIL(res) (res).status = 500

void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(json{{"error", text}}.dump(), "application/json");
}

// A free function as handler: nothing but the request can be at fault.
void createOrder(const httplib::Request& req, httplib::Response& res) {
  try {
    const json order = json::parse(req.body);
    res.set_content(order.dump(), "application/json");
  } catch (const json::parse_error& e) {
    res.status = 500;  // finding: server-error-for-client-fault "parsing the request content"
    res.set_content(e.what(), "text/plain");
  }
}

class Accounts {
 public:
  void mount(httplib::Server& svr) {
    svr.Get("/accounts",
            std::bind(&Accounts::show, this, std::placeholders::_1, std::placeholders::_2));
  }

 private:
  // A member function bound to its object.
  void show(const httplib::Request& req, httplib::Response& res) {
    try {
      current_ = std::stoi(req.get_param_value("id"));
      res.set_content(std::to_string(current_), "text/plain");
    } catch (const std::invalid_argument&) {
      res.status = InternalError;  // finding: server-error-for-client-fault
    }
  }

  int current_ = 0;
};

template <typename Value> void readValue(const httplib::Request& req, httplib::Response& res) {
  try {
    const Value value = json::parse(req.body).get<Value>();
    res.set_content(json(value).dump(), "application/json");
  } catch (const json::exception&) {
    res.status = 500;  // finding: server-error-for-client-fault
  }
}

}  // namespace

void registerBlaming(httplib::Server& svr) {
  static Accounts accounts;
  accounts.mount(svr);

  svr.Post("/orders", createOrder);

  // Everything is caught, and nothing but the parser throws.
  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const json order = json::parse(req.body);
      res.set_content(order.dump(), "application/json");
    } catch (const std::exception&) {
      res.status = 500;  // finding: broad-catch-hides-client-error
    }
  });

  // Everything is caught, what the client did among it.
  svr.Patch("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
      res.status = 204;
    } catch (const std::exception& e) {
      sendError(res, 500, e.what());  // finding: broad-catch-hides-client-error
    }
  });

  // A parameter that is not there.
  svr.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("q")) {
      res.status = 500;  // finding: server-error-for-client-fault "q"
      res.set_content("q is missing", "text/plain");
      return;
    }
    res.set_content("[]", "application/json");
  });

  // A field that is not there.
  svr.Post("/hooks", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("X-Signature")) {
      return sendError(res, 500, "no signature");  // finding: server-error-for-client-fault
    }
    res.status = 204;
  });

  // A parameter that is empty.
  svr.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    const std::string name = req.get_param_value("name");
    if (name.empty()) {
      res.status = ServerError;  // finding: server-error-for-client-fault
      return;
    }
    res.set_content(name, "text/plain");
  });

  // No content.
  svr.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    res.status = req.body.empty() ? 500 : 202;  // finding: server-error-for-client-fault
  });

  // A member of the JSON that the client sent.
  svr.Post("/rooms", [](const httplib::Request& req, httplib::Response& res) {
    const json room = json::parse(req.body, nullptr, false);
    if (!room.contains("name")) {
      res.status = 500;  // finding: server-error-for-client-fault
      return;
    }
    res.status = 204;
  });

  // The parser says so without an exception.
  svr.Post("/tags", [](const httplib::Request& req, httplib::Response& res) {
    const json tag = json::parse(req.body, nullptr, false);
    if (tag.is_discarded()) {
      res.status = 500;  // finding: server-error-for-client-fault
      return;
    }
    res.status = 204;
  });

  // A number in the path.
  svr.Get(R"(/items/(.+))", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const unsigned long id = std::stoul(req.matches[1]);
      res.set_content(std::to_string(id), "text/plain");
    } catch (const std::logic_error&) {
      res.status = 500;  // finding: broad-catch-hides-client-error
    }
  });

  // A helper lambda.
  svr.Post("/lambda", [](const httplib::Request& req, httplib::Response& res) {
    const auto fail = [&](int status) { res.status = status; };
    try {
      store(json::parse(req.body));
    } catch (const json::exception&) {
      fail(500);  // finding: server-error-for-client-fault
    }
  });

  svr.Post("/macro", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      FAIL(res);  // finding: server-error-for-client-fault
    }
  });

  svr.Post("/number", readValue<int>);
  svr.Post("/text", readValue<std::string>);
}
