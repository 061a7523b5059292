// Content in a response that cannot have any.
#include <functional>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

bool removeUser(const std::string& id);

constexpr int NoContent = 204;

enum Code { Empty = 204, Full = 200 };

#define DELETED(res) (res).status = 204

void send(httplib::Response& res, int status, const json& body) {
  res.status = status;
  res.set_content(body.dump(), "application/json");
}

// A free function as handler.
void deleteUser(const httplib::Request& req, httplib::Response& res) {
  removeUser(req.matches[1]);
  res.status = 204;  // finding: no-content-with-body
  res.set_content("deleted", "text/plain");
}

class Settings {
 public:
  void mount(httplib::Server& svr) {
    using namespace std::placeholders;
    svr.Put("/settings", httplib::Server::Handler(std::bind(&Settings::save, this, _1, _2)));
  }

 private:
  // A member function bound to its object.
  void save(const httplib::Request& req, httplib::Response& res) {
    values_ = json::parse(req.body);
    res.set_content(values_.dump(), "application/json");
    res.status = NoContent;  // finding: no-content-with-body
  }

  json values_;
};

template <typename Store> void clearStore(httplib::Server& svr, Store& store) {
  svr.Delete("/store", [&](const httplib::Request&, httplib::Response& res) {
    store.clear();
    res.status = 204;  // finding: no-content-with-body
    res.set_content("cleared", "text/plain");
  });
}

}  // namespace

void registerDeletes(httplib::Server& svr, std::string& store) {
  static Settings settings;
  settings.mount(svr);

  svr.Delete(R"(/users/(\d+))", deleteUser);

  // JSON as text is never empty.
  svr.Delete(R"(/orders/(\d+))", [&](const httplib::Request&, httplib::Response& res) {
    res.status = 204;  // finding: no-content-with-body
    res.set_content(json{{"deleted", true}}.dump(), "application/json");
  });

  // The member is assigned.
  svr.Post("/ping", [](const httplib::Request&, httplib::Response& res) {
    res.body = "pong";
    res.status = 204;  // finding: no-content-with-body
  });

  // The helper is given the wrong status code.
  svr.Delete("/cart", [](const httplib::Request&, httplib::Response& res) {
    send(res, 204, {{"items", 0}});  // finding: no-content-with-body
  });

  // A helper lambda.
  svr.Delete("/token", [](const httplib::Request&, httplib::Response& res) {
    const auto ok = [&](int status) {
      res.status = status;
      res.set_content("ok", "text/plain");
    };
    ok(204);  // finding: no-content-with-body
  });

  // The early return answers with content and 204.
  svr.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("q")) {
      res.status = Empty;  // finding: no-content-with-body
      res.set_content("nothing to search for", "text/plain");
      return;
    }
    res.set_content("[]", "application/json");
  });

  svr.Delete("/marks", [](const httplib::Request&, httplib::Response& res) {
    DELETED(res);  // finding: no-content-with-body
    res.set_content("gone", "text/plain");
  });

  // Only when there was something to delete.
  svr.Delete(R"(/files/(\w+))", [](const httplib::Request& req, httplib::Response& res) {
    res.status = removeUser(req.matches[1]) ? 204 : 404;  // finding: no-content-with-body
    res.set_content("{}", "application/json");
  });

  // The length is given with the text.
  svr.Delete("/sized", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("done", 4, "text/plain");
    res.status = 204;  // finding: no-content-with-body
  });

  // A provider of content.
  svr.Get("/stream", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;  // finding: no-content-with-body
    res.set_chunked_content_provider("text/plain", [](size_t, httplib::DataSink& sink) {
      sink.done();
      return true;
    });
  });

  clearStore(svr, store);
}
