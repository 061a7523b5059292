// Content in a response that tells the client to use what it has.
#include <functional>
#include <map>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

std::string etagOf(const std::string& page);
json load(const std::string& name);

constexpr int NotModified = 304;

enum Code { Same = 304 };

#define UNCHANGED(res)                             \
  (res).status = 304;                              \
  (res).set_content("not modified", "text/plain")

void send(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content("{\"message\":\"" + message + "\"}", "application/json");
}

// A free function as handler: the page is written before the validator is compared.
void showPage(const httplib::Request& req, httplib::Response& res) {
  const json page = load("index");
  res.set_content(page.dump(), "application/json");
  if (req.get_header_value("If-None-Match") == etagOf(page.dump())) {
    res.status = 304;  // finding: not-modified-with-body
  }
}

class Assets {
 public:
  void mount(httplib::Server& svr) {
    svr.Get("/assets/(.*)",
            [this](const httplib::Request& req, httplib::Response& res) { show(req, res); });
    svr.Get("/logo", std::bind(&Assets::logo, this, std::placeholders::_1, std::placeholders::_2));
  }

 private:
  // A member function behind a lambda.
  void show(const httplib::Request& req, httplib::Response& res) {
    const std::string tag = etagOf(req.matches[1]);
    res.set_header("ETag", tag);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = NotModified;  // finding: not-modified-with-body
      res.set_content("unchanged", "text/plain");
      return;
    }
    res.set_content(cache_[tag], "text/css");
  }

  // A member function bound to its object.
  void logo(const httplib::Request&, httplib::Response& res) {
    res.status = 304;  // finding: not-modified-with-body
    res.body = "<svg/>";
  }

  std::map<std::string, std::string> cache_;
};

template <typename Model> void showModel(const httplib::Request& req, httplib::Response& res) {
  if (req.has_header("If-Modified-Since")) {
    res.status = 304;  // finding: not-modified-with-body
  }
  res.set_content("model " + std::string(Model::Name), "text/plain");
}

struct Car {
  static constexpr const char* Name = "car";
};

struct Bike {
  static constexpr const char* Name = "bike";
};

}  // namespace

void registerCached(httplib::Server& svr) {
  static Assets assets;
  assets.mount(svr);

  svr.Get("/", showPage);

  // The answer says in words what the status code says.
  svr.Get("/feed", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("If-None-Match")) {
      res.status = 304;  // finding: not-modified-with-body
      res.set_content("Not Modified", "text/plain");
      return;
    }
    res.set_content("<rss/>", "application/rss+xml");
  });

  // As an error is sent.
  svr.Get("/config", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("version")) {
      return send(res, 304, "unchanged");  // finding: not-modified-with-body
    }
    send(res, 200, "changed");
  });

  // 304 as an answer to a change that changed nothing.
  svr.Put("/config", [](const httplib::Request& req, httplib::Response& res) {
    const json config = json::parse(req.body);
    res.status = config == load("config") ? 304 : 200;  // finding: not-modified-with-body
    res.set_content(config.dump(), "application/json");
  });

  svr.Get("/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = Same;  // finding: not-modified-with-body
    res.set_content("same", "text/plain");
  });

  svr.Get("/macro", [](const httplib::Request&, httplib::Response& res) {
    UNCHANGED(res);  // finding: not-modified-with-body
  });

  // A helper lambda, after the content was written.
  svr.Get("/list", [](const httplib::Request& req, httplib::Response& res) {
    const auto setStatus = [&res](int status) { res.status = status; };
    res.set_content(load("list").dump(2), "application/json");
    if (req.has_header("If-None-Match")) {
      setStatus(304);  // finding: not-modified-with-body
    }
  });

  svr.Get("/car", showModel<Car>);
  svr.Get("/bike", showModel<Bike>);
}
