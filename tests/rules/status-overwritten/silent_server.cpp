// Middleware and error handlers of the server have the last word, on purpose.
#include <exception>
#include <stdexcept>

#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("q")) {
      res.status = 400;
      return;
    }
    res.set_content("a", "text/plain");
  });

  // Hides who may not come in.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content("not found", "text/plain");
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
      throw std::runtime_error("empty");
    }
  });
  svr.set_exception_handler([](const httplib::Request&,
                               httplib::Response& res,
                               std::exception_ptr) { res.status = 500; });
  svr.listen("0.0.0.0", 8080);
}
