// A wrapper that turns exceptions into responses, and what it wraps elsewhere.
// --- store.h
#pragma once
#include <string>

namespace shop {
class Store {
public:
  void save(const std::string& name);
  std::string parseName(const std::string& text);
};
}  // namespace shop
// --- wrap.h
#pragma once
#include <exception>
#include <string>

#include <httplib.h>

void answerFailed(httplib::Response& res, int status, const std::string& text);

template <typename Work> auto guarded(Work work, int status) {
  return [work, status](const httplib::Request& req, httplib::Response& res) {
    try {
      work(req, res);
    } catch (const std::exception& e) {
      answerFailed(res, status, e.what());
    }
  };
}
// --- answers.cpp
#include "wrap.h"

void answerFailed(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "store.h"
#include "wrap.h"

void registerGuarded(httplib::Server& svr, shop::Store& store) {
  svr.Post("/a", guarded([&store](const httplib::Request& req, httplib::Response& res) {
    store.save(req.body);
    res.status = 204;
  }, 400));  // finding: catch-all-as-client-error

  svr.Post("/b", guarded([&store](const httplib::Request& req, httplib::Response& res) {
    res.set_content(store.parseName(req.body), "text/plain");
  }, 400));

  svr.Post("/c", guarded([&store](const httplib::Request& req, httplib::Response& res) {
    store.save(req.body);
    res.status = 204;
  }, 500));
}
