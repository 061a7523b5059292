// Another server failed, told as something that this one lacks.
#include <Poco/Net/NetException.h>
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>

namespace {

struct UpstreamError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string fetch(const std::string& path);
std::string ask();

#define FAIL(response, code, text)                                               \
  do {                                                                           \
    (response).status = (code);                                                  \
    (response).set_content(nlohmann::json{{"error", text}}.dump(), "application/json"); \
  } while (false)

}  // namespace

void addPages(httplib::Server& server, httplib::Client& backend) {
  // The test alone says it.
  server.Get("/a", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/a");
    if (!answer) {
      res.status = 501;  // finding: wrong-status-for-upstream-failed "did not answer"
      return;
    }
    res.set_content(answer->body, "text/plain");
  });

  server.Get("/b", [&](const httplib::Request&, httplib::Response& res) {
    if (auto answer = backend.Get("/b")) {
      res.set_content(answer->body, "text/plain");
    } else {
      res.status = 505;  // finding: wrong-status-for-upstream-failed
    }
  });

  server.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(fetch("/c"), "text/plain");
    } catch (const UpstreamError& e) {
      res.status = 507;  // finding: wrong-status-for-upstream-failed "UpstreamError"
      res.set_content(e.what(), "text/plain");
    }
  });

  server.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(fetch("/d"), "text/plain");
    } catch (const Poco::Net::ConnectionRefusedException&) {
      res.status = 501;  // finding: wrong-status-for-upstream-failed "ConnectionRefusedException"
    }
  });

  server.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    const std::string text = ask();
    if (text.empty()) {
      FAIL(res, 501, "Backend unavailable");  // finding: wrong-status-for-upstream-failed
      return;
    }
    res.set_content(text, "text/plain");
  });

  // The client did nothing wrong.
  server.Get("/f", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/f");
    if (!answer) {
      res.status = 400;  // finding: client-error-for-server-fault
      return;
    }
    res.set_content(answer->body, "text/plain");
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/g")([] {
    const std::string text = ask();
    if (text.empty()) {
      return crow::response(crow::status::NOT_IMPLEMENTED, "failed to reach upstream");  // finding: wrong-status-for-upstream-failed
    }
    return crow::response(text);
  });
}
