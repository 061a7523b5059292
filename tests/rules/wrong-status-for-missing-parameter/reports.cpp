// args: --std=c++20
// The request lacks something, and the status code speaks of something else.
#include <optional>
#include <string>

#include <crow.h>
#include <drogon/drogon.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace {

void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(json{{"error", text}}.dump(), "application/json");
}

#define REQUIRE_PARAM(req, res, name) \
  if (!(req).has_param(name)) { \
    (res).status = 409; \
    return; \
  }

std::string search(const std::string& words);

}  // namespace

void addSearch(httplib::Server& svr) {
  // The test says it.
  svr.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("q")) {
      res.status = 409;  // finding: wrong-status-for-missing-parameter "parameter q"
      return;
    }
    res.set_content(search(req.get_param_value("q")), "text/plain");
  });

  // It is there, and empty.
  svr.Get("/suggest", [](const httplib::Request& req, httplib::Response& res) {
    const std::string words = req.get_param_value("q");
    if (words.empty()) {
      sendError(res, 410, "nothing to search");  // finding: wrong-status-for-missing-parameter
      return;
    }
    res.set_content(search(words), "text/plain");
  });

  svr.Get("/count", [](const httplib::Request& req, httplib::Response& res) {
    REQUIRE_PARAM(req, res, "q")  // finding: wrong-status-for-missing-parameter
    res.set_content("1", "text/plain");
  });

  // No content.
  svr.Post("/search", [](const httplib::Request& req, httplib::Response& res) {
    res.status = req.body.empty() ? 409 : 202;  // finding: wrong-status-for-missing-parameter
  });

  // A member that is not there.
  svr.Put("/search", [](const httplib::Request& req, httplib::Response& res) {
    const json body = json::parse(req.body, nullptr, false);
    if (!body.contains("query")) {
      res.status = 409;  // finding: wrong-status-for-missing-parameter
      return;
    }
    res.status = 204;
  });

  // The server would be to blame.
  svr.Delete("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 503;  // finding: server-error-for-client-fault
      res.set_header("Retry-After", "5");
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/search")([](const crow::request& req) {
    const char* words = req.url_params.get("q");
    if (words == nullptr) {
      return crow::response(crow::status::CONFLICT);  // finding: wrong-status-for-missing-parameter
    }
    return crow::response(search(words));
  });

  // The text says it.
  CROW_ROUTE(app, "/translate").methods("POST"_method)([](const crow::request& req) {
    const std::string text = req.body.substr(req.body.find('=') + 1);
    if (text == req.body) {
      crow::json::wvalue error;
      error["message"] = "missing required field: text";
      return crow::response(409, error);
    }
    return crow::response(text);
  });
}

void addDrogon() {
  drogon::app().registerHandler(
      "/search",
      [](const drogon::HttpRequestPtr& req,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
        auto resp = drogon::HttpResponse::newHttpResponse();
        if (req->getParameter("q").empty()) {
          resp->setStatusCode(drogon::k409Conflict);  // finding: wrong-status-for-missing-parameter
        }
        callback(resp);
      },
      {drogon::Get});
}

void addPistache(Pistache::Rest::Router& router) {
  router.get("/search", [](const Pistache::Rest::Request& request,
                           Pistache::Http::ResponseWriter response) {
    const auto words = request.query().get("q");
    if (!words) {
      // finding: wrong-status-for-missing-parameter
      response.send(Pistache::Http::Code::Conflict, "which words?");
      return Pistache::Rest::Route::Result::Ok;
    }
    response.send(Pistache::Http::Code::Ok, search(*words));
    return Pistache::Rest::Route::Result::Ok;
  });
}
