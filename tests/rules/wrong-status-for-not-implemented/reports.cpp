// What the server does not implement, told as something else.
#include <Poco/Exception.h>
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>

namespace {

struct NotImplementedError : std::logic_error {
  using std::logic_error::logic_error;
};

enum class Format { Csv, Pdf };

Format formatOf(const std::string& text);
std::string exportAs(Format format);

#define TODO(response, code)                                       \
  do {                                                             \
    (response).status = (code);                                    \
    (response).set_content(R"({"error": "Not implemented"})", "application/json"); \
  } while (false)

}  // namespace

void addPages(httplib::Server& server) {
  server.Put("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 502;  // finding: wrong-status-for-not-implemented "not implemented"
    res.set_content("not implemented", "text/plain");
  });

  // 500 is not wrong, and says little.
  server.Put("/b", [](const httplib::Request&, httplib::Response& res) {
    TODO(res, 500);  // finding: wrong-status-for-not-implemented "says little"
  });

  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    switch (formatOf(req.get_param_value("format"))) {
    case Format::Csv: res.set_content("a;b", "text/csv"); break;
    case Format::Pdf:
      res.status = 504;  // finding: wrong-status-for-not-implemented
      res.set_content("PDF is not yet implemented", "text/plain");
      break;
    }
  });

  server.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(exportAs(Format::Csv), "text/csv");
    } catch (const NotImplementedError& e) {
      res.status = 507;  // finding: wrong-status-for-not-implemented "NotImplementedError"
      res.set_content(e.what(), "text/plain");
    }
  });

  server.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(exportAs(Format::Pdf), "application/pdf");
    } catch (const Poco::NotImplementedException&) {
      res.status = 500;  // finding: wrong-status-for-not-implemented "NotImplementedException"
    }
  });

  // No right is missing.
  server.Delete("/f", [](const httplib::Request&, httplib::Response& res) {
    res.status = 403;  // finding: client-error-for-server-fault
    res.set_content(nlohmann::json{{"message", "unimplemented"}}.dump(), "application/json");
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/g").methods(crow::HTTPMethod::Put)([](const crow::request& req) {
    if (req.body == "all") {
      return crow::response(crow::status::BAD_GATEWAY, "not implemented yet");  // finding: wrong-status-for-not-implemented
    }
    return crow::response(204);
  });
}
