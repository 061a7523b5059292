// Lists, replaced fields, fields on different paths, fields of the server.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>

#include <string>
#include <vector>

void addRoutes(httplib::Server& server, const std::vector<std::string>& links) {
  server.set_default_headers({{"Content-Type", "text/plain"}});
  server.Get("/lists", [links](const httplib::Request&, httplib::Response& res) {
    res.set_header("Set-Cookie", "a=1");
    res.set_header("Set-Cookie", "b=2");
    res.set_header("Vary", "Accept");
    res.set_header("Vary", "Origin");
    res.set_header("X-Part", "1");
    res.set_header("X-Part", "2");
    for (const std::string& link : links) {
      res.set_header("Link", link);
    }
    res.set_content("a", "text/plain");
  });
  server.Get("/paths", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("old")) {
      res.set_header("ETag", "\"1\"");
    } else {
      res.set_header("ETag", "\"2\"");
    }
    res.set_content("a", "text/plain");
  });
  server.Get("/replaced", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("a", "text/plain");
    res.set_content("{}", "application/json");
    res.headers.erase("ETag");
    res.set_header("ETag", "\"2\"");
  });
  server.Get("/default", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Content-Type", "text/csv");
    res.body = "id,name";
  });
}

// The same call in each round of a loop is one place: how often it runs is not known.
void describe(httplib::Response& res, const std::vector<std::string>& ranges) {
  for (const std::string& range : ranges) {
    res.set_header("Content-Range", range);
  }
}

class TypeHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(Poco::Net::HTTPServerRequest&,
                     Poco::Net::HTTPServerResponse& response) override {
    response.set("ETag", "\"1\"");
    response.set("ETag", "\"2\"");
    response.add("Last-Modified", "now");
    response.erase("Last-Modified");
    response.add("Last-Modified", "then");
    response.setContentType("text/plain");
    response.send() << "text";
  }
};
