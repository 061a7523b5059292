// A field that may stand once, added twice on one path.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>

#include <string>

void addRoutes(httplib::Server& server) {
  server.Get("/old", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/new");
    res.set_header("Location", "/newer");  // finding: duplicate-response-header "Location"
  });
  server.Get("/csv", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content("id,name", "text/plain");
    if (req.has_param("csv")) {
      res.set_header("content-type", "text/csv");  // finding: duplicate-response-header
    }
  });
  server.Get("/busy", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    for (int i = 0; i < 2; ++i) {
      if (i == 1) {
        break;
      }
      res.set_header("Retry-After", "10");
    }
    res.set_header("Retry-After", "20");  // finding: duplicate-response-header
    res.set_content("busy", "text/plain");
  });
}

// The framework writes both lines.
class FileHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(Poco::Net::HTTPServerRequest&,
                     Poco::Net::HTTPServerResponse& response) override {
    response.setContentType("text/plain");
    response.add("ETag", tag(1));
    response.add("ETag", tag(2));  // finding: duplicate-response-header
    response.send() << "text";
  }

private:
  static std::string tag(int version) { return "\"" + std::to_string(version) + "\""; }
};
