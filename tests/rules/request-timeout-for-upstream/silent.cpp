// 408 for a client that was slow, and servers that say they were.
#include <chrono>
#include <future>
#include <stdexcept>
#include <string>

#include <httplib.h>

struct ReadTimeout : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::future<std::string> start(const std::string& job);
std::string readAll(const httplib::Request& req);
bool arrivedInTime(const httplib::Request& req);

void registerPatient(httplib::Server& svr, httplib::Client& upstream) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(readAll(req), "text/plain");
    } catch (const ReadTimeout&) {
      res.status = 408;
    }
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!arrivedInTime(req)) {
      res.status = 408;
      return;
    }
    res.status = 204;
  });

  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    auto result = start(req.get_param_value("job"));
    if (result.wait_for(std::chrono::seconds(10)) == std::future_status::timeout) {
      res.status = 504;
      return;
    }
    res.set_content(result.get(), "text/plain");
  });

  svr.Get("/d", [&](const httplib::Request& req, httplib::Response& res) {
    const auto answer = upstream.Get("/rates");
    if (!answer) {
      res.status = 502;
      return;
    }
    if (!arrivedInTime(req)) {
      res.status = 408;
      return;
    }
    res.status = 204;
  });
}
