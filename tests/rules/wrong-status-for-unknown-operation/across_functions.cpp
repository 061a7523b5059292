// A table of commands with one answer for those that are not in it.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

namespace {

class UnknownActionError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

void start();

void perform(const std::string& action) {
  if (action == "start") {
    return start();
  }
  throw UnknownActionError(action);
}

void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(nlohmann::json{{"error", text}}.dump(), "application/json");
}

void unknown(httplib::Response& res) {
  sendError(res, 402, "unknown operation");  // finding: wrong-status-for-unknown-operation
}

crow::response problem(int code, const std::string& title) {
  crow::json::wvalue body({{"title", title}});
  return crow::response(code, body);
}

}  // namespace

void addMachine(httplib::Server& svr) {
  svr.Post("/machine", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body == "start") {
      start();
      res.status = 204;
      return;
    }
    unknown(res);
  });
  svr.Put("/machine", [](const httplib::Request& req, httplib::Response& res) {
    try {
      perform(req.body);
    } catch (const UnknownActionError& e) {
      sendError(res, 410, e.what());  // finding: wrong-status-for-unknown-operation
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/machine").methods("POST"_method)([](const crow::request& req) {
    if (req.body.find("fly") == 0) {
      // missed: wrong-status-for-unknown-operation a text that is put into an object first
      return problem(410, "unsupported operation");
    }
    return problem(400, "unknown operation");
  });
}
