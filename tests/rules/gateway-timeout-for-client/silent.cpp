// 504 for a server that was slow, 408 for a client.
#include <stdexcept>
#include <string>

#include <Poco/Exception.h>
#include <httplib.h>

std::string readContent(const std::string& body);
std::string ask(const std::string& question);
void save(const std::string& text);

void registerPatient(httplib::Server& svr, httplib::Client& upstream) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(readContent(req.body), "text/plain");
    } catch (const Poco::TimeoutException&) {
      res.status = 408;
    }
  });

  // Not known what was waited for.
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(ask(req.get_param_value("q")), "text/plain");
    } catch (const Poco::TimeoutException&) {
      res.status = 504;
    }
  });

  // Another server has a part.
  svr.Post("/c", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      const std::string text = readContent(req.body);
      const auto answer = upstream.Post("/texts", text, "text/plain");
      res.status = answer ? 204 : 502;
    } catch (const Poco::TimeoutException&) {
      res.status = 504;
    }
  });

  // So may this.
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(readContent(req.body));
      res.status = 204;
    } catch (const Poco::TimeoutException&) {
      res.status = 504;
    }
  });
}
