// Near misses: parts that say where they belong.
#include <string>

#include <httplib.h>

namespace {

std::string readPart(std::size_t from, std::size_t to);
std::string mediaTypeOf(const std::string& name);
int progressOf(const std::string& job);
void describeRange(const httplib::Request& req, httplib::Response& res);

void setRange(httplib::Response& res, std::size_t from, std::size_t to, std::size_t size) {
  res.set_header("Content-Range", "bytes " + std::to_string(from) + "-" + std::to_string(to) + "/" +
                                      std::to_string(size));
}

const char* phraseOf(int status) { return status == 206 ? "Partial Content" : "OK"; }

}  // namespace

void registerSilentParts(httplib::Server& svr, httplib::Client& upstream) {
  // Right there.
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;
    res.set_header("Content-Range", "bytes 0-9/100");
    res.set_content("0123456789", "text/plain");
  });

  // In a helper, before and after.
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    setRange(res, 0, 9, 100);
    res.status = 206;
    res.set_content(readPart(0, 9), "text/plain");
  });
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;
    res.set_content(readPart(0, 9), "text/plain");
    setRange(res, 0, 9, 100);
  });

  // Several parts, each of which has its own range.
  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;
    res.set_content("--x\r\nContent-Range: bytes 0-0/2\r\n\r\na\r\n--x--",
                    "multipart/byteranges; boundary=x");
  });

  // The media type is not known: it may be that of several parts.
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    const std::string type = mediaTypeOf(req.path);
    res.status = 206;
    res.set_content(readPart(0, 9), type.c_str());
  });

  // The library cuts the ranges out by itself, and says so; nothing is set here.
  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Accept-Ranges", "bytes");
    res.set_content("0123456789", "text/plain");
  });

  // Code that is not known gets the response.
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 206;
    describeRange(req, res);
  });

  // Forwarded.
  svr.Get("/h", [&](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/h")) {
      res.status = answer->status;
      res.reason = phraseOf(answer->status);
      res.set_content(answer->body, "text/plain");
    }
  });

  // Only tested.
  svr.Get("/i", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/i");
    res.set_content(answer && answer->status == 206 ? "part" : "whole", "text/plain");
  });

  // Computed.
  svr.Get("/j", [](const httplib::Request& req, httplib::Response& res) {
    res.status = progressOf(req.get_param_value("job")) + 106;
    res.set_content("{}", "application/json");
  });

  // 200 and 207 have no range.
  svr.Get("/k", [](const httplib::Request&, httplib::Response& res) {
    res.status = 207;
    res.set_content("<multistatus/>", "application/xml");
  });
}
