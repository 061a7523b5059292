// Near misses: 416 with the length, and 416 that this code does not send.
#include <string>

#include <httplib.h>

namespace {

std::size_t sizeOf(const std::string& name);
void explain(const httplib::Request& req, httplib::Response& res);
int checkRange(const std::string& range, std::size_t size);

void setSize(httplib::Response& res, std::size_t size) {
  res.set_header("Content-Range", "bytes */" + std::to_string(size));
}

void notSatisfiable(httplib::Response& res, std::size_t size) {
  res.status = 416;
  setSize(res, size);
}

}  // namespace

void registerSilentRanges(httplib::Server& svr, httplib::Client& upstream) {
  // Right there.
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 416;
    res.set_header("Content-Range", "bytes */100");
  });

  // In the helper.
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    notSatisfiable(res, sizeOf("b"));
  });

  // The caller adds it.
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    const auto fail = [&](int status) { res.status = status; };
    fail(416);
    setSize(res, sizeOf("c"));
  });

  // Into the map of fields, in another spelling.
  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.headers.emplace("content-range", "bytes */7");
    res.status = 416;
  });

  // Code that is not known may add it.
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 416;
    explain(req, res);
  });

  // Computed.
  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    res.status = checkRange(req.get_header_value("Range"), sizeOf("f"));
  });

  // Forwarded, and tested.
  svr.Get("/g", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/g");
    if (answer && answer->status == 416) {
      res.status = 502;
    } else if (answer) {
      res.status = answer->status;
    }
  });

  // The library answers 416 by itself; the error handler only words it.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.status == 416) {
      res.set_content("no such range", "text/plain");
    }
  });

  // Ignoring the range is always right.
  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Range")) {
      res.status = 200;
    }
    res.set_content("h", "text/plain");
  });
}
