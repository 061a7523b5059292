#include <httplib.h>

void answer(httplib::Response& res, int status) { res.status = status; }

void routes(httplib::Server& server) {
  // finding: accepted-on-get
  server.Get("/a", [](const httplib::Request&, httplib::Response& res) { answer(res, 202); });
  server.Get("/b", [](const httplib::Request&, httplib::Response& res) { answer(res, 200); });
  server.Post("/a", [](const httplib::Request&, httplib::Response& res) { answer(res, 202); });
}
