// A function that maps; with Crow.
#include <cerrno>
#include <string>

#include <crow.h>

extern "C" int unlink(const char* path);

int statusOf(int error) {
  switch (error) {
    case ENOENT: return 404;
    case ENOSPC: return 403;  // finding: errno-mapping
    default: return 500;
  }
}

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/files").methods("DELETE"_method)([](const crow::request& req) {
    const std::string path = std::string("/srv/") + req.body;
    if (unlink(path.c_str()) != 0) {
      return crow::response(statusOf(errno));
    }
    return crow::response(204);
  });
  app.run();
}
