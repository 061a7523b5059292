// A helper that waits; with Crow.
#include <chrono>
#include <future>
#include <string>

#include <crow.h>

std::future<std::string> render(const std::string& page);

template <typename T>
crow::response settle(std::future<T> work, int late) {
  if (work.wait_for(std::chrono::seconds(3)) == std::future_status::timeout) {
    return crow::response(late);
  }
  return crow::response(200, work.get());
}

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/a")([]() {
    return settle(render("a"), 408);  // finding: request-timeout-for-upstream
  });
  CROW_ROUTE(app, "/b")([]() {
    return settle(render("b"), 504);
  });
  app.run();
}
