// Who redirects does not know the method; who registers the handler does.
// --- navigation.h
#pragma once
#include <string>

#include <httplib.h>

void goTo(httplib::Response& res, const std::string& url);
void goToWith(httplib::Response& res, const std::string& url, int status);
int statusAfter(bool isForm);
bool requireSession(const httplib::Request& req, httplib::Response& res);

// Registers the same handler for showing and for sending a form.
template <typename Handler>
void addForm(httplib::Server& svr, const std::string& path, Handler handler) {
  svr.Get(path, handler);
  svr.Post(path, handler);
}
// --- navigation.cpp
#include "navigation.h"

// Fine for the handlers of GET, not for those of POST: one finding for them all.
void goTo(httplib::Response& res, const std::string& url) {
  res.set_redirect(url.c_str());  // finding: redirect-method-ambiguous
}

void goToWith(httplib::Response& res, const std::string& url, int status) {
  res.set_redirect(url.c_str(), status);
}

int statusAfter(bool isForm) {
  return isForm ? 303 : 302;
}

// Only handlers of GET ask for it.
bool requireSession(const httplib::Request& req, httplib::Response& res) {
  if (req.has_header("Cookie")) {
    return true;
  }
  goToWith(res, "/login", 302);
  return false;
}
// --- routes.cpp
#include "navigation.h"

namespace {

void showOrSend(const httplib::Request& req, httplib::Response& res) {
  if (req.method == "POST") {
    goToWith(res, "/sent", 302);  // finding: redirect-method-ambiguous
    return;
  }
  goToWith(res, "/form.html", 302);
}

}  // namespace

void registerNavigation(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { goTo(res, "/home"); });

  svr.Post("/b", [](const httplib::Request&, httplib::Response& res) { goTo(res, "/done"); });

  svr.Delete("/c", [](const httplib::Request&, httplib::Response& res) { goTo(res, "/list"); });

  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!requireSession(req, res)) {
      return;
    }
    res.set_content("d", "text/plain");
  });

  // The constant stands here.
  svr.Post("/e", [](const httplib::Request&, httplib::Response& res) {
    goToWith(res, "/done", 302);  // finding: redirect-method-ambiguous
  });

  // The function that maps is asked for the right one.
  svr.Post("/f", [](const httplib::Request&, httplib::Response& res) {
    goToWith(res, "/done", statusAfter(true));
  });

  // Tells the methods apart by itself.
  addForm(svr, "/g", showOrSend);
}
