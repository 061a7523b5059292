// Work that is done, or that is beside the point.
#include <string>

#include <httplib.h>

void saveNote(const std::string& body);
void enqueueMail(const std::string& body);
void enqueueAuditEntry(const std::string& body);
void enqueueScan(const std::string& body);
int queueLength();

void routes(httplib::Server& server) {
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    enqueueScan(req.body);
    res.status = 204;
  });
  server.Post("/contact", [](const httplib::Request& req, httplib::Response& res) {
    enqueueMail(req.body);
    res.status = 204;
  });
  server.Post("/visit", [](const httplib::Request& req, httplib::Response& res) {
    enqueueAuditEntry(req.body);
    res.status = 204;
  });
  server.Post("/scan", [](const httplib::Request& req, httplib::Response& res) {
    enqueueScan(req.body);
    res.status = 202;
  });
  server.Get("/scan", [](const httplib::Request& req, httplib::Response& res) {
    enqueueScan(req.body);
    res.status = 200;
  });
  server.Post("/length", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(std::to_string(queueLength()), "text/plain");
    res.status = 200;
  });
}
