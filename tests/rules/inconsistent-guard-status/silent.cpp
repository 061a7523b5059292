// Tests that only look alike.
#include <httplib.h>

#include <map>
#include <string>

namespace {

struct Document {
  bool isValid() const;
  bool has(const std::string& name) const;
};

bool exists(const std::string& name);
bool isAdmin(const std::string& name);
bool isLoggedIn(const std::string& name);
const Document* findDocument(const std::string& name);
const Document* lastDocument();
int compare(const std::string& name);

std::map<std::string, std::string> things;

}  // namespace

void addRoutes(httplib::Server& svr, const Document& input, const Document& config) {
  // Other objects, other literals.
  svr.Get("/a", [&](const httplib::Request&, httplib::Response& res) {
    if (!input.isValid()) {
      res.status = 400;
    } else if (!input.has("name")) {
      res.status = 400;
    } else if (things.count("x") != 0) {
      res.status = 409;
    }
  });
  svr.Get("/b", [&](const httplib::Request&, httplib::Response& res) {
    if (!input.isValid()) {
      res.status = 400;
    } else if (!input.has("name")) {
      res.status = 400;
    } else if (things.count("x") != 0) {
      res.status = 409;
    }
  });
  svr.Get("/c", [&](const httplib::Request&, httplib::Response& res) {
    if (!config.isValid()) {
      res.status = 500;
    } else if (!input.has("token")) {
      res.status = 403;
    } else if (things.count("y") != 0) {
      res.status = 400;
    }
  });

  // The reference in the content is wrong, not the URI.
  svr.Get("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path_params.at("id"))) {
      res.status = 404;
      return;
    }
    res.set_content("x", "text/plain");
  });
  svr.Delete("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path_params.at("id"))) {
      res.status = 404;
      return;
    }
    res.status = 204;
  });
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const std::string user = req.body;
    if (!exists(user)) {
      res.status = 422;
      return;
    }
    res.set_content("x", "text/plain");
  });
  // The other answer to the same test.
  svr.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (exists(req.body)) {
      res.status = 409;
      return;
    }
    res.set_content("x", "text/plain");
  });

  // The test encloses the work, and does not decide alone.
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (isLoggedIn("a")) {
      res.status = things.empty() ? 404 : 200;
    }
  });
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (isLoggedIn("a")) {
      res.status = things.empty() ? 404 : 200;
    }
  });
  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (isLoggedIn("a")) {
      res.status = things.empty() ? 500 : 200;
    }
  });

  // Several tests lead to one place.
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAdmin("g")) {
      res.status = 403;
    }
  });
  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAdmin("g")) {
      res.status = 403;
    }
  });
  svr.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    if (things.empty() || !isAdmin("g")) {
      res.status = 404;
    }
  });

  // An iterator is compared: what is asked is whether something was found.
  svr.Get("/m", [](const httplib::Request& req, httplib::Response& res) {
    const Document* found = findDocument("m");
    if (lastDocument() != found) {
      res.status = 404;
    }
  });
  svr.Get("/n", [](const httplib::Request& req, httplib::Response& res) {
    const Document* found = findDocument("n");
    if (lastDocument() != found) {
      res.status = 404;
    }
  });
  svr.Get("/o", [](const httplib::Request& req, httplib::Response& res) {
    const Document* own = findDocument("self");
    if (lastDocument() != own) {
      res.status = 500;
    }
  });

  // Compared with a value.
  svr.Get("/j", [](const httplib::Request& req, httplib::Response& res) {
    if (compare("j") == 1) {
      res.status = 404;
    }
  });
  svr.Get("/k", [](const httplib::Request& req, httplib::Response& res) {
    if (compare("j") == 1) {
      res.status = 404;
    }
  });
  svr.Get("/l", [](const httplib::Request& req, httplib::Response& res) {
    if (compare("j") == 2) {
      res.status = 409;
    }
  });
}
