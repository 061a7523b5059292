// Success is success, or the content tells errors by a protocol of its own.
#include <exception>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

struct Note {
  std::string text;
};

std::optional<Note> find(const std::string& id);
std::string load(const std::string& name);
bool remove(const std::string& id);
bool isHealthy();
bool isKnown(const std::string& name);
std::string lastError();
void logError(const char* text);
void annotate(httplib::Response& res);

void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content("{\"error\": \"" + text + "\"}", "application/json");
}

void reply(httplib::Response& res, const std::string& text) { res.set_content(text, "text/plain"); }

}  // namespace

void registerHonest(httplib::Server& svr, httplib::Client& upstream) {
  // The status code says so too, before or after the content.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!find(req.get_param_value("id"))) {
      res.status = 404;
      res.set_content("not found", "text/plain");
      return;
    }
    try {
      res.set_content(load("a"), "text/plain");
    } catch (const std::exception& e) {
      res.set_content(std::string("Error: ") + e.what(), "text/plain");
      res.status = 500;
    }
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!find(req.get_param_value("id"))) {
      return sendError(res, 404, "not found");
    }
    res.set_content("b", "text/plain");
  });

  // GraphQL, JSON-RPC, SOAP, streams.
  svr.Post("/graphql", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.set_content(R"({"error": "no query"})", "application/json");
      return;
    }
    res.set_content("{}", "application/json");
  });

  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.set_content(R"({"errors": [{"message": "no query"}]})", "application/json");
      return;
    }
    res.set_content("{}", "application/json");
  });

  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.set_content(R"({"jsonrpc": "2.0", "error": {"code": -32600}, "id": null})",
                      "application/json");
      return;
    }
    res.set_content(R"({"jsonrpc": "2.0", "result": 1, "id": 1})", "application/json");
  });

  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.set_content(R"({"error": {"code": -32600}, "jsonrpc": "2.0"})",
                      "application/json");
      return;
    }
    res.set_content("{}", "application/json");
  });

  svr.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.set_content("error: no envelope", "text/xml");
    }
  });

  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("topic")) {
      res.set_content("error: no topic", "text/event-stream");
    }
  });

  // 207 holds a status code for each part.
  svr.Post("/h", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 207;
      res.set_content(R"({"error": "empty"})", "application/json");
    }
  });

  // The report is what was asked for.
  svr.Get("/health", [](const httplib::Request&, httplib::Response& res) {
    if (!isHealthy()) {
      res.set_content(R"({"status": "error"})", "application/json");
      return;
    }
    res.set_content(R"({"status": "ok"})", "application/json");
  });

  svr.Post("/config/validate", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnown(req.body)) {
      res.set_content("invalid", "text/plain");
      return;
    }
    res.set_content("valid", "text/plain");
  });

  // A form that is shown again.
  svr.Post("/login", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnown(req.get_param_value("user"))) {
      res.set_content("Error: unknown user", "text/html");
      return;
    }
    res.set_redirect("/");
  });

  // The clause goes on with another value.
  svr.Get("/i", [](const httplib::Request&, httplib::Response& res) {
    std::string text;
    try {
      text = load("i");
    } catch (const std::exception& e) {
      logError(e.what());
      text = "nothing yet";
    }
    res.set_content(text, "text/plain");
  });

  svr.Get("/j", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(load("j"), "text/plain");
    } catch (...) {
      res.set_content(load("default"), "text/plain");
    }
  });

  // No error.
  svr.Get("/k", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("short")) {
      res.set_content(R"({"error": null, "notes": []})", "application/json");
    } else if (req.has_param("list")) {
      res.set_content(json{{"errors", json::array()}, {"notes", 1}}.dump(), "application/json");
    } else if (req.has_param("text")) {
      res.set_content(R"({"error": "", "text": "x"})", "application/json");
    } else {
      res.set_content(json{{"error", nullptr}, {"notes", 1}}.dump(), "application/json");
    }
  });

  // A member among others may be empty.
  svr.Get("/l", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("all")) {
      res.set_content(json{{"name", "x"}, {"error", lastError()}}.dump(), "application/json");
    }
  });

  // Words of everyday texts.
  svr.Get("/m", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("title")) {
      res.set_content("The error of our ways", "text/plain");
    } else if (req.has_param("sub")) {
      res.set_content("errors: 0, failed: 0", "text/plain");
    } else {
      res.set_content(R"({"title": "error", "message": "not found"})", "application/json");
    }
  });

  // Under no condition: it is what the address stands for.
  svr.Get("/n", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("not found", "text/plain");
  });

  // Nothing tells what the text is.
  svr.Get("/o", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      const std::string error = lastError();
      reply(res, error);
      return;
    }
    reply(res, "o");
  });

  // The upstream's answer is passed on.
  svr.Get("/p", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/p");
    if (!answer) {
      res.status = 502;
      res.set_content("error: no answer", "text/plain");
      return;
    }
    res.status = answer->status;
    if (answer->status >= 400) {
      res.set_content("error: upstream", "text/plain");
    }
  });

  // The verdict is a value, and the status code follows it.
  svr.Post("/r", [](const httplib::Request& req, httplib::Response& res) {
    const bool isGood = isKnown(req.body);
    res.set_content(json{{"success", isGood}, {"error", lastError()}}.dump(), "application/json");
    if (!isGood) {
      res.status = 422;
    }
  });

  svr.Post("/s", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.body), "text/plain");
    } catch (...) {
      res.status = 400;
    }
    if (res.status == 400) {
      res.set_content("error", "text/plain");
    }
  });

  // Code that is not known may choose the status code.
  svr.Post("/t", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnown(req.body)) {
      res.set_content("error", "text/plain");
      annotate(res);
    }
  });

  // A success that speaks of what was asked for.
  svr.Get("/q", [](const httplib::Request& req, httplib::Response& res) {
    if (isKnown(req.get_param_value("name"))) {
      res.set_content(R"({"success": true, "error": "none"})", "application/json");
    } else {
      res.set_content(json{{"success", true}, {"message", "not found"}}.dump(), "application/json");
    }
  });
}

// Whoever calls this chooses the status code.
void explain(httplib::Response& res, bool isGood) {
  if (!isGood) {
    res.set_content("not found", "text/plain");
  }
}
