#include <crow.h>

#include <string>

namespace {

crow::response text(std::string body) {
  crow::response res(std::move(body));
  res.set_header("Content-Type", "text/plain");
  return res;
}

// finding: head-get-status-mismatch
crow::response empty(int status = 204) { return crow::response(status); }

template <typename App>
void addReport(App& app) {
  CROW_ROUTE(app, "/report")
  ([] { return text("a report"); });
  CROW_ROUTE(app, "/report").methods("HEAD"_method)([] { return empty(); });
  CROW_ROUTE(app, "/other")
  ([] { return text("other"); });
  CROW_ROUTE(app, "/other").methods("HEAD"_method)([] { return empty(200); });
}

}  // namespace

int main() {
  crow::SimpleApp app;
  addReport(app);
  app.run();
}
