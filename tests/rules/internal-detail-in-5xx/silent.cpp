// What may be said, and what is kept.
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>

#include <httplib.h>

struct HttpError : std::exception {
  const char* what() const noexcept override;
};

std::string load(const std::string& name);

void registerDiscreet(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("name")), "text/plain");
    } catch (const HttpError& e) {
      res.status = 500;
      res.set_content(e.what(), "text/plain");
    } catch (const std::exception& e) {
      std::cerr << e.what();
      res.status = 500;
      res.set_content("failed", "text/plain");
    }
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("name")), "text/plain");
    } catch (const std::invalid_argument& e) {
      res.status = 400;
      res.set_content(e.what(), "text/plain");
    }
  });
}
