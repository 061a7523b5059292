// The client gets told that it was slow.
#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <stdexcept>
#include <string>

#include <httplib.h>

namespace sw::redis {
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct TimeoutError : Error {
  using Error::Error;
};
struct Redis {
  std::string get(const std::string& key);
};
}  // namespace sw::redis

std::future<std::string> start(const std::string& job);
std::mutex mutex;
std::condition_variable news;
bool hasNews = false;

void registerSlow(httplib::Server& svr, httplib::Client& upstream, sw::redis::Redis& redis) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    auto result = start(req.get_param_value("job"));
    if (result.wait_for(std::chrono::seconds(10)) != std::future_status::ready) {
      res.status = 503;
      return;
    }
    res.set_content(result.get(), "text/plain");
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    auto result = start(req.get_param_value("job"));
    if (result.wait_for(std::chrono::seconds(10)) == std::future_status::timeout) {
      res.status = 408;  // finding: request-timeout-for-upstream
      res.set_content("timed out", "text/plain");
      return;
    }
    res.set_content(result.get(), "text/plain");
  });

  svr.Get("/c", [&](const httplib::Request&, httplib::Response& res) {
    auto answer = upstream.Get("/rates");
    if (!answer) {
      res.status = 408;  // finding: request-timeout-for-upstream
      return;
    }
    res.set_content(answer->body, "text/plain");
  });

  svr.Get("/d", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/rates");
    if (answer.error() == httplib::Error::ConnectionTimeout) {
      res.status = 408;  // finding: request-timeout-for-upstream
      return;
    }
    res.status = 204;
  });

  svr.Get("/e", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(redis.get(req.get_param_value("key")), "text/plain");
    } catch (const sw::redis::TimeoutError&) {
      res.status = 408;  // finding: request-timeout-for-upstream
    }
  });

  // News that a client polls for: a note.
  svr.Get("/news", [](const httplib::Request&, httplib::Response& res) {
    std::unique_lock<std::mutex> lock(mutex);
    if (!news.wait_for(lock, std::chrono::seconds(30), [] { return hasNews; })) {
      res.status = 408;  // finding: request-timeout-for-upstream
      return;
    }
    res.set_content("news", "text/plain");
  });
}
