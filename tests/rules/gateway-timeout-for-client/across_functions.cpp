// A wrapper that turns time-outs into responses.
#include <string>

#include <Poco/Exception.h>
#include <httplib.h>

std::string readContent(const std::string& body);

template <typename Work> auto timed(Work work, int late) {
  return [work, late](const httplib::Request& req, httplib::Response& res) {
    try {
      work(req, res);
    } catch (const Poco::TimeoutException&) {
      res.status = late;
    }
  };
}

void registerTimed(httplib::Server& svr) {
  svr.Post("/a", timed([](const httplib::Request& req, httplib::Response& res) {
    res.set_content(readContent(req.body), "text/plain");
  }, 504));  // finding: gateway-timeout-for-client
  svr.Post("/b", timed([](const httplib::Request& req, httplib::Response& res) {
    res.set_content(readContent(req.body), "text/plain");
  }, 408));
}
