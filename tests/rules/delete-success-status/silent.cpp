// What may answer DELETE.
#include <string>

#include <httplib.h>

bool removeItem(const std::string& id);
int removeAll();

void routes(httplib::Server& server) {
  server.Delete("/a", [](const httplib::Request&, httplib::Response& res) { res.status = 200; });
  server.Delete("/b", [](const httplib::Request&, httplib::Response& res) { res.status = 202; });
  server.Delete("/c", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
  server.Delete("/d", [](const httplib::Request&, httplib::Response& res) {
    res.status = 207;
    res.set_content("<multistatus/>", "application/xml");
  });
  server.Delete("/e", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/list", 303);
  });
  server.Delete("/f", [](const httplib::Request& req, httplib::Response& res) {
    res.status = removeItem(req.body) ? 204 : 404;
  });
  server.Delete("/g", [](const httplib::Request&, httplib::Response& res) { res.status = removeAll(); });
  server.Delete("/h", [](const httplib::Request&, httplib::Response&) {});
  // A form is reset after POST.
  server.Post("/form", [](const httplib::Request&, httplib::Response& res) { res.status = 205; });
  const auto reset = [](const httplib::Request&, httplib::Response& res) { res.status = 205; };
  server.Post("/i", reset);
}
