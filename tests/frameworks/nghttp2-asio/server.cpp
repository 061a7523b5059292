// A server as people write them with nghttp2-asio: lambdas for the paths, helpers that write the
// head and end the response, content that arrives in parts.
// --- reply.h
#pragma once

#include "third_party/nghttp2/asio_http2_server.h"

#include <string>

using nghttp2::asio_http2::header_map;
using nghttp2::asio_http2::server::http2;
using nghttp2::asio_http2::server::request;
using nghttp2::asio_http2::server::response;

void reply(const response& res, unsigned int status, const std::string& json);
void replyError(const response& res, unsigned int status, const std::string& message);
// --- reply.cpp
#include "reply.h"

void reply(const response& res, unsigned int status, const std::string& json) {
  res.write_head(status, {{"content-type", {"application/json", false}}});
  res.end(json);
}

void replyError(const response& res, unsigned int status, const std::string& message) {
  reply(res, status, "{\"error\": \"" + message + "\"}");
}
// --- main.cpp
#include "reply.h"

#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace {

std::map<int, std::string> notes;

bool authorized(const request& req, const response& res) {
  if (req.header().find("authorization") != req.header().end()) {
    return true;
  }
  replyError(res, 401, "who are you?");  // finding: unauthorized-without-challenge
  return false;
}

bool challenged(const request& req, const response& res) {
  if (req.header().find("authorization") != req.header().end()) {
    return true;
  }
  res.write_head(401, {{"www-authenticate", {"Bearer", false}}});
  res.end();
  return false;
}

void showNote(const request& req, const response& res) {
  if (!authorized(req, res)) {
    return;
  }
  try {
    const int id = std::stoi(req.uri().raw_query);
    const auto note = notes.find(id);
    if (note == notes.end()) {
      replyError(res, 404, "no such note");
      return;
    }
    reply(res, 200, note->second);
  } catch (const std::invalid_argument&) {
    replyError(res, 500, "not a number");  // finding: server-error-for-client-fault
  }
}

void createNote(const request& req, const response& res) {
  if (!challenged(req, res)) {
    return;
  }
  auto content = std::make_shared<std::string>();
  req.on_data([content, &res](const uint8_t* data, std::size_t length) {
    if (length > 0) {
      content->append(reinterpret_cast<const char*>(data), length);
      return;
    }
    const auto note = nlohmann::json::parse(*content, nullptr, false);
    if (note.is_discarded()) {
      replyError(res, 400, "not JSON");
      return;
    }
    notes[1] = note.dump();
    reply(res, 201, notes[1]);  // finding: created-without-location
  });
}

void handleNotes(const request& req, const response& res) {
  if (req.method() == "GET") {
    showNote(req, res);
  } else if (req.method() == "POST") {
    createNote(req, res);
  } else if (req.method() == "DELETE") {
    notes.clear();
    res.write_head(204);
    res.end();
  } else {
    replyError(res, 405, "not that way");  // finding: method-not-allowed-without-allow
  }
}

}  // namespace

int main() {
  http2 server;
  server.handle("/notes", handleNotes);
  server.handle("/old", [](const request&, const response& res) {
    res.write_head(301, {{"location", {"/new", false}}});
    res.end();
  });
  server.handle("/moved", [](const request&, const response& res) {
    // finding: redirect-without-location
    res.write_head(302, {{"content-type", {"text/plain", false}}});
    res.end("elsewhere");
  });
  server.handle("/moved/default", [](const request&, const response& res) {
    res.write_head(302);  // finding: redirect-without-location
    res.end();
  });
  server.handle("/late", [](const request& req, const response& res) {
    res.write_head(200);
    if (req.uri().path.empty()) {
      res.write_head(404);  // finding: response-sent-twice
    }
    res.end("late");
  });
  server.handle("/end", [](const request& req, const response& res) {
    if (req.uri().raw_query.empty()) {
      res.end("no query");
    }
    res.end("query");  // finding: response-sent-twice
  });
  server.handle("/nothing", [](const request& req, const response& res) {
    if (req.uri().raw_query == "a") {
      return;  // finding: no-response-on-path
    }
    res.end("not a");
  });
  boost::system::error_code error;
  if (server.listen_and_serve(error, "localhost", "3000")) {
    std::cerr << error.message() << '\n';
  }
}
