// A wrapper that turns exceptions into responses; with Crow.
#include <exception>
#include <string>

#include <crow.h>

std::string load(const std::string& name);

template <typename Work> crow::response guarded(Work work) {
  try {
    return work();
  } catch (const std::exception& e) {
    return crow::response(500, e.what());  // finding: internal-detail-in-5xx
  }
}

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/notes/<string>")([](const std::string& name) {
    return guarded([&] { return crow::response(200, load(name)); });
  });
  app.run();
}
