// Content and status code from different functions and files.
// --- reply.h
#pragma once
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

class Reply {
 public:
  explicit Reply(httplib::Response& res) : res_(res) {}
  Reply& status(int code) {
    res_.status = code;
    return *this;
  }
  Reply& json(const nlohmann::json& body) {
    res_.set_content(body.dump(), "application/json");
    return *this;
  }

 private:
  httplib::Response& res_;
};

void sendOk(httplib::Response& res);
void noContent(httplib::Response& res);
void acknowledge(httplib::Response& res, bool verbose);
int statusFor(bool changed);
// --- reply.cpp
#include "reply.h"

void sendOk(httplib::Response& res) { res.set_content("ok", "text/plain"); }

// Right when it is called alone; one caller sends content as well.
void noContent(httplib::Response& res) {
  res.status = 204;  // finding: no-content-with-body
}

// Sends content on one path only.
void acknowledge(httplib::Response& res, bool verbose) {
  res.status = 204;  // finding: no-content-with-body
  if (verbose) {
    sendOk(res);
  }
}

int statusFor(bool changed) {
  return changed ? 204 : 304;  // finding: no-content-with-body
}
// --- routes.cpp
#include "reply.h"

bool change(const std::string& body);

void registerReplies(httplib::Server& svr) {
  svr.Delete("/a", [](const httplib::Request&, httplib::Response& res) { noContent(res); });

  svr.Delete("/b", [](const httplib::Request&, httplib::Response& res) {
    noContent(res);
    sendOk(res);
  });

  svr.Delete("/c", [](const httplib::Request& req, httplib::Response& res) {
    acknowledge(res, req.has_param("verbose"));
  });

  // Told apart by the argument: this caller sends no content.
  svr.Delete("/d", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
    acknowledge(res, false);
  });

  // The status code comes from a mapping in another file.
  svr.Put("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(change(req.body));
    sendOk(res);
  });

  // A small builder around the response.
  svr.Put("/f", [](const httplib::Request&, httplib::Response& res) {
    Reply(res).status(204).json({{"ok", true}});  // finding: no-content-with-body
  });

  svr.Put("/g", [](const httplib::Request&, httplib::Response& res) { Reply(res).status(204); });
}
