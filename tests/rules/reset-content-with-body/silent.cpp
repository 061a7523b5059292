// 205 without content, and content with other codes.
#include <string>

#include <httplib.h>

namespace {

std::string textFor(const httplib::Request& req);

}  // namespace

void registerResetContentWithBody(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request&, httplib::Response& res) { res.status = 205; });

  svr.Post("/b", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("draft", "text/plain");
    res.body.clear();
    res.status = 205;
  });

  svr.Post("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 205;
    res.set_content("", "text/plain");
  });

  // Not known whether there is any.
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 205;
    res.set_content(textFor(req), "text/plain");
  });

  svr.Post("/e", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;
    res.set_content("saved", "text/plain");
  });
}
