// Location with the codes that it belongs to.
#include <httplib.h>

void registerLocationWithoutMeaning(httplib::Server& svr) {
  svr.Post("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Location", "/orders/7");
    res.status = 201;
  });

  svr.Get("/old", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/new");
  });

  svr.Get("/older", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Location", "/new");
    res.status = 308;
  });

  svr.Post("/jobs", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Location", "/jobs/7");
    res.status = 202;
  });

  // The resource that is in the way.
  svr.Post("/names", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Location", "/names/7");
    res.status = 409;
  });

  svr.Post("/exports", [](const httplib::Request& req, httplib::Response& res) {
    const bool done = req.has_param("wait");
    res.set_header("Location", "/exports/7");
    res.status = done ? 200 : 201;
  });

  // A repeated request finds what the first one made.
  svr.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("again")) {
      res.set_header("Location", "/users/7");
      res.status = 200;
      return;
    }
    res.set_header("Location", "/users/8");
    res.status = 201;
  });
}
