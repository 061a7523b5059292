// Who fails and who answers: several functions in several files.
// --- rates.h
#pragma once
#include <new>
#include <string>

#include <httplib.h>

std::string rates();
std::string ratesFor(const std::string& currency);
bool fetch(httplib::Client& upstream, httplib::Response& res, std::string& text);
void fail(httplib::Response& res, int status, const std::string& text);

// Turns what runs out into a response.
template <typename Handler> auto thrifty(Handler handler, int status) {
  return [handler, status](const httplib::Request& req, httplib::Response& res) {
    try {
      handler(req, res);
    } catch (const std::bad_alloc&) {
      fail(res, status, "too much");
    }
  };
}
// --- rates.cpp
#include "rates.h"

bool fetch(httplib::Client& upstream, httplib::Response& res, std::string& text) {
  const auto answer = upstream.Get("/rates");
  if (!answer) {
    fail(res, 400, "no rates");  // finding: client-error-for-server-fault
    return false;
  }
  text = answer->body;
  return true;
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "rates.h"

void registerRates(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/a", [&](const httplib::Request&, httplib::Response& res) {
    std::string text;
    if (!fetch(upstream, res, text)) {
      return;
    }
    res.set_content(text, "text/plain");
  });

  svr.Get("/b", thrifty([](const httplib::Request&, httplib::Response& res) {
    res.set_content(rates(), "text/plain");
  }, 400));  // finding: client-error-for-server-fault

  svr.Get("/c", thrifty([](const httplib::Request& req, httplib::Response& res) {
    res.set_content(ratesFor(req.get_param_value("currency")), "text/plain");
  }, 503));
}
