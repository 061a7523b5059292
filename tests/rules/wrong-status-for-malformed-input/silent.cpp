// Near misses: codes that say it too, data of the server's own, and more than one reason.
#include <exception>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

std::string readConfiguration();
std::string load(const std::string& id);
bool exists(const std::string& id);
bool save(const json& note);
std::optional<json> findNote(int id);

}  // namespace

void addHonest(httplib::Server& svr, httplib::Client& upstream) {
  // Codes that say it, or say more.
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(json::parse(req.body));
    } catch (const json::parse_error&) {
      res.status = 400;
    } catch (const json::type_error&) {
      res.status = 422;
    }
  });

  // A number in the path that is none: there is no such resource.
  svr.Get(R"(/b/([^/]+))", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(std::to_string(std::stoi(req.matches[1])), "text/plain");
    } catch (const std::invalid_argument&) {
      res.status = 404;
    }
  });
  svr.Get("/b/:id/name", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(std::to_string(std::stoi(req.path_params.at("id"))), "text/plain");
    } catch (const std::invalid_argument&) {
      res.status = 404;
    }
  });

  // What the database, the configuration or another server says.
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(json::parse(load(req.get_param_value("id"))).dump(), "application/json");
    } catch (const json::exception&) {
      res.status = 404;
    }
  });
  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(json::parse(readConfiguration()).dump(), "application/json");
    } catch (const json::parse_error&) {
      res.status = 404;
    }
  });
  svr.Get("/e", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/e");
    try {
      res.set_content(json::parse(answer->body).dump(), "application/json");
    } catch (const json::exception&) {
      res.status = 502;
    }
  });

  // A file that the request names: it may not be there.
  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    try {
      std::ifstream file(req.get_param_value("file"));
      res.set_content(json::parse(file).dump(), "application/json");
    } catch (const std::exception&) {
      res.status = 404;
    }
  });

  // The block does more than to parse.
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const int id = std::stoi(req.get_param_value("id"));
      res.set_content(findNote(id).value().dump(), "application/json");
    } catch (const std::exception&) {
      res.status = 404;
    }
  });

  // Two reasons in one test.
  svr.Put("/h", [](const httplib::Request& req, httplib::Response& res) {
    const json note = json::parse(req.body, nullptr, false);
    if (note.is_discarded() || !exists(req.get_param_value("id"))) {
      // false: wrong-status-for-malformed-input of two tests, the first one is known
      res.status = 404;
      return;
    }
    save(note);
  });

  // A default that is replaced.
  svr.Post("/i", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 409;
    try {
      if (save(json::parse(req.body))) {
        res.status = 204;
      }
    } catch (const json::exception&) {
      res.status = 400;
    }
  });

  // What the user calls himself, and who may know it: credentials.
  svr.Get("/j", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const json claims = json::parse(req.get_header_value("Authorization"));
      res.set_content(claims.dump(), "application/json");
    } catch (const json::exception&) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
    }
  });

  // The value was read; what it names is not there.
  svr.Post("/k", [](const httplib::Request& req, httplib::Response& res) {
    const json note = json::parse(req.body, nullptr, false);
    if (note.is_discarded()) {
      res.status = 400;
      return;
    }
    if (!exists(note["id"].get<std::string>())) {
      res.status = 404;
      res.set_content("no note with that id", "text/plain");
    }
  });

  // Denied: nothing is malformed.
  svr.Get("/l", [](const httplib::Request&, httplib::Response& res) {
    res.status = 409;
    res.set_content("not a malformed request, but one that comes too early", "text/plain");
  });

  // JSON-RPC has codes of its own.
  svr.Post("/rpc", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(json::parse(req.body));
    } catch (const json::parse_error&) {
      res.status = 404;
    }
  });
}

void addSilent(crow::SimpleApp& app) {
  // Forwarded.
  CROW_ROUTE(app, "/check").methods("POST"_method)([](const crow::request& req) {
    const auto body = crow::json::load(req.body);
    const int code = !body ? 400 : body.has("id") ? 204 : 404;
    return crow::response(code);
  });
}
