// Who asks the other server and who answers are functions of their own.
#include <httplib.h>
#include <pistache/router.h>

#include <optional>
#include <string>

namespace {

std::optional<std::string> fetch(httplib::Client& client, const std::string& path) {
  const auto answer = client.Get(path);
  if (!answer) {
    return std::nullopt;
  }
  return answer->body;
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void forward(httplib::Client& client, httplib::Response& res, int otherwise) {
  const auto answer = client.Get("/");
  if (!answer) {
    fail(res, otherwise, "no answer");
    return;
  }
  res.set_content(answer->body, "text/plain");
}

}  // namespace

void addPages(httplib::Server& server, httplib::Client& client) {
  server.Get("/a", [&](const httplib::Request&, httplib::Response& res) {
    forward(client, res, 501);  // finding: wrong-status-for-upstream-failed
  });
  server.Get("/b", [&](const httplib::Request&, httplib::Response& res) {
    forward(client, res, 502);
  });
  server.Get("/c", [&](const httplib::Request&, httplib::Response& res) {
    const auto text = fetch(client, "/c");
    if (!text) {
      fail(res, 501, "bad gateway");  // finding: wrong-status-for-upstream-failed
      return;
    }
    res.set_content(*text, "text/plain");
  });
}

using namespace Pistache;

class Proxy {
public:
  void routes(Rest::Router& router) {
    Rest::Routes::Get(router, "/proxy", Rest::Routes::bind(&Proxy::show, this));
  }

private:
  void refuse(Http::ResponseWriter& response, Http::Code code) {
    response.send(code, "upstream unreachable");
  }

  void show(const Rest::Request&, Http::ResponseWriter response) {
    const auto answer = client_.Get("/");
    if (!answer) {
      refuse(response, Http::Code::Not_Implemented);  // finding: wrong-status-for-upstream-failed
      return;
    }
    response.send(Http::Code::Ok, answer->body);
  }

  httplib::Client client_{"http://localhost"};
};

int main() {
  Rest::Router router;
  Proxy proxy;
  proxy.routes(router);
}
