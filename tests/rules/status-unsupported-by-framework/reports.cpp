// args: --std=c++20
// Status codes that the framework sends as another one.
#include <string>

#include <cinatra.hpp>
#include <crow.h>

namespace {

bool isSlow();
bool isLarge(const std::string& body);

constexpr int ImATeapot = 418;

crow::response error(int code, const std::string& text) {
  return crow::response(code, text);
}

}  // namespace

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/slow")([] {
    if (isSlow()) {
      return crow::response(408);  // finding: status-unsupported-by-framework "sent as 500"
    }
    return crow::response("fast");
  });

  CROW_ROUTE(app, "/tea")([](crow::response& res) {
    res.code = ImATeapot;  // finding: status-unsupported-by-framework
    res.end("tea");
  });

  CROW_ROUTE(app, "/large")([](const crow::request& req) {
    if (isLarge(req.body)) {
      return error(431, "too large");  // finding: status-unsupported-by-framework "crow"
    }
    return crow::response(200);
  });

  CROW_ROUTE(app, "/number")([] {
    return 226;  // finding: status-unsupported-by-framework
  });
}

// cinatra: 303 is not in its table.
void addRoutes(cinatra::coro_http_server& server) {
  using namespace cinatra;
  server.set_http_handler<POST>("/made", [](coro_http_request&, coro_http_response& resp) {
    resp.add_header("Location", "/made/1");
    resp.set_status(static_cast<status_type>(303));  // finding: status-unsupported-by-framework "501"
  });
}
