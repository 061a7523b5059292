// args: --std=c++20
// Near misses: codes that say it too, things of the server's that are missing, several reasons.
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <crow.h>
#include <drogon/drogon.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

std::optional<std::string> findUser(const std::string& name);
bool exists(const std::string& name);
bool isTaken(const std::string& name);
std::string templateText();

struct Room {
  std::string name;
};
std::map<std::string, std::shared_ptr<Room>> rooms;
std::map<std::string, Room> doors;

std::shared_ptr<Room> roomOf(const std::string& name) {
  const auto it = rooms.find(name);
  return it == rooms.end() ? nullptr : it->second;
}

std::optional<Room> doorOf(const std::string& name) {
  const auto it = doors.find(name);
  if (it == doors.end()) {
    return std::nullopt;
  }
  return it->second;
}

}  // namespace

void addHonest(httplib::Server& svr, const std::map<std::string, std::string>& configuration) {
  // Codes that say it, or say more.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("name")) {
      res.status = 400;
    } else if (req.get_param_value("name").empty()) {
      res.status = 422;
    }
  });

  // A page that shows nothing without it.
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("name")) {
      res.status = 404;
    }
  });

  // Who is asking is not known.
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("key")) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Key");
    }
  });

  // A secret that the client was to send back.
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("X-Csrf-Token")) {
      res.status = 403;
    }
  });

  // The server lacks it.
  svr.Get("/e", [&](const httplib::Request&, httplib::Response& res) {
    if (!configuration.contains("greeting")) {
      res.status = 409;
      return;
    }
    res.set_content(templateText(), "text/plain");
  });

  // It is there; what it names is taken.
  svr.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    const std::string name = req.get_param_value("name");
    if (isTaken(name)) {
      res.status = 409;
      return;
    }
    res.status = 204;
  });

  // Two reasons in one test.
  svr.Post("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("name") || isTaken(req.get_param_value("name"))) {
      // false: wrong-status-for-missing-parameter of two tests, the first one is known
      res.status = 409;
      return;
    }
    res.status = 204;
  });

  // What is not there is no fault: it must not be there.
  svr.Post("/h", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("force")) {
      res.status = 409;
    }
  });

  // A function that looks it up may not find it.
  svr.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = findUser(req.get_param_value("name"));
    if (!user) {
      res.status = 410;
    }
  });

  // Default first.
  svr.Put("/j", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 409;
    if (req.body.empty()) {
      res.status = 400;
      return;
    }
    if (!exists(req.get_param_value("name"))) {
      res.status = 204;
    }
  });

  // The precondition, the length and the language have codes of their own.
  svr.Put("/k", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("If-Match")) {
      res.status = 428;
      res.set_content("If-Match required", "text/plain");
      return;
    }
    if (!req.has_header("Content-Length")) {
      res.status = 411;
    }
  });

  // The text speaks of another program's parameter.
  svr.Get("/l", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Retry-After", "60");
    res.set_content("the service is being set up and has no parameter yet", "text/plain");
  });
}

void addDrogon() {
  // What the parameter names is not there: it was sold.
  drogon::app().registerHandler(
      "/room",
      [](const drogon::HttpRequestPtr& req,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
        auto resp = drogon::HttpResponse::newHttpResponse();
        const auto room = roomOf(req->getParameter("room"));
        const auto door = doorOf(req->getParameter("door"));
        if (!room) {
          resp->setStatusCode(drogon::k410Gone);
        } else if (!door) {
          resp->setStatusCode(drogon::k409Conflict);
        }
        callback(resp);
      },
      {drogon::Get});

  // The value of a parameter is no absence of it.
  drogon::app().registerHandler(
      "/mode",
      [](const drogon::HttpRequestPtr& req,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
        auto resp = drogon::HttpResponse::newHttpResponse();
        if (req->getParameter("mode") == "legacy") {
          resp->setStatusCode(drogon::k410Gone);
        } else if (req->body().front() == '<') {
          resp->setStatusCode(drogon::k409Conflict);
        }
        callback(resp);
      },
      {drogon::Get});

  // A choice, not a fault.
  drogon::app().registerHandler(
      "/page",
      [](const drogon::HttpRequestPtr& req,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
        const bool isFirst = req->getParameter("page").empty();
        auto resp = isFirst ? drogon::HttpResponse::newHttpResponse()
                            : drogon::HttpResponse::newNotFoundResponse();
        callback(resp);
      },
      {drogon::Get});
}
