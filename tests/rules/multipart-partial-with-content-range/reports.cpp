// Several parts and one range.
#include <string>

#include <httplib.h>

namespace {

void sendParts(httplib::Response& res, const std::string& parts) {
  res.status = 206;
  res.set_header("Content-Range", "bytes 0-9/100");  // finding: multipart-partial-with-content-range
  res.set_content(parts, "multipart/byteranges; boundary=SEP");
}

}  // namespace

void registerMultipartPartialWithContentRange(httplib::Server& svr) {
  svr.Get("/video", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;
    res.set_header("Content-Type", "multipart/byteranges; boundary=SEP");
    res.set_header("Content-Range", "bytes 0-9/100");  // finding: multipart-partial-with-content-range
  });

  svr.Get("/audio", [](const httplib::Request& req, httplib::Response& res) {
    sendParts(res, req.body);
  });
}
