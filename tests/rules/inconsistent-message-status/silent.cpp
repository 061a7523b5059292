// Texts that mean nothing, or different things.
#include <httplib.h>

#include <string>

namespace {

bool known(const std::string& name);

}  // namespace

void addRoutes(httplib::Server& svr) {
  // "error", one word, and what says no more than that there was an error.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (known("a")) {
      res.status = 500;
      res.set_content("error", "text/plain");
    } else if (known("b")) {
      res.status = 500;
      res.set_content("An error occurred", "text/plain");
    }
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (known("a")) {
      res.status = 500;
      res.set_content("error", "text/plain");
    } else if (known("b")) {
      res.status = 500;
      res.set_content("An error occurred", "text/plain");
    }
  });
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (known("a")) {
      res.status = 400;
      res.set_content("error", "text/plain");
    } else if (known("b")) {
      res.status = 502;
      res.set_content("An error occurred.", "text/plain");
    }
  });

  // One of each: nobody knows which is meant.
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (known("d")) {
      res.status = 409;
      res.set_content("name is taken", "text/plain");
    }
  });
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (known("e")) {
      res.status = 422;
      res.set_content("name is taken", "text/plain");
    }
  });

  // The text is put together.
  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (known("f")) {
      res.status = 404;
      res.set_content("no file " + req.get_param_value("f"), "text/plain");
    }
  });
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (known("g")) {
      res.status = 404;
      res.set_content("no file " + req.get_param_value("g"), "text/plain");
    }
  });
  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    if (known("h")) {
      res.status = 400;
      res.set_content("no file " + req.get_param_value("h"), "text/plain");
    }
  });

  // What the content refers to is missing, not what the URI names.
  svr.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!known(req.get_param_value("id"))) {
      res.status = 404;
      res.set_content("no such user", "text/plain");
    }
  });
  svr.Delete("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!known(req.get_param_value("id"))) {
      res.status = 404;
      res.set_content("no such user", "text/plain");
    }
  });
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!known(req.body)) {
      res.status = 422;
      res.set_content("no such user", "text/plain");
    }
  });

  // Not an error, and a page for people.
  svr.Get("/i", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("no such user", "text/plain");
  });
  svr.Get("/j", [](const httplib::Request&, httplib::Response& res) {
    res.status = 410;
    res.set_content("<p>no such user</p>", "text/html");
  });
}
