// Overload with Crow: delays as people write them down, and as clients read them.
#include <crow.h>

#include <chrono>
#include <string>

namespace {

#define BUSY_FOR "5 min"

bool isBusy();
std::chrono::seconds untilFree();

crow::response busy(const std::string& delay) {
  crow::response res(crow::status::SERVICE_UNAVAILABLE, "busy");
  res.set_header("Retry-After", delay);  // finding: retry-after-invalid-value
  return res;
}

}  // namespace

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/search")
  ([] { return isBusy() ? busy(BUSY_FOR) : crow::response("found"); });

  CROW_ROUTE(app, "/reports")
  ([](const crow::request&, crow::response& res) {
    if (isBusy()) {
      res.code = 503;
      res.add_header("Retry-After", std::to_string(untilFree().count()));
      return res.end();
    }
    res.code = 202;
    res.add_header("Retry-After", "300");
    res.end("started");
  });
}
