// The helper is right for one caller and wrong for the other.
#include <httplib.h>

namespace {

void later(httplib::Response& res) {
  res.status = 202;  // finding: unusual-status-for-method "GET"
}

void done(httplib::Response& res, int status) { res.status = status; }

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { later(res); });
  svr.Post("/a", [](const httplib::Request&, httplib::Response& res) { later(res); });
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    done(res, 204);  // finding: unusual-status-for-method
  });
  svr.Delete("/b", [](const httplib::Request&, httplib::Response& res) { done(res, 204); });
}
