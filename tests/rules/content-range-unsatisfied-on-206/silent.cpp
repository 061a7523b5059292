// Ranges that fit their codes.
#include <httplib.h>

void registerContentRangeUnsatisfiedOn206(httplib::Server& svr) {
  svr.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;
    res.set_header("Content-Range", "bytes 0-9/1000");
  });

  svr.Get("/audio", [](const httplib::Request&, httplib::Response& res) {
    res.status = 416;
    res.set_header("Content-Range", "bytes */1000");
  });

  svr.Get("/length", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;
    res.set_header("Content-Range", "bytes 0-9/*");
  });
}
