// 202 for what is done later, and other answers.
#include <queue>
#include <string>
#include <vector>

#include <httplib.h>

std::queue<std::string> jobs;
std::vector<std::string> outbox;
void saveJob(const std::string& body);
void saveNote(const std::string& body);
void scheduleImport(const std::string& body);
bool wake();

void routes(httplib::Server& server) {
  server.Post("/queue", [](const httplib::Request& req, httplib::Response& res) {
    jobs.push(req.body);
    res.status = 202;
  });
  server.Post("/jobs", [](const httplib::Request& req, httplib::Response& res) {
    saveJob(req.body);
    res.status = 202;
  });
  server.Post("/mail", [](const httplib::Request& req, httplib::Response& res) {
    outbox.push_back(req.body);
    res.status = 202;
  });
  server.Post("/import", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    scheduleImport(req.body);
    res.status = 202;
  });
  server.Post("/watched", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    res.status = 202;
    res.set_header("Location", "/watched/1");
  });
  server.Post("/wake", [](const httplib::Request&, httplib::Response& res) {
    wake();
    res.status = 202;
  });
  server.Post("/done", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    res.status = 204;
  });
}
