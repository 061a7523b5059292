// What is created, and where the field is or is not set, in several functions and files.
// --- reply.h
#pragma once
#include <string>

#include <httplib.h>

enum class Result { Created, Updated, Invalid };

bool validate(const httplib::Request& req, httplib::Response& res);
void reply(httplib::Response& res, int status, const std::string& text);
void replyCreated(httplib::Response& res, const std::string& text);
void nameResource(httplib::Response& res, const std::string& location);
int statusOf(Result result);

// The wrapper that the project registers its handlers with.
template <typename Handler>
void addPost(httplib::Server& svr, const std::string& path, Handler handler) {
  svr.Post(path, [handler](const httplib::Request& req, httplib::Response& res) {
    res.set_header("X-Api", "1");
    handler(req, res);
  });
}
// --- reply.cpp
#include "reply.h"

bool validate(const httplib::Request& req, httplib::Response& res) {
  if (req.body.empty()) {
    reply(res, 400, "empty");
    return false;
  }
  return true;
}

void reply(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

// Chooses the status code for all its callers: one finding for those that never name the resource.
void replyCreated(httplib::Response& res, const std::string& text) {
  reply(res, 201, text);  // finding: created-without-location
}

void nameResource(httplib::Response& res, const std::string& location) {
  res.set_header("Location", location);
}

// The value that the mapping gives is where the status code was chosen.
int statusOf(Result result) {
  switch (result) {
  case Result::Created: return 201;  // finding: created-without-location
  case Result::Updated: return 200;
  case Result::Invalid: return 400;
  }
  return 500;
}
// --- routes.cpp
#include "reply.h"

Result store(const std::string& body);

// Two helpers deep.
void registerDeep(httplib::Server& svr) {
  svr.Post("/deep", [](const httplib::Request& req, httplib::Response& res) {
    if (!validate(req, res)) {
      return;
    }
    replyCreated(res, "deep");
  });

  svr.Post("/deeper", [](const httplib::Request& req, httplib::Response& res) {
    if (!validate(req, res)) {
      return;
    }
    replyCreated(res, "deeper");
  });

  // The constant stands here, the assignment in another file.
  svr.Post("/flat", [](const httplib::Request& req, httplib::Response& res) {
    if (validate(req, res)) {
      reply(res, 201, "flat");  // finding: created-without-location
    }
  });

  svr.Post("/mapped", [](const httplib::Request& req, httplib::Response& res) {
    reply(res, statusOf(store(req.body)), "mapped");
  });
}

// The helper in the other file names the resource, before or after the status code is set.
void registerNamed(httplib::Server& svr) {
  svr.Post("/before", [](const httplib::Request&, httplib::Response& res) {
    nameResource(res, "/before/1");
    reply(res, 201, "named");
  });

  svr.Post("/after", [](const httplib::Request& req, httplib::Response& res) {
    if (!validate(req, res)) {
      return;
    }
    reply(res, 201, "named");
    nameResource(res, "/after/1");
  });
}

// Registered through the project's wrapper: the method is that of the wrapper.
void registerWrapped(httplib::Server& svr) {
  addPost(svr, "/wrapped", [](const httplib::Request&, httplib::Response& res) {
    reply(res, 201, "wrapped");  // finding: created-without-location
  });

  addPost(svr, "/wrapped/named", [](const httplib::Request&, httplib::Response& res) {
    reply(res, 201, "wrapped");
    nameResource(res, "/wrapped/named/1");
  });
}
