// Near misses: the server is at fault, or the client is told so.
#include <exception>
#include <fstream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

struct DatabaseError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct User {
  std::string name;
};

std::string readConfiguration();
std::string queryDatabase(const std::string& id);
std::optional<User> findUser(const std::string& id);
bool isReady();
bool saveUser(const json& user);
bool renderTemplate(const std::string& name, std::string& out);

int workersFrom(const std::map<std::string, std::string>& configuration) {
  return std::stoi(configuration.at("workers"));
}

}  // namespace

void registerHonest(httplib::Server& svr, httplib::Client& upstream,
                    const std::map<std::string, std::string>& configuration) {
  // The client is told so.
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(json::parse(req.body).dump(), "application/json");
    } catch (const json::parse_error&) {
      res.status = 400;
    }
  });

  // The narrower clause takes what the client did.
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      saveUser(json::parse(req.body));
    } catch (const json::exception&) {
      res.status = 400;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // The server's own file is malformed.
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    try {
      const json configuration = json::parse(readConfiguration());
      res.set_content(configuration.dump(), "application/json");
    } catch (const json::parse_error&) {
      res.status = 500;
    }
  });

  // What the database holds is malformed.
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const json row = json::parse(queryDatabase(req.get_param_value("id")));
      res.set_content(row.dump(), "application/json");
    } catch (const json::exception&) {
      res.status = 500;
    }
  });

  // What the other server said is malformed.
  svr.Get("/e", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/e");
    try {
      const json body = json::parse(answer->body);
      res.set_content(body.dump(), "application/json");
    } catch (const json::exception&) {
      res.status = 500;
    }
  });

  // A file of the server's own.
  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    std::ifstream file("data.json");
    if (!file) {
      res.status = 500;
      return;
    }
    try {
      res.set_content(json::parse(file).dump(), "application/json");
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // A table of the server's own.
  svr.Get("/g", [&](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(std::to_string(workersFrom(configuration)), "text/plain");
    } catch (const std::out_of_range&) {
      res.status = 500;
    } catch (const std::invalid_argument&) {
      res.status = 500;
    }
  });

  // An exception that speaks of the server.
  svr.Post("/h", [](const httplib::Request& req, httplib::Response& res) {
    try {
      saveUser(req.body);
      res.status = 204;
    } catch (const DatabaseError&) {
      res.status = 500;
    }
  });

  // Nothing in the block is known to parse what the client sent.
  svr.Post("/i", [](const httplib::Request& req, httplib::Response& res) {
    try {
      saveUser(req.body);
      res.status = 204;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // The server could not do what was asked for.
  svr.Post("/j", [](const httplib::Request& req, httplib::Response& res) {
    const json user = json::parse(req.body, nullptr, false);
    if (user.is_discarded()) {
      res.status = 400;
      return;
    }
    if (!saveUser(user)) {
      res.status = 500;
      return;
    }
    res.status = 204;
  });

  // A function that looks something up may fail for its own reasons.
  svr.Get("/k", [](const httplib::Request& req, httplib::Response& res) {
    std::string page;
    if (!renderTemplate(req.get_param_value("page"), page)) {
      res.status = 500;
      return;
    }
    res.set_content(page, "text/html");
  });

  // The state of the server.
  svr.Get("/l", [](const httplib::Request&, httplib::Response& res) {
    if (!isReady()) {
      res.status = 500;
    }
  });

  // The parameter is there: what fails then is the server's.
  svr.Get("/m", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("id")) {
      const auto user = findUser(req.get_param_value("id"));
      res.status = user ? 200 : 500;
    } else {
      res.status = 400;
    }
  });

  // 503 says that the server is busy, 501 that it does not know how.
  svr.Post("/n", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = isReady() ? 400 : 503;
    } else {
      res.status = 501;
    }
  });

  // A default that is replaced.
  svr.Post("/o", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 500;
    if (req.body.empty()) {
      res.status = 400;
      return;
    }
    if (saveUser(req.body)) {
      res.status = 204;
    }
  });

  // The clause tells the two apart.
  svr.Post("/p", [](const httplib::Request& req, httplib::Response& res) {
    try {
      saveUser(json::parse(req.body));
    } catch (const std::exception& e) {
      const bool isClients = dynamic_cast<const json::exception*>(&e) != nullptr;
      if (isClients) {
        res.status = 400;
      } else {
        res.status = 500;
      }
    }
  });

  // Parsed before: the block holds the server's work alone.
  svr.Post("/q", [](const httplib::Request& req, httplib::Response& res) {
    json user;
    try {
      user = json::parse(req.body);
    } catch (const json::parse_error&) {
      res.status = 400;
      return;
    }
    try {
      saveUser(user);
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // Forwarded.
  svr.Post("/r", [&](const httplib::Request& req, httplib::Response& res) {
    const auto answer = upstream.Post("/r", req.body, "application/json");
    res.status = answer ? answer->status : 502;
  });

  // Only tested.
  svr.Get("/s", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/s");
    if (answer && answer->status == 500) {
      res.status = 502;
    }
  });

  // The words of a test are not its meaning: this one asks for an empty store.
  svr.Get("/t", [&](const httplib::Request&, httplib::Response& res) {
    if (configuration.empty()) {
      res.status = 500;
    }
  });
}

// Whatever leaves a handler: nobody knows whose fault it was.
void registerLastResort(httplib::Server& svr) {
  svr.set_exception_handler(
      [](const httplib::Request&, httplib::Response& res, std::exception_ptr ep) {
        try {
          std::rethrow_exception(ep);
        } catch (const std::exception& e) {
          res.set_content(e.what(), "text/plain");
        } catch (...) {
          res.set_content("unknown", "text/plain");
        }
        res.status = 500;
      });
}
