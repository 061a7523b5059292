// One helper prepares the response, another adds what it has already.
#include <httplib.h>

#include <string>

namespace {

void prepare(httplib::Response& res, const std::string& type) {
  res.set_header("Content-Type", type);
  res.set_header("Cache-Control", "no-store");
}

template <typename Writer>
void answer(httplib::Response& res, Writer writer) {
  prepare(res, "application/json");
  writer(res);
}

void tag(httplib::Response& res, int version) {
  res.set_header("ETag", "\"" + std::to_string(version) + "\"");
}

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    answer(res, [](httplib::Response& out) {
      out.body = "[]";
      tag(out, 1);
    });
  });
  server.Get("/report", [](const httplib::Request&, httplib::Response& res) {
    answer(res, [](httplib::Response& out) {
      out.body = "id,name";
      out.set_header("Content-Type", "text/csv");  // finding: duplicate-response-header
    });
  });
}
