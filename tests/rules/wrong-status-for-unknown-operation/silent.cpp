// Near misses: codes that say it too, rights, and states in which an operation is not valid.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

struct UnknownCommandLine : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

bool mayRun(const std::string& user, const std::string& command);
bool isKnown(const std::string& command);
bool isRunning();
void run(const std::string& command);

}  // namespace

void addHonest(httplib::Server& svr) {
  // Codes that say it, or say more.
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body == "start") {
      run(req.body);
    } else if (req.body == "pause") {
      res.status = 501;
      res.set_content("unsupported operation", "text/plain");
    } else if (req.body == "stop" && !isRunning()) {
      res.status = 409;
      res.set_content("invalid operation", "text/plain");
    } else {
      res.status = 404;
      res.set_content("unknown command", "text/plain");
    }
  });

  // No right to run it.
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!mayRun(req.get_param_value("user"), req.body)) {
      res.status = 403;
      res.set_content("this command is not for you", "text/plain");
    }
  });

  // Two things at once, and one of them fits.
  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnown(req.body)) {
      res.status = 403;
      res.set_content("unknown command, or you are not allowed to run it", "text/plain");
    }
  });

  // Default first.
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 410;
    if (!isKnown(req.body)) {
      res.status = 400;
      res.set_content("unknown command", "text/plain");
    }
  });

  // Known, and gone.
  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body == "fax") {
      res.status = 410;
      res.set_content("a well known command of the past", "text/plain");
    }
  });

  // JSON-RPC has codes of its own.
  svr.Post("/rpc", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnown(req.body)) {
      res.status = 403;
      res.set_content(R"({"jsonrpc": "2.0", "error": "unknown operation"})", "application/json");
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // Told to the log, not to the client, and the code is computed.
  CROW_ROUTE(app, "/run").methods("POST"_method)([](const crow::request& req) {
    const int code = isKnown(req.body) ? 204 : 400;
    return crow::response(code, "unknown command");
  });
}
