// A helper writes JSON, the odd route text of its own.
#include <httplib.h>

#include <string>

#include <nlohmann/json.hpp>

namespace {

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(nlohmann::json{{"error", text}}.dump(), "application/json");
}

void failPlainly(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { fail(res, 404, "no a"); });
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) { fail(res, 404, "no b"); });
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    failPlainly(res, 404, "no c");  // finding: inconsistent-error-format
  });
}
