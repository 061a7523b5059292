// One exception type, two answers.
#include <crow.h>
#include <httplib.h>

#include <stdexcept>
#include <string>

#include <nlohmann/json.hpp>

namespace errors {

struct NotFound : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Conflict : public std::exception {
 public:
  const char* what() const noexcept override { return "conflict"; }
};

struct QuotaExceeded {};

}  // namespace errors

namespace {

std::string load(const std::string& id) {
  if (id.empty()) {
    throw errors::NotFound("no such thing");
  }
  return id;
}

void store(const std::string& text) {
  if (text.size() > 10) {
    throw errors::Conflict();
  }
  if (text.size() > 5) {
    throw errors::QuotaExceeded{};
  }
}

void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(nlohmann::json{{"error", text}}.dump(), "application/json");
}

}  // namespace

// Three against one, and of another class: the client is told that the server has failed.
void addReaders(httplib::Server& svr) {
  svr.Get("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path_params.at("id")), "text/plain");
    } catch (const errors::NotFound& e) {
      sendError(res, 404, e.what());
    }
  });
  svr.Get("/orders/:id", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path_params.at("id")), "text/plain");
    } catch (const errors::NotFound& e) {
      sendError(res, 404, e.what());
    } catch (const std::exception& e) {
      sendError(res, 500, e.what());
    }
  });
  svr.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("id")), "text/plain");
    } catch (errors::NotFound&) {
      res.status = 404;
    }
  });
  svr.Get("/files", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("name")), "text/plain");
    } catch (const errors::NotFound& e) {
      sendError(res, 500, e.what());  // finding: inconsistent-exception-status "3 of 4 places answer with 404"
    }
  });
}

// The type holds nothing but its name; the code differs, not the class.
void addWriters(httplib::Server& svr) {
  svr.Put("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(req.body);
    } catch (const errors::Conflict& e) {
      sendError(res, 409, e.what());
    } catch (const errors::QuotaExceeded&) {
      sendError(res, 403, "quota");
    }
  });
  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(req.body);
    } catch (const errors::Conflict& e) {
      sendError(res, 409, e.what());
    } catch (const errors::QuotaExceeded&) {
      sendError(res, 403, "quota");
    }
  });
  svr.Put("/notes", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(req.body);
    } catch (const errors::Conflict& e) {
      sendError(res, 400, e.what());  // finding: inconsistent-exception-status
    } catch (const errors::QuotaExceeded&) {
      sendError(res, 429, "quota");  // finding: inconsistent-exception-status "errors::QuotaExceeded"
    }
  });
}

// Another framework in the same program, and an exception of parsing what the client sent.
void addCounters(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/add").methods("POST"_method)([](const crow::request& req) {
    try {
      return crow::response(200, std::to_string(std::stoi(req.body) + 1));
    } catch (const std::invalid_argument&) {
      return crow::response(400, "not a number");
    }
  });
  CROW_ROUTE(app, "/double").methods("POST"_method)([](const crow::request& req) {
    try {
      return crow::response(200, std::to_string(std::stoi(req.body) * 2));
    } catch (const std::invalid_argument&) {
      return crow::response(crow::status::BAD_REQUEST);
    }
  });
  CROW_ROUTE(app, "/halve").methods("POST"_method)([](const crow::request& req) {
    try {
      return crow::response(200, std::to_string(std::stoi(req.body) / 2));
    } catch (const std::invalid_argument&) {
      return crow::response(406, "not a number");  // finding: inconsistent-exception-status "std::invalid_argument"
    }
  });
}
