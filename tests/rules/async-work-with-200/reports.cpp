// Work that was only put off.
#include <queue>
#include <string>
#include <thread>

#include <crow.h>
#include <httplib.h>

std::queue<std::string> jobs;

struct Scheduler {
  void schedule(const std::string& what);
};

void convert();
void enqueueScan(const std::string& path);

void routes(httplib::Server& server, Scheduler& scheduler) {
  server.Post("/jobs", [](const httplib::Request& req, httplib::Response& res) {
    jobs.push(req.body);
    res.status = 200;  // finding: async-work-with-200
    res.set_content("ok", "text/plain");
  });
  server.Post("/backups", [&](const httplib::Request& req, httplib::Response& res) {
    scheduler.schedule(req.body);
    res.status = 204;  // finding: async-work-with-200
  });
  server.Post("/convert", [](const httplib::Request&, httplib::Response& res) {
    std::thread(convert).detach();
    res.status = 200;  // finding: async-work-with-200
  });
}

Scheduler scheduler;

int main() {
  httplib::Server server;
  routes(server, scheduler);
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  CROW_ROUTE(app, "/scan").methods("POST"_method)([](const crow::request& req) {
    enqueueScan(req.body);
    return crow::response(200);  // finding: async-work-with-200
  });
  app.run();
}
