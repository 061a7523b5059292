// Problems as JSON with Crow: the code stands in them a second time.
#include <crow.h>

#include <string>

namespace {

constexpr const char* ProblemJson = "application/problem+json";

crow::response problem(int status, const std::string& details) {
  return crow::response(status, ProblemJson, details);
}

crow::response problemWith(int status) {
  return problem(status, R"({"title": "no", "status": )" + std::to_string(status) + "}");
}

bool isLocked(int id);
bool exists(int id);

}  // namespace

void addOrders(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/orders/<int>")
  ([](int id) {
    if (!exists(id)) {
      return problemWith(404);
    }
    if (isLocked(id)) {
      // finding: problem-status-mismatch
      return problem(409, R"({"title": "locked", "status": 423})");
    }
    return crow::response("{}");
  });

  CROW_ROUTE(app, "/orders")
      .methods("POST"_method)([](const crow::request& req, crow::response& res) {
        if (req.body.empty()) {
          res.code = 400;
          res.set_header("Content-Type", ProblemJson);
          res.end(R"({"type": "/problems/empty", "status": 400})");
          return;
        }
        res.code = 422;  // finding: problem-status-mismatch
        res.set_header("Content-Type", ProblemJson);
        res.write(R"({"type": "/problems/order", "status": 400})");
        res.end();
      });
}
