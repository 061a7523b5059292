// Codings that are the cause, and media types.
#include <httplib.h>

void registerAcceptEncodingOnMediaTypeError(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Encoding") == "br") {
      res.status = 415;
      res.set_header("Accept-Encoding", "gzip");
    }
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/json") {
      res.status = 415;
      res.set_header("Accept", "application/json");
    }
  });

  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "text/csv" ||
        req.get_header_value("Content-Encoding") != "gzip") {
      res.status = 415;
      res.set_header("Accept-Encoding", "gzip");
    }
  });
}
