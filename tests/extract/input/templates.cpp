// Templates: instances, and the pattern where there is none.
#include "httplib.h"

#include <string>

template <typename Body> void respond(httplib::Response& res, int status, const Body& body) {
  res.status = status;
  res.set_content(body, "text/plain");
}

template <int Code> void always(const httplib::Request&, httplib::Response& res) {
  res.status = Code;
}

template <typename T> void unused(httplib::Response& res, T value) {
  res.status = 404;
  value.describe(res);
  if (value.size() == 0) {
    res.set_header("X", "empty");
  }
}

template <typename Traits> class Controller {
public:
  void get(const httplib::Request&, httplib::Response& res) { res.status = Traits::Status; }
  void never(const httplib::Request&, httplib::Response& res) { res.status = 501; }
};

struct Found {
  static constexpr int Status = 302;
};

template <typename Callback> void guarded(httplib::Response& res, Callback callback) {
  try {
    callback(res);
  } catch (...) {
    res.status = 500;
  }
}

template <typename... Args> void log(const char*, Args&&...);

template <typename Key, typename... Rest> void fail(httplib::Response& res, Key key, Rest... rest) {
  if constexpr (sizeof...(rest) == 0) {
    res.status = key;
  } else {
    fail(res, rest...);
  }
}

void use(httplib::Server& server) {
  server.Get("/a", always<204>);
  Controller<Found> controller;
  server.Get("/b", [&](const httplib::Request& req, httplib::Response& res) {
    controller.get(req, res);
    respond(res, 200, std::string("x"));
    guarded(res, [](httplib::Response& inner) { inner.status = 201; });
    fail(res, 1, 2, 403);
  });
}
