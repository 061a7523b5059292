// The status code of somebody else's answer.
#include <string>

#include <cpr/cpr.h>
#include <httplib.h>

enum CURLcode { CURLE_OK = 0 };
using CURL = void;
extern "C" CURLcode curl_easy_perform(CURL* handle);

void registerLeaks(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    const cpr::Response answer = cpr::Get("https://weather.example.org/v1/forecast");
    if (answer.status_code != 200) {
      res.status = static_cast<int>(answer.status_code);  // finding: upstream-status-leak
      res.set_content("no forecast", "text/plain");
      return;
    }
    res.set_content(answer.text, "application/json");
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    const auto answer = cpr::Get("https://weather.example.org/v1/forecast");
    if (answer.status_code >= 400) {
      res.status = answer.status_code;  // finding: upstream-status-leak
      return;
    }
    res.set_content(answer.text, "application/json");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    const auto answer = cpr::Get("https://weather.example.org/v1/forecast");
    const int status = static_cast<int>(answer.status_code);
    if (status == 200) {
      res.set_content(answer.text, "application/json");
    } else {
      res.status = status;  // finding: upstream-status-leak
      res.set_content("no forecast", "text/plain");
    }
  });
}
