// 405 that does not list the methods the client may use instead.
#include <functional>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

bool isReadOnly(const std::string& name);

constexpr int MethodNotAllowed = 405;

struct Http {
  static const int NotAllowed = 405;
};

#define REJECT(res) (res).status = 405

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content(json{{"error", message}}.dump(), "application/json");
}

// A free function that is registered for several methods.
void rejectChange(const httplib::Request&, httplib::Response& res) {
  res.status = 405;  // finding: method-not-allowed-without-allow "Allow"
}

class Archive {
 public:
  void mount(httplib::Server& svr) {
    using namespace std::placeholders;
    svr.Delete("/archive", httplib::Server::Handler(std::bind(&Archive::remove, this, _1, _2)));
  }

 private:
  // A member function bound to its object.
  void remove(const httplib::Request&, httplib::Response& res) {
    ++rejected_;
    res.status = MethodNotAllowed;  // finding: method-not-allowed-without-allow
    res.set_content("the archive is read-only", "text/plain");
  }

  int rejected_ = 0;
};

template <typename T> void rejectAll(httplib::Server& svr, const T& path) {
  svr.Patch(path, [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;  // finding: method-not-allowed-without-allow
  });
}

}  // namespace

void registerRejections(httplib::Server& svr) {
  static Archive archive;
  archive.mount(svr);

  svr.Put("/users", rejectChange);
  svr.Delete("/users", rejectChange);

  // The text says what the field should say.
  svr.Put("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;  // finding: method-not-allowed-without-allow
    res.set_content("use PUT /orders/{id}", "text/plain");
  });

  svr.Patch("/orders", [](const httplib::Request&, httplib::Response& res) {
    sendError(res, 405, "no PATCH here");  // finding: method-not-allowed-without-allow
  });

  // Tells the methods apart by itself.
  svr.Get("/rpc", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method != "POST") {
      res.status = 405;  // finding: method-not-allowed-without-allow
      return;
    }
    res.set_content("{}", "application/json");
  });

  // The last branch of many.
  svr.Options(R"(/dav/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    const std::string depth = req.get_header_value("Depth");
    if (depth == "0") {
      res.status = 200;
    } else if (depth == "1") {
      res.status = 207;
    } else {
      res.status = 405;  // finding: method-not-allowed-without-allow
    }
  });

  // A resource that takes the method only at times.
  svr.Delete(R"(/files/(\w+))", [](const httplib::Request& req, httplib::Response& res) {
    // finding: method-not-allowed-without-allow
    res.status = isReadOnly(req.matches[1]) ? Http::NotAllowed : 200;
  });

  svr.Post("/macro", [](const httplib::Request&, httplib::Response& res) {
    REJECT(res);  // finding: method-not-allowed-without-allow
  });

  // A helper lambda.
  svr.Post("/lambda", [](const httplib::Request&, httplib::Response& res) {
    const auto reject = [&](int status) { res.status = status; };
    reject(405);  // finding: method-not-allowed-without-allow
  });

  // What CORS allows is another field.
  svr.Put("/cors", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Access-Control-Allow-Methods", "GET");
    res.status = 405;  // finding: method-not-allowed-without-allow
  });

  rejectAll(svr, "/template");
  rejectAll(svr, std::string("/template/too"));
}
