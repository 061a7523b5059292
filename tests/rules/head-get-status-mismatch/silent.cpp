// One status code in common, HEAD within the handler of GET, and what is not known.
#include <crow.h>
#include <uWebSockets/App.h>

#include <string>
#include <string_view>

bool exists(const std::string& name);
int statusOf(const std::string& name);

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/common")
  ([] {
    if (!exists("common")) {
      return crow::response(404, "text/plain", "none");
    }
    return crow::response(200, "text/plain", "text");
  });
  CROW_ROUTE(app, "/common").methods("HEAD"_method)([] {
    return crow::response(exists("common") ? 200 : 410);
  });
  CROW_ROUTE(app, "/unknown")
  ([] { return crow::response(statusOf("unknown")); });
  CROW_ROUTE(app, "/unknown").methods("HEAD"_method)([] { return crow::response(204); });
  CROW_ROUTE(app, "/both").methods("GET"_method, "HEAD"_method)([] {
    return crow::response(200, "text/plain", "text");
  });
  // HEAD alone, and another path.
  CROW_ROUTE(app, "/alone").methods("HEAD"_method)([] { return crow::response(204); });
  app.run();
}
