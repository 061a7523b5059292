// Codes that are right too, and what else may take too long: other servers, jobs, sessions.
#include <crow.h>
#include <httplib.h>

#include <chrono>
#include <string>

namespace {

enum class State { Done, TimedOut };

bool receive(const std::string& upload, std::string& out);
State runJob(const std::string& name, std::chrono::seconds limit);
bool isAlive(const std::string& session);

}  // namespace

void addPages(httplib::Server& server, httplib::Client& backend) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    std::string content;
    if (!receive(req.body, content)) {
      res.status = 408;
      res.set_content("timeout while reading request", "text/plain");
    }
  });

  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    std::string content;
    if (!receive(req.body, content)) {
      res.status = 400;
      res.set_content("timeout while reading request", "text/plain");
    }
  });

  // The other server is slow.
  server.Get("/c", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/c");
    if (!answer) {
      res.status = 504;
      res.set_content("the request timed out", "text/plain");
      return;
    }
    res.set_content(answer->body, "text/plain");
  });

  // So is the server itself.
  server.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    if (runJob("report", std::chrono::seconds(5)) == State::TimedOut) {
      res.status = 503;
      res.set_content("request timeout", "text/plain");
      return;
    }
    res.set_content("report", "text/plain");
  });

  // A job of the client's that took too long is a state of that job.
  server.Post(R"(/jobs/(\d+)/result)", [](const httplib::Request& req, httplib::Response& res) {
    if (runJob(req.path, std::chrono::seconds(0)) == State::TimedOut) {
      res.status = 409;
      res.set_content("the job has timed out", "text/plain");
      return;
    }
    res.set_content("result", "text/plain");
  });

  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAlive(req.get_header_value("X-Session"))) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Session");
      res.set_content("session timed out", "text/plain");
      return;
    }
    res.set_content("e", "text/plain");
  });

  // The same rule speaks where it should.
  server.Post("/control", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content("timeout while reading request", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  // A number that is called "timeout".
  CROW_ROUTE(app, "/timeouts").methods(crow::HTTPMethod::Put)([](const crow::request& req) {
    if (req.body.size() > 5) {
      return crow::response(422, "request timeout must be a number");
    }
    return crow::response(204);
  });
}
