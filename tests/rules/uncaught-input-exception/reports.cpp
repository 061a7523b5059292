// Malformed request data leaves the handler as an exception.
#include <functional>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

void store(const json& order);

// A free function as handler.
void createOrder(const httplib::Request& req, httplib::Response& res) {
  store(json::parse(req.body));  // finding: uncaught-input-exception "parsing the request content"
  res.status = 204;
}

class Items {
 public:
  void mount(httplib::Server& svr) {
    svr.Get("/items",
            std::bind(&Items::list, this, std::placeholders::_1, std::placeholders::_2));
  }

 private:
  void list(const httplib::Request& req, httplib::Response& res) {
    page_ = std::stoi(req.get_param_value("page"));  // finding: uncaught-input-exception "parameter page"
    res.set_content(std::to_string(page_), "text/plain");
  }

  int page_ = 0;
};

}  // namespace

void registerCareless(httplib::Server& svr) {
  static Items items;
  items.mount(svr);
  svr.Post("/orders", createOrder);

  // That it is there does not make it a number.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("n")) {
      res.status = 400;
      return;
    }
    const int n = std::stoi(req.get_param_value("n"));  // finding: uncaught-input-exception
    if (n < 1) {
      res.status = 422;
      return;
    }
    res.set_content(std::to_string(n), "text/plain");
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    const std::string text = req.get_header_value("X-Limit");
    const long limit = text.empty() ? 10 : std::stol(text);  // finding: uncaught-input-exception "X-Limit"
    res.set_content(std::to_string(limit), "text/plain");
  });

  // The size of the content is not its form.
  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      res.status = 413;
      return;
    }
    const json body = json::parse(req.body);  // finding: uncaught-input-exception
    res.set_content(body.dump(), "application/json");
  });

  // One clause, and the other exception goes past it.
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      // finding: uncaught-input-exception "may throw std::out_of_range on"
      res.set_content(std::to_string(std::stoi(req.get_param_value("n"))), "text/plain");
    } catch (const std::invalid_argument&) {
      res.status = 400;
    }
  });

  // Parsed before the block.
  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    const json body = json::parse(req.body);  // finding: uncaught-input-exception
    try {
      store(body);
      res.status = 204;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // The pattern lets anything through.
  svr.Get("/f/:id", [](const httplib::Request& req, httplib::Response& res) {
    // missed: uncaught-input-exception what a map of the request holds counts as looked up
    const unsigned long id = std::stoul(req.path_params.at("id"));
    res.set_content(std::to_string(id), "text/plain");
  });

  svr.Get("/g/(.+)", [](const httplib::Request& req, httplib::Response& res) {
    const unsigned long id = std::stoul(req.matches[1]);  // finding: uncaught-input-exception
    res.set_content(std::to_string(id), "text/plain");
  });

  // Another parameter was tested.
  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_param_value("kind") == "all") {
      res.set_content("all", "text/plain");
      return;
    }
    const double size = std::stod(req.get_param_value("size"));  // finding: uncaught-input-exception
    res.set_content(std::to_string(size), "text/plain");
  });

  // The clause throws it on.
  svr.Post("/i", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));  // finding: uncaught-input-exception
      res.status = 204;
    } catch (const json::exception&) {
      throw;
    }
  });

  // A lambda in the handler.
  svr.Get("/j", [](const httplib::Request& req, httplib::Response& res) {
    const auto number = [&](const char* name) {
      return std::stoi(req.get_param_value(name));  // finding: uncaught-input-exception
    };
    res.set_content(std::to_string(number("x") * number("y")), "text/plain");
  });

  // A member of the content, as text.
  svr.Post("/k", [](const httplib::Request& req, httplib::Response& res) {
    const json body = json::parse(req.body, nullptr, false);
    if (body.is_discarded() || !body.contains("n")) {
      res.status = 400;
      return;
    }
    const int n = std::stoi(body["n"].get<std::string>());  // finding: uncaught-input-exception
    res.set_content(std::to_string(n), "text/plain");
  });
}
