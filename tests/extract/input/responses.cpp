// Responses held in every way: pointers, optionals, members, derived classes, containers.
#include "httplib.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

struct Context {
  const httplib::Request& req;
  httplib::Response& res;
  std::string user = "nobody";
};

struct Tracked : httplib::Response {
  explicit Tracked(int code) { status = code; }
  int count = 0;
};

void byPointer(httplib::Response* res) {
  if (res == nullptr) {
    return;
  }
  res->status = 201;
}

void bySmartPointer(const std::shared_ptr<httplib::Response>& res) {
  res->status = 202;
  auto copy = res;
  copy->set_header("Location", "/x");
}

void throughContext(Context& ctx) {
  if (ctx.req.body.empty()) {
    ctx.res.status = 400;
    return;
  }
  ctx.res.set_content(ctx.user, "text/plain");
}

std::optional<httplib::Response> early(bool refuse) {
  if (refuse) {
    httplib::Response res;
    res.status = 403;
    return res;
  }
  return std::nullopt;
}

class Session {
public:
  explicit Session(httplib::Response& res) : res_(res) {}
  Session(httplib::Response& res, int first) : Session(res) { fail(first); }

  void fail(int code) {
    res_.status = code;
    failed_ = true;
  }

  bool failed() const { return failed_; }

private:
  httplib::Response& res_;
  bool failed_ = false;
};

void use(const httplib::Request& req, httplib::Response& res) {
  Context ctx{req, res};
  throughContext(ctx);
  if (auto refused = early(req.path.empty())) {
    res = *refused;
    return;
  }
  Session session(res, 500);
  if (!session.failed()) {
    session.fail(409);
  }
  byPointer(&res);
  Tracked tracked(410);
  res = tracked;
  httplib::Response& chosen = session.failed() ? res : ctx.res;
  chosen.status = 411;
  res = httplib::Response{};
  auto [code, text] = std::pair{412, "x"};
  res.status = code;
  res.status = req.body.size() ?: 413;
}
