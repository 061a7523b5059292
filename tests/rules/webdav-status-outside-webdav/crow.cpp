// Documents with Crow: locks and batches as WebDAV has them, without WebDAV.
#include <crow.h>

#include <stdexcept>
#include <string>

namespace {

struct Locked : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void write(const std::string& name, const std::string& text);  // throws Locked

// What a client of this server may get.
const char* describe(int status) {
  switch (status) {
  case 423: return "somebody else works on it";
  case 507: return "the disk is full";
  default: return "failed";
  }
}

}  // namespace

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/documents/<string>")
      .methods("PUT"_method)([](const crow::request& req, const std::string& name) {
        try {
          write(name, req.body);
        } catch (const Locked&) {
          return crow::response(423, describe(423));  // finding: webdav-status-outside-webdav
        }
        return crow::response(204);
      });

  CROW_ROUTE(app, "/batch").methods("POST"_method)([](const crow::request& req) {
    if (req.body.empty()) {
      return crow::response(400, describe(400));
    }
    // finding: webdav-status-outside-webdav
    return crow::response(crow::status::WEBDAV_MULTI_STATUS, "[]");
  });
  app.run();
}
