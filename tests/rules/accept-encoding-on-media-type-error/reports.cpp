// Codings for a media type.
#include <string>

#include <httplib.h>

void registerAcceptEncodingOnMediaTypeError(httplib::Server& svr) {
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/json") {
      res.status = 415;
      res.set_header("Accept-Encoding", "gzip");  // finding: accept-encoding-on-media-type-error
      return;
    }
    res.status = 200;
  });

  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const std::string type = req.get_header_value("Content-Type");
    if (type.find("xml") != std::string::npos) {
      res.set_header("Accept-Encoding", "identity");  // finding: accept-encoding-on-media-type-error
      res.status = httplib::StatusCode::UnsupportedMediaType_415;
    }
  });
}
