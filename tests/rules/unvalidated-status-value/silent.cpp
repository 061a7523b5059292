// Numbers that are checked, passed on by a proxy, or asked for.
#include <algorithm>
#include <optional>
#include <string>

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>

namespace {

int toStatus(const std::string& text);
bool isStatus(int code);
int configured(const std::string& name);

}  // namespace

void addRoutes(httplib::Server& server) {
  // A test of the range, in a branch and before.
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    const int code = std::stoi(req.get_param_value("code"));
    res.status = code >= 200 && code < 600 ? code : 400;
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    const int code = std::stoi(req.get_param_value("code"));
    if (code < 100 || code > 599) {
      res.status = 400;
      return;
    }
    res.status = code;
  });
  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    const int code = std::stoi(req.get_param_value("code"));
    if (!isStatus(code)) {
      res.status = 400;
      return;
    }
    res.status = code;
  });

  // Kept in the range.
  server.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    res.status = std::clamp(std::stoi(req.get_param_value("code")), 200, 599);
  });

  // A function makes something of it.
  server.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.status = toStatus(req.get_param_value("code"));
  });

  // A proxy passes on what the other server said.
  server.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    httplib::Client client("upstream");
    if (auto answer = client.Get(req.path)) {
      res.status = answer->status;
      res.body = answer->body;
    } else {
      res.status = 502;
    }
  });

  // The client asks for the status code: a test server.
  server.Get(R"(/status/(\d+))", [](const httplib::Request& req, httplib::Response& res) {
    res.status = std::stoi(req.matches[1]);
  });

  // The owner of the server decides.
  server.Get("/g", [](const httplib::Request&, httplib::Response& res) { res.status = configured("code"); });
}

void answer(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) {
  const int code = std::stoi(request.get("X-Code", "200"));
  if (code == 200 || code == 404) {
    response.setStatus(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(code));
  }
  response.send();
}
