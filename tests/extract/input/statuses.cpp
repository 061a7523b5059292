// A status written in every way that a handler can write it.
#include "httplib.h"

#include <memory>
#include <string>

#define TEAPOT 418
#define FAIL(res, code) (res).status = (code)

enum class Answer { Ok = 200, Gone = 410 };
enum Plain { NotHere = 404 };
constexpr int Created = 201;
static const int Accepted = 202;
const std::string Problem = "problem";
int configured = 503;

int toStatus(Answer answer) {
  return static_cast<int>(answer);
}

void constants(const httplib::Request&, httplib::Response& res) {
  res.status = 400;
  res.status = httplib::StatusCode::NotFound_404;
  res.status = TEAPOT;
  FAIL(res, 409);
  res.status = NotHere;
  res.status = static_cast<int>(Answer::Gone);
  res.status = Created;
  res.status = Accepted;
  res.status = configured;
  res.status = 400 + 22;
  res.status = toStatus(Answer::Ok);
  res.status += 1;
  int code = 500;
  res.status = code;
  (&res)->status = 501;
  res.set_content(Problem, "text/plain");
}

void aliases(httplib::Response& res) {
  httplib::Response& other = res;
  other.status = 201;
  auto* pointer = &res;
  pointer->status = 202;
  (*pointer).set_header("Location", "/x");
  auto& headers = res.headers;
  headers.emplace("Allow", "GET");
  headers.insert({"ETag", "\"1\""});
  headers.erase("Allow");
  auto& status = res.status;
  status = 204;
}

void chained(httplib::Response& a, httplib::Response& b) {
  a.status = b.status = 404;
}

void chosen(const httplib::Request& req, httplib::Response& res, bool ok) {
  res.status = ok ? 200 : 404;
  res.status = req.has_header("If-None-Match") ? 304 : (ok ? 200 : 500);
  res.body = "text";
  res.body += " more";
  res.body.append("!");
  res.body.clear();
}

httplib::Response byValue(int status) {
  httplib::Response made;
  made.status = status;
  return made;
}

void copied(httplib::Response& res) {
  res = byValue(403);
  httplib::Response local;
  local.status = 402;
  res = std::move(local);
  auto owned = std::make_unique<httplib::Response>();
  owned->status = 406;
  res = *owned;
}

void defaulted(httplib::Response& res) {
  res.set_redirect("/login");
  res.set_redirect("/login", 303);
}
