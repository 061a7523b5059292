// Collections that create a member and forget to say where it is.
#include <functional>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

int insertUser(const json& user);
bool isDraft(const json& order);

constexpr int Created = 201;

enum Code { Ok = 200, CreatedCode = 201 };

#define CREATED(res, text)                \
  do {                                    \
    (res).status = 201;                   \
    (res).set_content(text, "text/plain"); \
  } while (false)

// A free function as handler.
void createUser(const httplib::Request& req, httplib::Response& res) {
  const int id = insertUser(json::parse(req.body));
  res.status = 201;  // finding: created-without-location "Location"
  res.set_content(json{{"id", id}}.dump(), "application/json");
}

// The helper sets what its caller chose: the finding is the caller's.
void sendJson(httplib::Response& res, int status, const json& body) {
  res.status = status;
  res.set_content(body.dump(), "application/json");
}

class OrderApi {
 public:
  void mount(httplib::Server& svr) {
    using std::placeholders::_1;
    using std::placeholders::_2;
    svr.Post("/orders", httplib::Server::Handler(std::bind(&OrderApi::create, this, _1, _2)));
  }

 private:
  // A member function bound to its object.
  void create(const httplib::Request& req, httplib::Response& res) {
    json order = json::parse(req.body);
    order["id"] = ++last_;
    res.status = 201;  // finding: created-without-location
    res.set_content(order.dump(), "application/json");
  }

  int last_ = 0;
};

// One finding for a template, however often it is instantiated.
template <typename Record>
void createRecord(const httplib::Request& req, httplib::Response& res) {
  Record record(req.body);
  res.status = 201;  // finding: created-without-location
  res.set_content(record.text(), "application/json");
}

struct Note {
  explicit Note(const std::string& body) : body_(body) {}
  std::string text() const { return body_; }
  std::string body_;
};

struct Task {
  explicit Task(const std::string& body) : body_(body) {}
  std::string text() const { return body_; }
  std::string body_;
};

}  // namespace

void registerCreation(httplib::Server& svr) {
  static OrderApi orderApi;
  orderApi.mount(svr);

  svr.Post("/users", createUser);

  // A lambda, the most common form of all.
  svr.Post("/rooms", [&](const httplib::Request& req, httplib::Response& res) {
    insertUser(json::parse(req.body));
    res.status = 201;  // finding: created-without-location
    res.set_content("{\"ok\":true}", "application/json");
  });

  // Nothing but the status code.
  svr.Post("/keys", [](const httplib::Request&, httplib::Response& res) {
    res.status = 201;  // finding: created-without-location
  });

  // The status code is the helper's argument.
  svr.Post("/carts", [&](const httplib::Request& req, httplib::Response& res) {
    const int id = insertUser(json::parse(req.body));
    sendJson(res, 201, {{"id", id}});  // finding: created-without-location
  });

  // A named constant.
  svr.Post("/tags", [&](const httplib::Request&, httplib::Response& res) {
    res.status = Created;  // finding: created-without-location
  });

  // An enumerator.
  svr.Post("/labels", [&](const httplib::Request&, httplib::Response& res) {
    res.status = CreatedCode;  // finding: created-without-location
  });

  // A macro sets the status code: the finding stands where it is used.
  svr.Post("/marks", [&](const httplib::Request&, httplib::Response& res) {
    CREATED(res, "done");  // finding: created-without-location
  });

  // One arm of a conditional expression.
  svr.Post("/drafts", [&](const httplib::Request& req, httplib::Response& res) {
    const json order = json::parse(req.body);
    res.status = isDraft(order) ? 202 : 201;  // finding: created-without-location
    res.set_content(order.dump(), "application/json");
  });

  // Only one of the two paths names the resource.
  svr.Post("/files", [&](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("name")) {
      res.status = 201;
      res.set_header("Location", "/files/" + req.get_param_value("name"));
      return;
    }
    insertUser(json::parse(req.body));
    res.status = 201;  // finding: created-without-location
  });

  // A helper lambda that the handler calls.
  svr.Post("/groups", [&](const httplib::Request& req, httplib::Response& res) {
    const auto reply = [&res](int status, const std::string& text) {
      res.status = status;
      res.set_content(text, "text/plain");
    };
    if (req.body.empty()) {
      return reply(400, "empty");
    }
    reply(201, "created");  // finding: created-without-location
  });

  svr.Post("/notes", createRecord<Note>);
  svr.Post("/tasks", createRecord<Task>);
}

// Content-Location tells something else than Location.
void registerContentLocation(httplib::Server& svr) {
  svr.Post("/reports", [](const httplib::Request&, httplib::Response& res) {
    res.status = 201;  // finding: created-without-location
    res.set_header("Content-Location", "/reports/7");
  });
}
