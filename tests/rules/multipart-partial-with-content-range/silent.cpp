// Parts with ranges of their own, and single parts.
#include <httplib.h>

void registerMultipartPartialWithContentRange(httplib::Server& svr) {
  svr.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;
    res.set_header("Content-Type", "multipart/byteranges; boundary=SEP");
  });

  svr.Get("/audio", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;
    res.set_header("Content-Range", "bytes 0-9/100");
    res.set_content("0123456789", "audio/ogg");
  });

  svr.Get("/unknown", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 206;
    res.set_header("Content-Range", "bytes 0-9/100");
    res.set_content("0123456789", req.get_param_value("type"));
  });
}
