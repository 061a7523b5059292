// 207 with the outcomes, or with what is not known.
#include <string>

#include <httplib.h>

namespace {

std::string outcomes(const httplib::Request& req);
void write(httplib::Response& res);

}  // namespace

void registerMultiStatusWithoutBody(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 207;
    res.set_content("[]", "application/json");
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 207;
    res.set_content(outcomes(req), "application/json");
  });

  svr.Post("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 207;
    write(res);
  });
}
