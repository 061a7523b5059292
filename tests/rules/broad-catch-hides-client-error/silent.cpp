// The clause for everything takes nothing that the client did, or tells it apart.
#include <charconv>
#include <exception>
#include <map>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

struct NotFoundError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct HttpError : std::runtime_error {
  explicit HttpError(int status) : std::runtime_error("http"), code(status) {}
  int code;
};

std::string readSettings();
std::string queryDatabase(const std::string& id);
void store(const json& order);
void logError(const char* text);

json bodyOf(const httplib::Request& req) {
  try {
    return json::parse(req.body);
  } catch (const json::exception&) {
    throw HttpError(400);
  }
}

int statusOf(const std::exception& e) {
  if (dynamic_cast<const json::exception*>(&e) != nullptr) {
    return 400;
  }
  if (const auto* missing = dynamic_cast<const NotFoundError*>(&e)) {
    logError(missing->what());
    return 404;
  }
  return 500;
}

}  // namespace

void registerTidy(httplib::Server& svr, const std::map<std::string, std::string>& configuration) {
  // A narrower clause before it.
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
    } catch (const json::exception&) {
      res.status = 400;
    } catch (const std::exception&) {
      res.status = 500;
    } catch (...) {
      res.status = 500;
    }
  });

  // A block of its own.
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    json order;
    try {
      order = json::parse(req.body);
    } catch (...) {
      res.status = 400;
      return;
    }
    try {
      store(order);
    } catch (...) {
      res.status = 500;
    }
  });

  // The parser does not throw.
  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const json order = json::parse(req.body, nullptr, false);
      if (order.is_discarded()) {
        res.status = 400;
        return;
      }
      store(order);
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const std::string text = req.get_param_value("n");
      int n = 0;
      if (std::from_chars(text.data(), text.data() + text.size(), n).ec != std::errc()) {
        res.status = 400;
        return;
      }
      store(json(n));
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // Tested before.
  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    try {
      if (!json::accept(req.body)) {
        res.status = 400;
        return;
      }
      store(json::parse(req.body));
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // The server's own data.
  svr.Get("/f", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      const json settings = json::parse(readSettings());
      const json row = json::parse(queryDatabase(req.get_param_value("id")));
      const int limit = std::stoi(configuration.at("limit"));
      res.set_content(settings.dump() + row.dump() + std::to_string(limit), "text/plain");
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // Nothing in the block is known to parse what the client sent.
  svr.Post("/g", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(req.body);
    } catch (...) {
      res.status = 503;
    }
  });

  // The clause tells the client's mistake apart: by return, in a function, by a default, by
  // throwing it on.
  svr.Post("/h", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
    } catch (const std::exception& e) {
      if (dynamic_cast<const json::exception*>(&e) != nullptr) {
        res.status = 400;
        return;
      }
      res.status = 500;
    }
  });

  svr.Post("/i", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
    } catch (const std::exception& e) {
      res.status = statusOf(e);
    }
  });

  svr.Post("/j", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
    } catch (const std::exception& e) {
      res.status = 500;
      if (dynamic_cast<const json::exception*>(&e) != nullptr) {
        res.status = 400;
      }
    }
  });

  svr.Post("/k", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
    } catch (const std::exception& e) {
      if (dynamic_cast<const json::exception*>(&e) != nullptr) {
        throw;
      }
      res.status = 500;
    }
  });

  svr.Post("/l", [](const httplib::Request& req, httplib::Response& res) {
    int code = 200;
    try {
      store(json::parse(req.body));
    } catch (const std::exception& e) {
      code = dynamic_cast<const json::exception*>(&e) != nullptr ? 400 : 500;
    }
    res.status = code;
  });

  svr.Post("/m", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
    } catch (const std::exception& e) {
      try {
        throw;
      } catch (const json::exception&) {
        res.status = 400;
      } catch (...) {
        res.status = 500;
      }
    }
  });

  // A helper has caught it before, and throws an exception of its own.
  svr.Post("/n", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(bodyOf(req));
    } catch (const HttpError& e) {
      res.status = e.code;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // All is taken for the client's mistake.
  svr.Post("/o", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
    } catch (const std::exception&) {
      res.status = 400;
    }
  });

  // Members of content that was tested may throw nothing.
  svr.Post("/p", [](const httplib::Request& req, httplib::Response& res) {
    const json body = json::parse(req.body, nullptr, false);
    try {
      if (!body.is_object() || !body.contains("n")) {
        res.status = 400;
        return;
      }
      store(body.at("n").get<int>());
    } catch (const std::exception&) {
      res.status = 500;
    }
  });
}
