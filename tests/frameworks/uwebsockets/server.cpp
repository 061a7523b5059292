// args: --std=c++20
// A server as people write them with uWebSockets: routes on a chain, generic lambdas, helpers that
// take the response, bodies that are collected by a callback, an upgrade.
// --- reply.h
#pragma once

#include "third_party/uWebSockets/App.h"

#include <string>
#include <string_view>

template <bool SSL>
void replyJson(uWS::HttpResponse<SSL>* res, std::string_view status, std::string_view json) {
  res->writeStatus(status);
  res->writeHeader("Content-Type", "application/json");
  res->end(json);
}

template <bool SSL>
void replyError(uWS::HttpResponse<SSL>* res, std::string_view status, const std::string& message) {
  replyJson(res, status, "{\"error\": \"" + message + "\"}");
}
// --- notes.cpp
#include "reply.h"

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

using Response = uWS::HttpResponse<false>;
using Request = uWS::HttpRequest;

namespace {

std::map<int, std::string> notes;

bool authorize(Response* res, Request* req) {
  if (req->getHeader("authorization") == "Bearer secret") {
    return true;
  }
  replyError(res, "401 Unauthorized", "who are you?");  // finding: unauthorized-without-challenge
  return false;
}

bool authorizeAsTheyShould(Response* res, Request* req) {
  if (!req->getHeader("authorization").empty()) {
    return true;
  }
  res->writeStatus("401 Unauthorized");
  res->writeHeader("WWW-Authenticate", "Bearer");  // finding: challenge-malformed
  res->end();
  return false;
}

void showNote(Response* res, Request* req) {
  try {
    const int id = std::stoi(std::string(req->getParameter(0)));
    const auto note = notes.find(id);
    if (note == notes.end()) {
      return replyError(res, "404 Not Found", "no such note");
    }
    replyJson(res, "200 OK", note->second);
  } catch (const std::invalid_argument&) {
    // finding: server-error-for-client-fault
    replyError(res, "500 Internal Server Error", "not a number");
  }
}

void removeNote(Response* res, Request* req) {
  if (!authorizeAsTheyShould(res, req)) {
    return;
  }
  notes.erase(1);
  res->writeStatus("204 No Content");  // finding: no-content-with-body
  res->end("removed");
}

void createNote(Response* res, Request* req) {
  if (!authorize(res, req)) {
    return;
  }
  std::string content;
  res->onData([res, content](std::string_view chunk, bool isLast) mutable {
    content.append(chunk);
    if (!isLast) {
      return;
    }
    const auto note = nlohmann::json::parse(content, nullptr, false);
    if (note.is_discarded()) {
      replyError(res, "400 Bad Request", "not JSON");
      return;
    }
    notes[1] = note.dump();
    replyJson(res, "201 Created", notes[1]);  // finding: created-without-location
  });
  res->onAborted([] {});
}

void importNotes(Response* res, Request*) {
  auto content = std::make_unique<std::string>();
  res->onData([res, content = std::move(content)](std::string_view chunk, bool isLast) mutable {
    content->append(chunk);
    if (isLast) {
      // missed: uncaught-input-exception what throws ends the server, and the content is not known
      notes[2] = nlohmann::json::parse(*content).dump();
      res->end();
    }
  });
  res->onAborted([] {});
}

void listNotes(Response* res, Request* req) {
  if (req->getHeader("accept") == "text/csv") {
    res->writeHeader("Content-Type", "text/csv");
    res->writeStatus("406 Not Acceptable");  // missed: status-after-send the first field writes 200
    res->end();
    return;
  }
  if (req->getQuery("limit").empty()) {
    replyError(res, "400 Bad Request", "limit is missing");  // finding: missing-return-after-error
  }
  replyJson(res, "200 OK", "[]");
}

void streamNotes(Response* res, Request*) {
  res->writeHeader("Content-Type", "text/plain");
  for (const auto& [id, text] : notes) {
    res->write(text);
  }
  res->end();
}

void exportNotes(Response* res, Request*) {
  res->writeStatus("200 OK")->writeHeader("Content-Type", "text/plain");
  res->write("id,text\n");
  res->write("1,a\n");
  res->end("2,b\n");
}

void handleMethods(Response* res, Request* req) {
  const std::string_view method = req->getMethod();
  if (method == "get") {
    return showNote(res, req);
  }
  if (method == "options") {
    res->writeStatus("405 Method Not Allowed")->writeHeader("Allow", "GET")->end();
    return;
  }
  res->writeStatus("405 Method Not Allowed")->end();  // finding: method-not-allowed-without-allow
}

void later(Response* res, Request* req) {
  if (req->getQuery("now") == "1") {
    res->end("now");
    return;
  }
  if (req->getQuery("never") == "1") {
    return;  // finding: no-response-on-path
  }
  res->cork([res] {
    res->writeStatus("202 Accepted")->end();
  });
}

}  // namespace

void addNotes(uWS::App& app) {
  app.get("/notes", listNotes)
      .post("/notes", createNote)
      .get("/notes/:id", showNote)
      .del("/notes/:id", removeNote)
      .put("/notes", importNotes)
      .get("/stream", streamNotes)
      .get("/export", exportNotes)
      .any("/methods", handleMethods)
      .get("/later", later);
}
// --- main.cpp
#include "reply.h"

#include <stdexcept>

void addNotes(uWS::App& app);

struct Session {
  std::string user;
};

int main() {
  uWS::App app;
  addNotes(app);
  app.get("/old",
          [](auto* res, auto* /*req*/) {
            // finding: redirect-without-location
            res->writeStatus("301 Moved Permanently")->writeHeader("Link", "</new>")->end();
          })
      .get("/moved",
           [](auto* res, auto* /*req*/) {
             res->writeStatus("302 Found")->writeHeader("Location", "/new")->end();
           })
      .get("/file",
           [](auto* res, auto* req) {
             if (req->getHeader("if-none-match") == "\"1\"") {
               // finding: not-modified-with-body
               // finding: not-modified-missing-headers
               res->writeStatus("304 Not Modified")->end("same");
               return;
             }
             res->writeHeader("ETag", "\"1\"")->end("content");
           })
      .get("/twice",
           [](auto* res, auto* /*req*/) {
             res->end("a");
             res->end("b");  // finding: response-sent-twice
           })
      .get("/typo",
           [](auto* res, auto* /*req*/) {
             res->writeStatus("4040 Not Found")->end();  // finding: status-line-malformed
           })
      .ws<Session>("/chat",
                   {.upgrade =
                        [](auto* res, auto* req, auto* context) {
                          if (req->getHeader("authorization").empty()) {
                            // finding: unauthorized-without-challenge
                            res->writeStatus("401 Unauthorized")->end();
                            return;
                          }
                          res->template upgrade<Session>(
                              {},
                              req->getHeader("sec-websocket-key"),
                              req->getHeader("sec-websocket-protocol"),
                              req->getHeader("sec-websocket-extensions"),
                              context);
                        }})
      .listen(9001,
              [](auto* socket) {
                if (socket == nullptr) {
                  throw std::runtime_error("port 9001 is taken");
                }
              })
      .run();
}
