// OPTIONS with the methods, preflights, and what is no success.
#include <httplib.h>

void registerOptionsWithoutAllow(httplib::Server& svr) {
  svr.Options("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
    res.set_header("Allow", "GET, POST");
  });

  // Preflights are answered with other fields.
  svr.Options("/users", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Access-Control-Allow-Origin", "*");
    res.set_header("Access-Control-Allow-Methods", "GET, POST");
    res.status = 204;
  });

  svr.Options("/gone", [](const httplib::Request&, httplib::Response& res) { res.status = 404; });

  svr.Get("/orders", [](const httplib::Request&, httplib::Response& res) { res.status = 200; });
}
