// Numbers that look like status codes and are in no registry.
#include <functional>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

bool isExpired(const std::string& token);
bool isThrottled(const std::string& client);

constexpr int EnhanceYourCalm = 420;

enum Code { LoginTimeout = 440, Closed = 444 };

#define TOO_SLOW(res) (res).status = 599

void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(json{{"error", text}}.dump(), "application/json");
}

// A free function as handler.
void feed(const httplib::Request& req, httplib::Response& res) {
  if (isThrottled(req.remote_addr)) {
    res.status = EnhanceYourCalm;  // finding: unregistered-status "429"
    return;
  }
  res.set_content("[]", "application/json");
}

class Session {
 public:
  void mount(httplib::Server& svr) {
    svr.Get("/session",
            std::bind(&Session::show, this, std::placeholders::_1, std::placeholders::_2));
  }

 private:
  // A member function bound to its object.
  void show(const httplib::Request&, httplib::Response& res) {
    res.status = LoginTimeout;  // finding: unregistered-status
    res.set_content(name_, "text/plain");
  }

  std::string name_;
};

template <int Status> void fixed(const httplib::Request&, httplib::Response& res) {
  res.status = Status;  // finding: unregistered-status
}

}  // namespace

void registerUnusual(httplib::Server& svr) {
  static Session session;
  session.mount(svr);

  svr.Get("/feed", feed);

  // Codes of other products.
  svr.Get("/token", [](const httplib::Request& req, httplib::Response& res) {
    if (isExpired(req.get_header_value("Authorization"))) {
      sendError(res, 498, "token expired");  // finding: unregistered-status
      return;
    }
    res.set_content("{}", "application/json");
  });

  svr.Get("/quota", [](const httplib::Request&, httplib::Response& res) {
    res.status = 509;  // finding: unregistered-status
  });

  svr.Get("/origin", [](const httplib::Request&, httplib::Response& res) {
    // finding: unregistered-status
    sendError(res, 520, "the web server returned an unknown error");
  });

  svr.Get("/gone-client", [](const httplib::Request&, httplib::Response& res) {
    res.status = 499;  // finding: unregistered-status
  });

  // A success of one's own.
  svr.Post("/batch", [](const httplib::Request&, httplib::Response& res) {
    res.status = 299;  // finding: unregistered-status
    res.set_content("{}", "application/json");
  });

  // A status code of nobody.
  svr.Get("/nobody", [](const httplib::Request&, httplib::Response& res) {
    res.status = 555;  // finding: unregistered-status
  });

  // One arm of a conditional expression.
  svr.Get("/either", [](const httplib::Request& req, httplib::Response& res) {
    res.status = req.has_header("Cookie") ? 200 : Closed;  // finding: unregistered-status
  });

  // A helper lambda.
  svr.Get("/lambda", [](const httplib::Request&, httplib::Response& res) {
    const auto fail = [&](int status) { res.status = status; };
    fail(430);  // finding: unregistered-status
  });

  svr.Get("/macro", [](const httplib::Request&, httplib::Response& res) {
    TOO_SLOW(res);  // finding: unregistered-status
  });

  svr.Get("/template", fixed<450>);
}
