// Parts that are sent as if they were the whole.
#include <httplib.h>

namespace {

void describe(httplib::Response& res, std::size_t first, std::size_t last, std::size_t all) {
  // finding: content-range-wrong-status
  res.set_header("Content-Range", "bytes " + std::to_string(first) + "-" + std::to_string(last) +
                                      "/" + std::to_string(all));
}

}  // namespace

void registerContentRangeWrongStatus(httplib::Server& svr) {
  svr.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Content-Range", "bytes 0-99/1000");  // finding: content-range-wrong-status
    res.status = 200;
  });

  svr.Get("/audio", [](const httplib::Request&, httplib::Response& res) {
    describe(res, 0, 99, 1000);
    res.status = 200;
  });

  svr.Get("/image", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Content-Range", "bytes */1000");  // finding: content-range-wrong-status
    res.status = 400;
  });

  // The status code is left to the framework.
  svr.Get("/text", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Content-Range", "bytes 0-9/10");  // finding: content-range-wrong-status
  });
}
