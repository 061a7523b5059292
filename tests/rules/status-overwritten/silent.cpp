// Near misses: one status code after the other, on purpose.
#include <stdexcept>
#include <string>
#include <vector>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

bool save(const std::string& body);
bool exists(const std::string& id);
std::string load(const std::string& id);
int chooseStatus(const std::string& body);
bool tryOnce(const std::string& body);
void decide(httplib::Response& res);

void reply(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

}  // namespace

void registerDeliberate(httplib::Server& svr) {
  // A default, and then what is known better.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 404;
    if (exists(req.path)) {
      res.status = 200;
      res.set_content(load(req.path), "text/plain");
    }
  });

  // The default with its text.
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    reply(res, 500, "something went wrong");
    const std::string text = load(req.path);
    reply(res, 200, text);
  });

  // The handler leaves after each error.
  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
      return;
    }
    if (!save(req.body)) {
      return reply(res, 507, "full");
    }
    res.status = 201;
    res.set_header("Location", "/c/1");
  });

  // One or the other.
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
    } else {
      res.status = 204;
    }
  });

  // The later one asks for the earlier one.
  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
    }
    if (res.status < 400) {
      res.status = 200;
    }
  });

  // A flag tells whether there was an error.
  svr.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    bool failed = false;
    if (req.body.empty()) {
      res.status = 400;
      failed = true;
    }
    if (!failed) {
      res.status = 200;
    }
  });

  // An error within the error: each narrower than the one before.
  svr.Post("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      if (req.has_header("X-Banned")) {
        res.status = 403;
      }
    }
  });

  // An exception lies between the two.
  svr.Post("/h", [](const httplib::Request& req, httplib::Response& res) {
    try {
      if (req.body.empty()) {
        res.status = 400;
        throw std::runtime_error("empty");
      }
      res.status = 200;
    } catch (const std::runtime_error& e) {
      res.status = 422;
      res.set_content(e.what(), "text/plain");
    }
  });

  // A handler of exceptions replaces what was chosen before.
  svr.Post("/i", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.status = 404;
      res.set_content(json::parse(req.body).dump(), "application/json");
      res.status = 200;
    } catch (const json::parse_error&) {
      res.status = 400;
    }
  });

  // The error of one try is replaced by the next.
  svr.Post("/j", [](const httplib::Request& req, httplib::Response& res) {
    for (int i = 0; i < 3; ++i) {
      if (tryOnce(req.body)) {
        res.status = 200;
        break;
      }
      res.status = 503;
    }
  });

  // A success is replaced by an error.
  svr.Post("/k", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 200;
    if (!save(req.body)) {
      res.status = 500;
    }
  });

  // A warning state: only some of the later paths replace it.
  svr.Post("/l", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
    }
    if (req.has_param("force")) {
      res.status = 200;
    }
  });

  // The same status code again.
  svr.Post("/m", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
    }
    res.status = 400;
  });

  // Computed: it may be the same.
  svr.Post("/n", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
    }
    res.status = chooseStatus(req.body);
  });

  // Code that is not known may do what it wants.
  svr.Post("/o", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
    }
    decide(res);
  });

  // A status code of another response.
  svr.Post("/p", [](const httplib::Request& req, httplib::Response& res) {
    httplib::Response inner;
    if (req.body.empty()) {
      inner.status = 400;
    }
    res.status = 200;
    res.set_content(std::to_string(inner.status), "text/plain");
  });

  // The builder starts anew in the other branch.
  svr.Post("/q", [](const httplib::Request& req, httplib::Response& res) {
    const bool isBad = req.body.empty();
    if (isBad) {
      reply(res, 400, "bad");
    }
    if (!isBad) {
      reply(res, 200, "good");
    }
  });
}
