// The clause stands in one function, the parsing in another.
// --- input.h
#pragma once
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

nlohmann::json bodyOf(const httplib::Request& req);
nlohmann::json settings();
int statusOf(const std::exception& e);
int internalError();

// Turns every exception of a handler into a response.
template <typename Handler> auto safely(Handler handler) {
  return [handler](const httplib::Request& req, httplib::Response& res) {
    try {
      handler(req, res);
    } catch (const std::exception&) {
      res.status = 500;  // finding: broad-catch-hides-client-error
    }
  };
}

// This one asks what it is.
template <typename Handler> auto mapped(Handler handler) {
  return [handler](const httplib::Request& req, httplib::Response& res) {
    try {
      handler(req, res);
    } catch (const std::exception& e) {
      res.status = statusOf(e);
    }
  };
}
// --- input.cpp
#include "input.h"

nlohmann::json bodyOf(const httplib::Request& req) { return nlohmann::json::parse(req.body); }

int statusOf(const std::exception& e) {
  const bool isClients = dynamic_cast<const nlohmann::json::exception*>(&e) != nullptr ||
                         dynamic_cast<const std::invalid_argument*>(&e) != nullptr;
  return isClients ? 400 : 500;
}

int internalError() {
  return 500;  // finding: broad-catch-hides-client-error
}
// --- routes.cpp
#include "input.h"

void registerInput(httplib::Server& svr) {
  svr.Post("/a", safely([](const httplib::Request& req, httplib::Response& res) {
    res.set_content(bodyOf(req).dump(), "application/json");
  }));

  svr.Post("/b", mapped([](const httplib::Request& req, httplib::Response& res) {
    res.set_content(bodyOf(req).dump(), "application/json");
  }));

  // What the inner clause answers does not come out.
  svr.Post("/c", safely([](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(bodyOf(req).dump(), "application/json");
    } catch (const nlohmann::json::exception&) {
      res.status = 400;
    }
  }));

  svr.Get("/d", safely([](const httplib::Request&, httplib::Response& res) {
    res.set_content(settings().dump(), "application/json");
  }));

  // This clause throws on what the client did, and the wrapper tells it.
  svr.Post("/f", mapped([](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(bodyOf(req).dump(), "application/json");
    } catch (const std::exception& e) {
      if (dynamic_cast<const nlohmann::json::exception*>(&e) != nullptr) {
        throw;
      }
      res.status = 500;
    }
  }));

  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(bodyOf(req).dump(), "application/json");
    } catch (...) {
      res.status = internalError();
    }
  });
}
