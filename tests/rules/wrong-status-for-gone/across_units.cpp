// The store is in a file of its own.
// --- store.h
#pragma once
#include <string>

struct Note {
  bool isTombstone() const;
  std::string text;
  bool dead = false;
};
Note noteOf(const std::string& id);
// --- store.cpp
#include "store.h"

bool Note::isTombstone() const { return dead; }
Note noteOf(const std::string& id) { return Note{id, id.empty()}; }
// --- reply.h
#pragma once
#include <crow.h>

crow::response error(int code, const std::string& text);
// --- reply.cpp
#include "reply.h"

crow::response error(int code, const std::string& text) { return crow::response(code, text); }
// --- routes.cpp
#include "reply.h"
#include "store.h"

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes/<string>")([](const std::string& id) {
    const Note note = noteOf(id);
    if (note.isTombstone()) {
      return error(412, "too late");  // finding: wrong-status-for-gone
    }
    return crow::response(note.text);
  });
  CROW_ROUTE(app, "/pages/<string>")([](const std::string& id) {
    return noteOf(id).isTombstone() ? error(404, "too late") : crow::response("[]");
  });
}
