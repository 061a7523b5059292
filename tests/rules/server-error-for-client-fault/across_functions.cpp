// What is parsed, where it comes from and who answers: several functions in several files.
// --- input.h
#pragma once
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

nlohmann::json parseBody(const httplib::Request& req);
nlohmann::json parseText(const std::string& text);
int numberFrom(const std::string& text);
std::string readSettings();
bool requireParameter(const httplib::Request& req, httplib::Response& res, const std::string& name);
bool requireId(const httplib::Request& req, httplib::Response& res);
void fail(httplib::Response& res, int status, const std::string& text);

// Turns every exception of a handler into a response.
template <typename Handler> auto safely(Handler handler) {
  return [handler](const httplib::Request& req, httplib::Response& res) {
    try {
      handler(req, res);
    } catch (const std::exception& e) {
      fail(res, 500, e.what());  // finding: broad-catch-hides-client-error
    }
  };
}
// --- input.cpp
#include "input.h"

nlohmann::json parseBody(const httplib::Request& req) { return nlohmann::json::parse(req.body); }

nlohmann::json parseText(const std::string& text) { return nlohmann::json::parse(text); }

int numberFrom(const std::string& text) { return std::stoi(text); }

// Tells the client's mistake as the server's.
bool requireParameter(const httplib::Request& req,
                      httplib::Response& res,
                      const std::string& name) {
  if (!req.has_param(name.c_str())) {
    fail(res, 500, name + " is missing");  // finding: server-error-for-client-fault
    return false;
  }
  return true;
}

// Tells it as it is.
bool requireId(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_param("id")) {
    fail(res, 400, "id is missing");
    return false;
  }
  return true;
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "input.h"

using nlohmann::json;

void registerInput(httplib::Server& svr) {
  // The exception comes out of the other file.
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(parseBody(req).dump(), "application/json");
    } catch (const json::exception& e) {
      fail(res, 500, e.what());  // finding: server-error-for-client-fault
    }
  });

  // The same function on the client's text and on the server's.
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(parseText(req.body).dump(), "application/json");
    } catch (const json::exception&) {
      res.status = 500;  // finding: server-error-for-client-fault
    }
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(parseText(readSettings()).dump(), "application/json");
    } catch (const json::exception&) {
      res.status = 500;
    }
  });

  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(std::to_string(numberFrom(req.get_param_value("n"))), "text/plain");
    } catch (const std::invalid_argument&) {
      fail(res, 500, "bad number");  // finding: server-error-for-client-fault
    }
  });

  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!requireParameter(req, res, "name")) {
      return;
    }
    res.set_content("e", "text/plain");
  });

  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (!requireId(req, res)) {
      return;
    }
    res.set_content("f", "text/plain");
  });

  // The wrapper catches what the handler inside lets through.
  svr.Post("/g", safely([](const httplib::Request& req, httplib::Response& res) {
    res.set_content(parseBody(req).dump(), "application/json");
  }));

  // This one takes it before the wrapper does.
  svr.Post("/h", safely([](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(parseBody(req).dump(), "application/json");
    } catch (const json::exception&) {
      fail(res, 400, "malformed");
    }
  }));
}
