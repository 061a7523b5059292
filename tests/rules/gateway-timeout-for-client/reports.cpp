// args: --std=c++20
// The client was slow, and another server is blamed.
#include <istream>
#include <stdexcept>
#include <string>

#include <Poco/Exception.h>
#include <drogon/drogon.h>
#include <httplib.h>

std::string readContent(const std::string& body);
std::string receiveForm(const std::string& body, const std::string& boundary);

void registerImpatient(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(readContent(req.body), "text/plain");
    } catch (const Poco::TimeoutException&) {
      res.status = 504;  // finding: gateway-timeout-for-client
    }
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    std::string form;
    try {
      form = receiveForm(req.body, "--");
    } catch (const Poco::TimeoutException&) {
      res.status = 504;  // finding: gateway-timeout-for-client
      res.set_content("too slow", "text/plain");
      return;
    } catch (const std::exception&) {
      res.status = 400;
      return;
    }
    res.set_content(form, "text/plain");
  });
}

int main() {
  drogon::app().registerHandler(
      "/c",
      [](const drogon::HttpRequestPtr& req,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
        auto res = drogon::HttpResponse::newHttpResponse();
        try {
          res->setBody(readContent(std::string(req->getBody())));
        } catch (const Poco::TimeoutException&) {
          res->setStatusCode(drogon::k504GatewayTimeout);  // finding: gateway-timeout-for-client
        }
        callback(res);
      },
      {drogon::Post});
  drogon::app().run();
}
