// The content says error, the status code success.
#include <exception>
#include <optional>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

std::optional<std::string> find(const std::string& id);
std::string load(const std::string& name);
bool remove(const std::string& id);
bool isAllowed(const httplib::Request& req);

void reply(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

// A free function as handler.
void showNote(const httplib::Request& req, httplib::Response& res) {
  const std::optional<std::string> note = find(req.get_param_value("id"));
  if (!note) {
    res.set_content("note not found", "text/plain");  // finding: success-status-for-error "`note` is false"
    return;
  }
  res.set_content(*note, "text/plain");
}

}  // namespace

void registerCheerful(httplib::Server& svr) {
  svr.Get("/notes", showNote);

  // The default, in a clause.
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(load("a"), "text/plain");
    } catch (const std::exception&) {
      res.set_content("error", "text/plain");  // finding: success-status-for-error "in a catch clause"
    }
  });

  // The message of the exception after it.
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(load("b"), "text/plain");
    } catch (const std::exception& e) {
      // finding: success-status-for-error
      res.set_content(std::string("Error: ") + e.what(), "text/plain");
    }
  });

  // JSON as text, chosen by hand.
  svr.Delete("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!remove(req.get_param_value("id"))) {
      res.status = 200;  // finding: success-status-for-error
      res.set_content("{\"error\": \"no such note\"}", "application/json");
      return;
    }
    res.status = 204;
  });

  // JSON put together.
  svr.Delete("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      remove(req.get_param_value("id"));
      res.status = 204;
    } catch (const std::exception& e) {
      // finding: success-status-for-error
      res.set_content(json{{"error", e.what()}}.dump(), "application/json");
    }
  });

  svr.Delete("/e", [](const httplib::Request& req, httplib::Response& res) {
    try {
      remove(req.get_param_value("id"));
      res.status = 204;
    } catch (const std::exception& e) {
      // finding: success-status-for-error
      res.set_content("{\"error\": \"" + std::string(e.what()) + "\"}", "application/json");
    }
  });

  // The verdict of an envelope.
  svr.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      // finding: success-status-for-error "goes with content that says"
      res.set_content(R"({"success": false, "message": "no content"})", "application/json");
      return;
    }
    res.set_content(R"({"success": true})", "application/json");
  });

  svr.Post("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      // finding: success-status-for-error
      res.set_content(json{{"ok", false}, {"why", "no content"}}.dump(), "application/json");
      return;
    }
    res.set_content(json{{"ok", true}}.dump(), "application/json");
  });

  svr.Post("/h", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAllowed(req)) {
      // finding: success-status-for-error
      res.set_content(R"({"status": "error", "message": "not yours"})", "application/json");
      return;
    }
    res.set_content(R"({"status": "success"})", "application/json");
  });

  // A default that is never replaced.
  svr.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 200;
    if (!req.has_param("id")) {
      res.set_content("Missing id", "text/plain");  // finding: success-status-for-error
      return;
    }
    res.set_content(load(req.get_param_value("id")), "text/plain");
  });

  // A helper is given both.
  svr.Get("/j", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      reply(res, 200, "id is required");  // finding: success-status-for-error
      return;
    }
    reply(res, 200, "j");
  });

  // A lambda, and another code.
  svr.Post("/k", [](const httplib::Request& req, httplib::Response& res) {
    const auto fail = [&](const char* text) {
      res.status = 201;  // finding: success-status-for-error
      res.set_content(text, "text/plain");
    };
    if (req.body.empty()) {
      return fail("invalid");
    }
    res.status = 202;
  });
}
