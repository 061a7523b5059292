// Who parses, who calls and who catches: several functions in several files.
// --- input.h
#pragma once
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

struct BadRequest : std::runtime_error {
  using std::runtime_error::runtime_error;
};

nlohmann::json bodyOf(const httplib::Request& req);
nlohmann::json checkedBodyOf(const httplib::Request& req);
int numberFrom(const std::string& text);
std::string settings();

// Turns what a handler throws into a response.
template <typename Handler> auto safely(Handler handler) {
  return [handler](const httplib::Request& req, httplib::Response& res) {
    try {
      handler(req, res);
    } catch (const BadRequest& e) {
      res.status = 400;
      res.set_content(e.what(), "text/plain");
    }
  };
}
// --- input.cpp
#include "input.h"

nlohmann::json bodyOf(const httplib::Request& req) {
  return nlohmann::json::parse(req.body);  // finding: uncaught-input-exception "parsing the request content"
}

nlohmann::json checkedBodyOf(const httplib::Request& req) {
  try {
    return nlohmann::json::parse(req.body);
  } catch (const nlohmann::json::exception& e) {
    throw BadRequest(e.what());
  }
}

// Of the client's text and of the server's.
int numberFrom(const std::string& text) {
  return std::stoi(text);  // finding: uncaught-input-exception "parameter n"
}
// --- routes.cpp
#include "input.h"

using nlohmann::json;

void registerInput(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(bodyOf(req).dump(), "application/json");
  });

  // The clause knows another exception only.
  svr.Post("/b", safely([](const httplib::Request& req, httplib::Response& res) {
    res.set_content(bodyOf(req).dump(), "application/json");
  }));

  // The exception becomes the one that the clause knows.
  svr.Post("/c", safely([](const httplib::Request& req, httplib::Response& res) {
    res.set_content(checkedBodyOf(req).dump(), "application/json");
  }));

  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(std::to_string(numberFrom(req.get_param_value("n"))), "text/plain");
  });

  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(std::to_string(numberFrom(settings())), "text/plain");
  });

  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(std::to_string(numberFrom(req.get_param_value("m"))), "text/plain");
    } catch (const std::logic_error&) {
      res.status = 400;
    }
  });
}
