// The status code is chosen in another function than the response.
#include <string>

#include <crow.h>

namespace {

enum class Problem { Early, Missing };

int statusOf(Problem problem) {
  switch (problem) {
  case Problem::Early: return 425;  // finding: status-unsupported-by-framework "425"
  case Problem::Missing: return 404;
  }
  return 500;
}

crow::response failed(Problem problem, const std::string& text) {
  crow::response out(statusOf(problem));
  out.body = text;
  return out;
}

}  // namespace

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/early")([] { return failed(Problem::Early, "too early"); });
  CROW_ROUTE(app, "/missing")([] { return failed(Problem::Missing, "missing"); });
}
