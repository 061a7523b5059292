// The right methods, and handlers that have several.
#include <httplib.h>

namespace {

int statusFor(const httplib::Request& req);

void shared(const httplib::Request& req, httplib::Response& res) {
  if (req.method == "POST") {
    res.status = 201;
    return;
  }
  res.status = 200;
}

}  // namespace

void registerCreatedOnSafeMethod(httplib::Server& svr) {
  svr.Post("/items", [](const httplib::Request&, httplib::Response& res) { res.status = 201; });

  svr.Get("/items/ok", [](const httplib::Request&, httplib::Response& res) { res.status = 200; });

  svr.Get("/items/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

    svr.Get("/items/shared", shared);
    svr.Post("/items/shared", shared);
    svr.Put("/items/shared", shared);
    svr.Delete("/items/shared", shared);
}
