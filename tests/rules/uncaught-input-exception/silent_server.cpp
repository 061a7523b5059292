// A registered exception handler answers what handlers throw.
#include <exception>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

int main() {
  httplib::Server svr;
  svr.set_exception_handler(
      [](const httplib::Request&, httplib::Response& res, std::exception_ptr ep) {
        try {
          std::rethrow_exception(ep);
        } catch (const json::exception& e) {
          res.status = 400;
          res.set_content(e.what(), "text/plain");
        } catch (const std::invalid_argument&) {
          res.status = 400;
        } catch (...) {
          res.status = 500;
        }
      });
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(json::parse(req.body).dump(), "application/json");
  });
  svr.Get("/items", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(std::to_string(std::stoi(req.get_param_value("page"))), "text/plain");
  });
  svr.listen("localhost", 8080);
}
