// A table in a function, and one who asks it; with Crow.
#include <string>

#include <crow.h>

namespace absl {
enum class StatusCode { kOk, kInvalidArgument = 3, kNotFound = 5, kInternal = 13 };
}

absl::StatusCode load(const std::string& name);

class Mapper {
public:
  static int toHttp(absl::StatusCode code) {
    if (code == absl::StatusCode::kNotFound) {
      return 404;
    }
    if (code == absl::StatusCode::kInternal) {
      return 400;  // finding: rpc-code-mapping
    }
    return 500;
  }
};

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/notes/<string>")([](const std::string& name) {
    const absl::StatusCode code = load(name);
    if (code != absl::StatusCode::kOk) {
      return crow::response(Mapper::toHttp(code));
    }
    return crow::response(200, "note");
  });
  app.run();
}
