// Content-Range where it belongs, and units of the project's own.
#include <httplib.h>

void registerContentRangeWrongStatus(httplib::Server& svr) {
  svr.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Content-Range", "bytes 0-99/1000");
    res.status = 206;
  });

  svr.Get("/audio", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Content-Range", "bytes */1000");
    res.status = 416;
  });

  // A convention for pages.
  svr.Get("/items", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Content-Range", "items 0-24/319");
    res.status = 200;
  });

  svr.Get("/both", [](const httplib::Request& req, httplib::Response& res) {
    res.set_header("Content-Range", "bytes 0-99/1000");
    res.status = req.has_header("Range") ? 206 : 200;
  });

  svr.Get("/unknown", [](const httplib::Request& req, httplib::Response& res) {
    res.set_header("Content-Range", req.get_param_value("range"));
    res.status = 200;
  });
}
