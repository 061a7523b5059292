// With Crow: jobs that are taken and never heard of again, and those that say where to look.
#include <crow.h>

#include <string>

namespace {

std::string enqueue(const std::string& what);

crow::response accepted(const std::string& job) {
  crow::response res(crow::status::ACCEPTED);
  res.add_header("Location", "/jobs/" + job);
  return res;
}

template <typename App>
void addExports(App& app) {
  CROW_ROUTE(app, "/exports").methods("POST"_method)([](const crow::request& req) {
    if (req.body.empty()) {
      return crow::response(400, "empty");
    }
    enqueue(req.body);
    return crow::response(202);  // finding: accepted-without-monitor
  });
}

}  // namespace

int main() {
  crow::SimpleApp app;
  addExports(app);
  CROW_ROUTE(app, "/videos").methods("POST"_method)([](const crow::request& req) {
    return accepted(enqueue(req.body));
  });
  CROW_ROUTE(app, "/thumbnails").methods("POST"_method)(
      [](const crow::request& req, crow::response& res) {
        enqueue(req.body);
        res.code = crow::status::ACCEPTED;  // finding: accepted-without-monitor
        res.end();
      });
  // Nobody waits for what becomes of an event.
  CROW_ROUTE(app, "/events").methods("POST"_method)([](const crow::request& req) {
    enqueue(req.body);
    return 202;
  });
  app.run();
}
