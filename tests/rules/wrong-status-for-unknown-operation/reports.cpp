// The client asks for an operation that there is not.
#include <map>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace {

struct UnknownCommand : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void run(const std::string& command);

enum class Action { Start, Stop, None };
Action actionOf(const std::string& name);

#define UNKNOWN(res) \
  (res).status = 410; \
  (res).set_content("unknown action", "text/plain")

}  // namespace

void addMachines(httplib::Server& svr) {
  // What the clause takes says it.
  svr.Post("/run", [](const httplib::Request& req, httplib::Response& res) {
    try {
      run(req.body);
      res.status = 204;
    } catch (const UnknownCommand& e) {
      res.status = 403;  // finding: wrong-status-for-unknown-operation
      res.set_content(e.what(), "text/plain");
    }
  });

  // The text says it: the last branch of many.
  svr.Post("/machine", [](const httplib::Request& req, httplib::Response& res) {
    const std::string action = req.get_param_value("action");
    if (action == "start") {
      run("start");
    } else if (action == "stop") {
      run("stop");
    } else {
      res.status = 410;  // finding: wrong-status-for-unknown-operation
      res.set_content(json{{"message", "unknown action: " + action}}.dump(), "application/json");
    }
  });

  svr.Put("/machine", [](const httplib::Request& req, httplib::Response& res) {
    switch (actionOf(req.body)) {
    case Action::Start: run("start"); break;
    case Action::Stop: run("stop"); break;
    case Action::None:
      UNKNOWN(res);  // finding: wrong-status-for-unknown-operation
      break;
    }
  });

  // The server would be to blame.
  svr.Patch("/machine", [](const httplib::Request& req, httplib::Response& res) {
    if (actionOf(req.body) == Action::None) {
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content("invalid command", "text/plain");
    }
  });
}

void addJobs(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/jobs/<string>").methods("POST"_method)(
      [](const crow::request&, const std::string& job) {
        static const std::map<std::string, int> jobs{{"sweep", 1}};
        if (job != "sweep" && job != "wash") {
          // finding: wrong-status-for-unknown-operation
          return crow::response(crow::status::FORBIDDEN, "Unknown operation.");
        }
        return crow::response(202);
      });
}

void addDevices(Pistache::Rest::Router& router) {
  router.put("/devices", [](const Pistache::Rest::Request& request,
                            Pistache::Http::ResponseWriter response) {
    if (actionOf(request.body()) == Action::None) {
      // finding: wrong-status-for-unknown-operation
      response.send(Pistache::Http::Code::Precondition_Failed, "unsupported operation");
      return Pistache::Rest::Route::Result::Ok;
    }
    response.send(Pistache::Http::Code::No_Content);
    return Pistache::Rest::Route::Result::Ok;
  });
}
