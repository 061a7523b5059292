// A program that writes numbers everywhere, and another framework with names.
#include <crow.h>
#include <httplib.h>

int computed();

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("a")) {
      res.status = 400;
    } else if (req.has_param("b")) {
      res.status = computed();
    } else {
      res.set_redirect("/");
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/a")([] { return crow::response(crow::status::NOT_FOUND); });
}
