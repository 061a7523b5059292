// A server as people write one with resources of Wt: notes in memory, pages and files, a log in pieces.
// --- notes.h
#pragma once
#include <map>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>

#include "third_party/Wt/WResource.h"

struct NoSuchNote : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Notes {
public:
  int add(std::string text);
  std::optional<std::string> find(int id) const;
  void remove(int id);  // throws NoSuchNote

private:
  mutable std::mutex mutex_;
  std::map<int, std::string> notes_;
};

class NotesResource : public Wt::WResource {
public:
  explicit NotesResource(Notes& notes) : notes_(notes) {}
  ~NotesResource() { beingDeleted(); }

  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override;

private:
  void get(const Wt::Http::Request& request, Wt::Http::Response& response);
  void post(const Wt::Http::Request& request, Wt::Http::Response& response);
  void remove(const Wt::Http::Request& request, Wt::Http::Response& response);

  Notes& notes_;
};
// --- notes.cpp
#include "notes.h"

#include <iterator>

namespace {

// In-house: every error goes out by this.
void error(Wt::Http::Response& response, int status, const std::string& text) {
  response.setStatus(status);
  response.setMimeType("application/json");
  response.out() << "{\"error\": \"" << text << "\"}";
}

bool isAllowed(const Wt::Http::Request& request, Wt::Http::Response& response) {
  if (request.headerValue("Authorization") == "Bearer secret") {
    return true;
  }
  response.addHeader("WWW-Authenticate", "Bearer");  // finding: challenge-malformed
  error(response, 401, "log in first");
  return false;
}

}  // namespace

void NotesResource::handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) {
  const std::string method = request.method();
  if (method == "GET") {
    get(request, response);
  } else if (method == "POST") {
    post(request, response);
  } else if (method == "DELETE") {
    remove(request, response);
  } else if (method == "PUT") {
    response.setStatus(405);
    response.insertHeader("Allow", "GET, POST, DELETE");
  } else {
    response.setStatus(405);  // finding: method-not-allowed-without-allow
  }
}

void NotesResource::get(const Wt::Http::Request& request, Wt::Http::Response& response) {
  const std::string* id = request.getParameter("id");
  if (id == nullptr) {
    // finding: server-error-for-client-fault
    error(response, 500, "id is missing");
    return;
  }
  try {
    const std::optional<std::string> note = notes_.find(std::stoi(*id));
    if (!note) {
      response.out() << "no such note";  // finding: error-branch-default-status
      return;
    }
    response.setMimeType("text/plain");
    response.out() << *note;
  } catch (const std::invalid_argument&) {
    error(response, 400, "id is no number");
  } catch (const std::out_of_range&) {
    error(response, 404, "no such note");
  }
}

void NotesResource::post(const Wt::Http::Request& request, Wt::Http::Response& response) {
  if (!isAllowed(request, response)) {
    return;
  }
  if (request.contentLength() > 10000) {
    error(response, 413, "too long");
    return;
  }
  std::string text(std::istreambuf_iterator<char>(request.in()), {});
  const int id = notes_.add(std::move(text));
  if (request.headerValue("Prefer") == "return=minimal") {
    response.setStatus(201);  // finding: created-without-location
    return;
  }
  response.setStatus(201);
  response.addHeader("Location", "/notes?id=" + std::to_string(id));
  response.out() << id;
}

void NotesResource::remove(const Wt::Http::Request& request, Wt::Http::Response& response) {
  if (request.headerValue("Authorization").empty()) {
    response.setStatus(401);  // finding: unauthorized-without-challenge
    return;
  }
  const int id = std::stoi(request.urlParam("id"));  // finding: uncaught-input-exception
  try {
    notes_.remove(id);
  } catch (const NoSuchNote& missing) {
    error(response, 404, missing.what());
    return;
  }
  response.setStatus(204);  // finding: no-content-with-body
  response.out() << "removed";
}
// --- pages.cpp
#include <fstream>
#include <string>

#include "third_party/Wt/WStreamResource.h"

class OldPage : public Wt::WResource {
public:
  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    if (request.pathInfo() == "/login") {
      response.setStatus(302);  // finding: redirect-without-location
      return;
    }
    response.setStatus(301);
    response.addHeader("Location", "/new");
  }
};

// Serves parts of the file: the base class answers with 206 or 416 and says which part.
class Download : public Wt::WStreamResource {
public:
  Download() : Wt::WStreamResource("application/octet-stream") {
    suggestFileName("data.bin");
  }

  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    std::ifstream file("/srv/data.bin", std::ios::binary);
    if (!file) {
      response.setStatus(404);
      return;
    }
    handleRequestPiecewise(request, response, file);
  }
};

class Part : public Wt::WResource {
public:
  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    const auto ranges = request.getRanges(1000);
    if (!ranges.isSatisfiable()) {
      response.setStatus(416);
      response.addHeader("Content-Range", "bytes */1000");
      return;
    }
    if (ranges.size() == 1) {
      response.setStatus(206);  // finding: partial-content-without-content-range
      response.setContentLength(ranges[0].lastByte() - ranges[0].firstByte() + 1);
    }
    response.setMimeType("text/plain");
    response.out() << "part of the text";
  }
};

// Sends the log piece by piece: it is asked again while there is more.
class Log : public Wt::WResource {
public:
  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    if (request.continuation() == nullptr) {
      response.setMimeType("text/plain");
      response.insertHeader("Cache-Control", "no-store");
    }
    response.out() << "line\n";
    response.createContinuation()->waitForMoreData();
  }
};
// --- main.cpp
#include <memory>

#include "notes.h"
#include "third_party/Wt/WServer.h"

class Health : public Wt::WResource {
public:
  void handleRequest(const Wt::Http::Request&, Wt::Http::Response& response) override {
    response.setStatus(isFine() ? 200 : 503);
    response.setMimeType("text/plain");
    response.out() << (isFine() ? "fine" : "not fine");
  }

private:
  static bool isFine();
};

int main(int argc, char* argv[]) {
  Notes notes;
  Wt::WServer server(argc, argv);
  server.addResource(std::make_shared<NotesResource>(notes), "/notes");
  server.addResource(std::make_shared<Health>(), "/health");
  if (server.start()) {
    Wt::WServer::waitForShutdown();
    server.stop();
  }
}
