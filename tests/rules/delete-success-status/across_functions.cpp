#include <httplib.h>

void answer(httplib::Response& res, int status) { res.status = status; }

constexpr int Done = 205;

void routes(httplib::Server& server) {
  // finding: delete-success-status
  server.Delete("/a", [](const httplib::Request&, httplib::Response& res) { answer(res, Done); });
  server.Delete("/b", [](const httplib::Request&, httplib::Response& res) { answer(res, 204); });
  server.Post("/c", [](const httplib::Request&, httplib::Response& res) { answer(res, 205); });
}
