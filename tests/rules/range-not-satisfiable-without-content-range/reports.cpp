// 416 that does not tell how long the representation is.
#include <functional>
#include <string>

#include <httplib.h>

namespace {

std::size_t sizeOf(const std::string& name);
bool parseRange(const std::string& text, std::size_t& from, std::size_t& to);

constexpr int RangeNotSatisfiable = 416;

enum class Http { Ok = 200, BadRange = 416 };

#define BAD_RANGE(res) (res).status = 416

void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

// A free function as handler.
void download(const httplib::Request& req, httplib::Response& res) {
  std::size_t from = 0;
  std::size_t to = 0;
  if (!parseRange(req.get_header_value("Range"), from, to)) {
    res.status = 416;  // finding: range-not-satisfiable-without-content-range "Content-Range"
    return;
  }
  res.set_content("part", "text/plain");
}

class Videos {
 public:
  void mount(httplib::Server& svr) {
    svr.Get("/video", std::bind(&Videos::play, this, std::placeholders::_1, std::placeholders::_2));
  }

 private:
  // A member function bound to its object.
  void play(const httplib::Request& req, httplib::Response& res) {
    if (std::stoul(req.get_header_value("X-Offset")) > size_) {
      res.status = RangeNotSatisfiable;  // finding: range-not-satisfiable-without-content-range
      res.set_content("behind the end", "text/plain");
    }
  }

  std::size_t size_ = 0;
};

template <typename File> void serve(httplib::Server& svr, const File& file) {
  svr.Get("/file", [&file](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Range").size() > file.size()) {
      res.status = 416;  // finding: range-not-satisfiable-without-content-range
    }
  });
}

}  // namespace

void registerRanges(httplib::Server& svr, const std::string& file) {
  static Videos videos;
  videos.mount(svr);

  svr.Get("/download", download);

  svr.Get("/log", [](const httplib::Request& req, httplib::Response& res) {
    const std::size_t size = sizeOf("log");
    if (req.has_param("from") && std::stoul(req.get_param_value("from")) >= size) {
      sendError(res, 416, "no such line");  // finding: range-not-satisfiable-without-content-range
      return;
    }
    res.set_content("log", "text/plain");
  });

  // Told in the text only.
  svr.Get("/disk", [](const httplib::Request&, httplib::Response& res) {
    res.status = 416;  // finding: range-not-satisfiable-without-content-range
    res.set_content("size: " + std::to_string(sizeOf("disk")), "text/plain");
  });

  // A helper lambda.
  svr.Get("/lambda", [](const httplib::Request&, httplib::Response& res) {
    const auto fail = [&res](int status) { res.status = status; };
    fail(416);  // finding: range-not-satisfiable-without-content-range
  });

  svr.Get("/macro", [](const httplib::Request&, httplib::Response& res) {
    BAD_RANGE(res);  // finding: range-not-satisfiable-without-content-range
  });

  // One arm of a conditional expression.
  svr.Get("/either", [](const httplib::Request& req, httplib::Response& res) {
    // finding: range-not-satisfiable-without-content-range
    res.status = static_cast<int>(req.has_header("Range") ? Http::BadRange : Http::Ok);
  });

  // That ranges are understood is another field.
  svr.Get("/accepts", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Accept-Ranges", "bytes");
    res.status = 416;  // finding: range-not-satisfiable-without-content-range
  });

  serve(svr, file);
}
