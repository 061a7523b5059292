// Nothing that the client accepts can be made, told as something else.
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

#include <stdexcept>
#include <string>

namespace {

struct NotAcceptable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

#define ANSWER(response, code, text)      \
  do {                                    \
    (response).status = (code);           \
    (response).set_content(text, "text/plain"); \
  } while (false)

std::string render(const std::string& accepted);

}  // namespace

void addReports(httplib::Server& server) {
  // The test alone says it.
  server.Get("/reports", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Accept") != "application/pdf") {
      res.status = 415;  // finding: wrong-status-for-not-acceptable "Accept"
      res.set_content("PDF only", "text/plain");
      return;
    }
    res.set_content("%PDF", "application/pdf");
  });

  server.Get("/texts", [](const httplib::Request& req, httplib::Response& res) {
    const std::string language = req.get_header_value("Accept-Language");
    if (language.find("en") == std::string::npos) {
      res.status = 404;  // finding: wrong-status-for-not-acceptable "language.find"
      return;
    }
    res.set_content("text", "text/plain");
  });

  server.Get("/charts", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(render(req.get_header_value("Accept")), "image/png");
    } catch (const NotAcceptable& e) {
      res.status = 415;  // finding: wrong-status-for-not-acceptable "NotAcceptable"
      res.set_content(e.what(), "text/plain");
    }
  });

  server.Get("/maps", [](const httplib::Request& req, httplib::Response& res) {
    const std::string map = render(req.get_header_value("Accept"));
    if (map.empty()) {
      ANSWER(res, 409, "no acceptable representation");  // finding: wrong-status-for-not-acceptable
      return;
    }
    res.set_content(map, "image/png");
  });

  server.Get("/tables", [](const httplib::Request& req, httplib::Response& res) {
    const auto fail = [&res](int code) {
      res.status = code;
      res.set_content(R"({"error": "text/csv only"})", "application/json");
    };
    if (req.get_header_value("Accept") != "text/csv") {
      fail(500);  // finding: server-error-for-client-fault
      return;
    }
    res.set_content("a;b", "text/csv");
  });
}

using namespace Pistache;

class Feeds {
public:
  void routes(Rest::Router& router) {
    Rest::Routes::Get(router, "/feeds", Rest::Routes::bind(&Feeds::show, this));
  }

private:
  void show(const Rest::Request& request, Http::ResponseWriter response) {
    if (render(request.resource()).empty()) {
      // finding: wrong-status-for-not-acceptable
      response.send(Http::Code::Unsupported_Media_Type, "None of the accepted types can be made");
      return;
    }
    response.send(Http::Code::Ok, "feed");
  }
};

int main() {
  Rest::Router router;
  Feeds feeds;
  feeds.routes(router);
}
