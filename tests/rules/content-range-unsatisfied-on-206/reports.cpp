// A part that says that there is none.
#include <httplib.h>

void registerContentRangeUnsatisfiedOn206(httplib::Server& svr) {
  svr.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;
    res.set_header("Content-Range", "bytes */1000");  // finding: content-range-unsatisfied-on-206
  });

  svr.Get("/audio", [](const httplib::Request& req, httplib::Response& res) {
    res.status = httplib::StatusCode::PartialContent_206;
    // finding: content-range-unsatisfied-on-206
    res.set_header("Content-Range", "bytes */" + std::to_string(req.body.size()));
  });
}
