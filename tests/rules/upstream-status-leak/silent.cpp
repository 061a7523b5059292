// Proxies, and calls whose failure is told as such.
#include <string>

#include <cpr/cpr.h>
#include <httplib.h>

int statusOf(long upstream);

void registerProxies(httplib::Server& svr) {
  // The answer is passed on.
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    const cpr::Response answer = cpr::Get("https://weather.example.org/v1/forecast");
    res.status = static_cast<int>(answer.status_code);
    res.set_content(answer.text, "application/json");
  });

  svr.Get("/proxy/.*", [](const httplib::Request& req, httplib::Response& res) {
    const cpr::Response answer = cpr::Get(req.path.c_str());
    if (answer.status_code != 200) {
      res.status = static_cast<int>(answer.status_code);
      return;
    }
    res.set_content(answer.text, "application/json");
  });

  // The request chose what was asked for.
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    const cpr::Response answer = cpr::Get(req.get_param_value("url").c_str());
    if (answer.status_code != 200) {
      res.status = static_cast<int>(answer.status_code);
      return;
    }
    res.set_content(answer.text, "application/json");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    const cpr::Response answer = cpr::Get("https://weather.example.org/v1/forecast");
    if (answer.status_code != 200) {
      res.status = 502;
      return;
    }
    res.set_content(answer.text, "application/json");
  });

  // Success.
  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    const cpr::Response answer = cpr::Get("https://weather.example.org/v1/forecast");
    if (answer.status_code < 300) {
      res.status = static_cast<int>(answer.status_code);
      return;
    }
    res.status = 502;
  });
}
