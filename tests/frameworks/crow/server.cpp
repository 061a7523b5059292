// A server as people write them with Crow: handlers that return a response, a number or a text, and
// handlers that end the response they got; helpers, a middleware, a catch-all route.
// --- notes.h
#pragma once

#include <optional>
#include <string>

#include "crow.h"

struct Note {
  int id = 0;
  std::string title;
  std::string version;
};

class NoteStore {
public:
  std::optional<Note> find(int id) const;
  int add(const std::string& title);
  bool rename(int id, const std::string& title);
  bool remove(int id);
};

// Who may write: the token that the configuration names.
struct TokenGuard {
  struct context {
    std::string user;
  };

  void before_handle(crow::request& req, crow::response& res, context& ctx);
  void after_handle(crow::request& req, crow::response& res, context& ctx);
};

using NotesApp = crow::App<TokenGuard>;

crow::response jsonError(int code, const std::string& message);
crow::response jsonNote(const Note& note, int code = 200);
void addNoteRoutes(NotesApp& app, NoteStore& store);
void addPageRoutes(NotesApp& app);

// --- notes.cpp
#include "notes.h"

crow::response jsonError(int code, const std::string& message) {
  crow::json::wvalue error;
  error["error"] = message;
  return crow::response(code, error);
}

crow::response jsonNote(const Note& note, int code) {
  crow::json::wvalue value;
  value["id"] = note.id;
  value["title"] = note.title;
  return crow::response(code, std::move(value));
}

void TokenGuard::before_handle(crow::request& req, crow::response& res, context& ctx) {
  const std::string token = req.get_header_value("Authorization");
  if (req.method == crow::HTTPMethod::Get) {
    return;
  }
  if (token.empty()) {
    // finding: unauthorized-without-challenge
    res.code = 401;
    res.end();
    return;
  }
  ctx.user = token;
}

void TokenGuard::after_handle(crow::request&, crow::response& res, context&) {
  res.set_header("X-Content-Type-Options", "nosniff");
}

void addNoteRoutes(NotesApp& app, NoteStore& store) {
  CROW_ROUTE(app, "/notes/<int>").methods("GET"_method)([&store](const crow::request& req, int id) {
    const std::optional<Note> note = store.find(id);
    if (!note) {
      return jsonError(404, "no such note");
    }
    if (req.get_header_value("If-None-Match") == note->version) {
      return crow::response(304);  // finding: not-modified-missing-headers
    }
    crow::response res = jsonNote(*note);
    res.set_header("ETag", note->version);
    return res;
  });

  CROW_ROUTE(app, "/notes").methods("POST"_method)([&store](const crow::request& req) {
    const crow::json::rvalue body = crow::json::load(req.body);
    if (!body) {
      return crow::response(500, "not JSON");  // finding: server-error-for-client-fault
    }
    if (!body.has("title")) {
      return jsonError(crow::status::BAD_REQUEST, "title is missing");
    }
    const int id = store.add(body["title"].s());
    return jsonNote(*store.find(id), 201);  // finding: created-without-location
  });

  CROW_ROUTE(app, "/notes/<int>/title")
      .methods("PUT"_method)([&store](const crow::request& req, int id) {
        if (req.body.empty()) {
          return crow::response(400, "title is missing");
        }
        if (!store.rename(id, req.body)) {
          return crow::response(404);
        }
        // finding: no-content-with-body
        return crow::response(204, "renamed");
      });

  CROW_ROUTE(app, "/notes/<int>").methods(crow::HTTPMethod::DELETE)([&store](int id) {
    return store.remove(id) ? 204 : 404;
  });

  CROW_ROUTE(app, "/notes/copy/<int>")
      .methods("POST"_method)([&store](const crow::request&, crow::response& res, int id) {
        const std::optional<Note> note = store.find(id);
        if (!note) {
          res.code = 404;  // finding: no-response-on-path
          return;
        }
        const int made = store.add(note->title);
        res.code = 201;
        res.set_header("Location", "/notes/" + std::to_string(made));
        res.end();
      });

  CROW_ROUTE(app, "/notes/import")
      .methods("POST"_method)([&store](const crow::request& req) -> crow::response {
        if (req.get_header_value("Content-Type") != "text/plain") {
          return crow::response(415, "text/plain", "plain text only");
        }
        if (req.body.size() > 10000) {
          throw crow::bad_request("too long");
        }
        const int id = store.add(req.body);
        crow::response res(201);
        res.add_header("Location", "/notes/" + std::to_string(id));
        return res;
      });
}

// --- pages.cpp
#include "notes.h"

static bool isOld(const std::string& url) {
  return url.find("/old/") == 0;
}

void addPageRoutes(NotesApp& app) {
  CROW_ROUTE(app, "/")([] { return crow::mustache::load("index.html").render(); });

  CROW_ROUTE(app,
             "/old/<path>")([](const crow::request&, crow::response& res, const std::string& path) {
    res.moved_perm("/" + path);
    res.end();
  });

  CROW_ROUTE(app, "/login")
      .methods("POST"_method)([](const crow::request& req, crow::response& res) {
        const char* user = req.url_params.get("user");
        if (user == nullptr) {
          res.code = 401;  // finding: unauthorized-without-challenge
          res.end("who are you?");
          return;
        }
        // finding: redirect-method-ambiguous
        res.code = 302;  // finding: redirect-without-location
        res.add_header("Set-Cookie", std::string("user=") + user);
        res.end();
      });

  CROW_ROUTE(app, "/file/<string>")(
      [](const crow::request&, crow::response& res, const std::string& name) {
        res.set_static_file_info("files/" + name);
        res.end();
      });

  CROW_ROUTE(app, "/part")([](const crow::request& req, crow::response& res) {
    if (req.get_header_value("Range").empty()) {
      res.end("all of it");
      return;
    }
    res.code = 206;  // finding: partial-content-without-content-range
    res.end("part of it");
  });

  CROW_ROUTE(app, "/late")([](const crow::request& req, crow::response& res) {
    if (req.url_params.get("q") == nullptr) {
      res.code = 400;
      res.end("q is missing");
      // finding: status-after-send
      res.code = 422;
      return;
    }
    res.end("late");
  });

  CROW_ROUTE(app, "/page")([](const crow::request& req) -> crow::response {
    const char* number = req.url_params.get("number");
    if (number == nullptr) {
      return crow::response("first page");
    }
    return crow::response(std::to_string(std::stoi(number)));
  });

  CROW_ROUTE(app, "/only-post").methods("GET"_method, "PUT"_method)([] {
    return crow::response(405, "POST only");  // finding: method-not-allowed-without-allow
  });

  CROW_CATCHALL_ROUTE(app)([](const crow::request& req, crow::response& res) {
    if (isOld(req.url)) {
      res.redirect_perm("/");
    } else if (res.code == 404) {
      res.set_header("Content-Type", "text/html");
      res.body = "<h1>not there</h1>";
    }
    res.end();
  });
}

// --- main.cpp
#include "notes.h"

int main() {
  NotesApp app;
  NoteStore store;
  addNoteRoutes(app, store);
  addPageRoutes(app);
  app.exception_handler([](crow::response& res) {
    try {
      throw;
    } catch (const crow::bad_request& e) {
      res = crow::response(400, e.what());
    } catch (const std::logic_error&) {
      res = jsonError(400, "no such number");
    } catch (const std::exception& e) {
      res = jsonError(500, e.what());
    }
  });
  app.port(8080).multithreaded().run();
}
