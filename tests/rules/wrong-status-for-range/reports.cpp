// A range that cannot be sent, told as something else.
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>

namespace {

struct RangeNotSatisfiable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Range {
  std::size_t first = 0;
  std::size_t last = 0;
};

bool parse(const std::string& field, Range& out);
std::string read(const std::string& field);
std::string partOf(const std::string& path, const Range& range);
std::size_t sizeOf(const std::string& path);

#define REFUSE(response, code)                                                         \
  do {                                                                                 \
    (response).status = (code);                                                        \
    (response).set_content("{\"error\": \"Range Not Satisfiable\"}", "application/json"); \
  } while (false)

}  // namespace

void addFiles(httplib::Server& server) {
  server.Get(R"(/files/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    Range range;
    parse(req.get_header_value("Range"), range);
    if (range.first >= sizeOf(req.path)) {
      res.status = 404;  // finding: wrong-status-for-range "not satisfiable"
      res.set_content("requested range not satisfiable", "text/plain");
      return;
    }
    res.set_content(partOf(req.path, range), "text/plain");
  });

  server.Get(R"(/films/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    Range range;
    if (!parse(req.get_header_value("Range"), range)) {
      REFUSE(res, 412);  // finding: wrong-status-for-range
      return;
    }
    res.set_content(partOf(req.path, range), "text/plain");
  });

  server.Get(R"(/songs/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(read(req.get_header_value("Range")), "text/plain");
    } catch (const RangeNotSatisfiable& e) {
      res.status = 403;  // finding: wrong-status-for-range "RangeNotSatisfiable"
      res.set_content(e.what(), "text/plain");
    }
  });

  // The test alone says it.
  server.Get(R"(/logs/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Range") != "bytes=0-") {
      res.status = 406;  // finding: wrong-status-for-range "Range"
      return;
    }
    res.set_content("log", "text/plain");
  });

  server.Get(R"(/maps/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Range").find("bytes=") == std::string::npos) {
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content(nlohmann::json{{"message", "invalid range header"}}.dump(), "application/json");
      return;
    }
    res.set_content("map", "text/plain");
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/tracks/<string>")([](const crow::request& req, const std::string& name) {
    Range range;
    if (!parse(req.get_header_value("Range"), range) || range.last > sizeOf(name)) {
      return crow::response(crow::status::EXPECTATION_FAILED, "invalid byte range");  // finding: wrong-status-for-range
    }
    return crow::response(partOf(name, range));
  });
}
