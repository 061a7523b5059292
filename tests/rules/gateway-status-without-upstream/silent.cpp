// 502 and 504 of gateways, or of what may be one.
#include <map>
#include <memory>
#include <string>

#include <httplib.h>

struct Backend {
  std::string ask(const std::string& question);
};

std::map<std::string, std::shared_ptr<Backend>> backends;
std::map<std::string, std::string> notes;
std::string ask(const std::string& question);
bool send(const std::string& text);
void passOn(const httplib::Request& req);

void registerRelays(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/a", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/a");
    if (!answer) {
      res.status = 502;
      return;
    }
    res.set_content(answer->body, "text/plain");
  });

  // A backend that is not there.
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    const auto backend = backends.find(req.get_param_value("name"));
    if (backend == backends.end()) {
      res.status = 502;
      return;
    }
    res.set_content(backend->second->ask("b"), "text/plain");
  });

  // Not known what the function asks.
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    const std::string answer = ask(req.get_param_value("q"));
    if (answer.empty()) {
      res.status = 502;
      return;
    }
    if (!send(answer)) {
      res.status = 504;
      return;
    }
    res.set_content(answer, "text/plain");
  });

  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    passOn(req);
    if (notes.count(req.get_param_value("name")) == 0) {
      res.status = 502;
      return;
    }
    res.status = 204;
  });

  // Not found.
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (notes.find(req.get_param_value("name")) == notes.end()) {
      res.status = 404;
      return;
    }
    res.status = 204;
  });
}
