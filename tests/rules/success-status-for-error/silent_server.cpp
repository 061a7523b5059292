// An error handler and an exception handler write the content of errors.
#include <exception>
#include <string>

#include <httplib.h>

std::string load(const std::string& name);

int main() {
  httplib::Server svr;
  svr.set_error_handler([](const httplib::Request& req, httplib::Response& res) {
    if (req.path.empty()) {
      res.set_content("error: no path", "text/plain");
      return;
    }
    res.set_content(res.status == 404 ? "not found" : "internal error", "text/plain");
  });
  svr.set_exception_handler(
      [](const httplib::Request&, httplib::Response& res, std::exception_ptr ep) {
        try {
          std::rethrow_exception(ep);
        } catch (const std::exception& e) {
          res.status = 500;
          res.set_content(std::string("Error: ") + e.what(), "text/plain");
        }
      });
  svr.Get("/", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(load("index"), "text/html");
  });
  svr.listen("localhost", 8080);
}
