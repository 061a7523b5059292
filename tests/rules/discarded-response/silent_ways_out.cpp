// Near misses: the many ways in which a response of one's own gets to somebody.
#include <array>
#include <future>
#include <httplib.h>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

void log(int);
void write(const httplib::Response&);

struct Context {
  httplib::Response res;
  int n;
};

Context inObject() {
  httplib::Response r;
  r.status = 404;
  return Context{r, 1};
}

Context ofObject() {
  Context c;
  c.res.status = 404;
  return c;
}

std::tuple<httplib::Response, int> inTuple() {
  httplib::Response r;
  r.status = 404;
  return std::make_tuple(r, 1);
}

std::variant<int, httplib::Response> inVariant() {
  httplib::Response r;
  r.status = 404;
  return r;
}

std::unique_ptr<httplib::Response> inUnique() {
  auto r = std::make_unique<httplib::Response>();
  r->status = 404;
  return r;
}

httplib::Response* byNew() {
  auto* r = new httplib::Response;
  r->status = 404;
  return r;
}

void swapped(httplib::Response& out) {
  httplib::Response r;
  r.status = 404;
  std::swap(out, r);
}

void movedOut(httplib::Response* out) {
  httplib::Response r;
  r.status = 404;
  *out = std::move(r);
}

void byLambda(httplib::Response& out) {
  httplib::Response r;
  r.status = 404;
  auto f = [&] {
    out = r;
  };
  f();
}

httplib::Response copied() {
  httplib::Response r;
  r.status = 404;
  return httplib::Response(r);
}

httplib::Response inTask() {
  httplib::Response r;
  r.status = 404;
  auto t = std::async([r] { write(r); });
  return {};
}

httplib::Response inBranches(bool b) {
  httplib::Response r;
  if (b) {
    r.status = 404;
  } else {
    r.status = 500;
  }
  try {
    log(1);
  } catch (...) {
    return {};
  }
  return r;
}

httplib::Response movedOn() {
  httplib::Response r;
  r.status = 404;
  httplib::Response q(std::move(r));
  return q;
}

httplib::Response byReference() {
  httplib::Response r;
  r.status = 404;
  httplib::Response& q = r;
  return q;
}

httplib::Response inLoop(int n) {
  httplib::Response r;
  for (int i = 0; i < n; ++i) {
    r.status = 404;
    if (i == 3) {
      break;
    }
  }
  return r;
}

std::vector<httplib::Response> inVector() {
  httplib::Response r;
  r.status = 404;
  return {r, r};
}

std::optional<httplib::Response> inOptional() {
  std::optional<httplib::Response> r(std::in_place);
  r->status = 404;
  return r;
}

void ofVector(std::vector<httplib::Response>& v) {
  auto& r = v.emplace_back();
  r.status = 404;
}

void ofMap(std::map<int, httplib::Response>& v) {
  v[3].status = 404;
}

void ofArray() {
  std::array<httplib::Response, 3> a;
  a[1].status = 404;
  write(a[1]);
}

void inThread(httplib::Response res) {
  std::thread t([&res] {
    res.status = 404;
    write(res);
  });
  t.join();
}

int readBack(httplib::Response res) {
  res.status = 404;
  return res.status;
}

bool readOther() {
  httplib::Response r;
  r.status = 404;
  return r.body.empty();
}

struct Holder {
  Holder(httplib::Response r) : r_(std::move(r)) { r_.status = 404; }

  httplib::Response r_;
};

void inConstructor(httplib::Response& res) {
  Holder s(res);
  write(s.r_);
}

struct Member {
  void set() { r_.status = 404; }

  httplib::Response r_;
};

Member inMember() {
  Member t;
  t.set();
  return t;
}

httplib::Response given(httplib::Response r) {
  r.status = 1 ? 404 : 200;
  return r;
}

void routes(httplib::Server& s) {
  s.Get("/", [](const httplib::Request& req, httplib::Response& res) {
    httplib::Response local = res;
    local.status = 404;
    res = given(local);
    swapped(res);
    movedOut(&res);
    byLambda(res);
    res = copied();
    res = inBranches(req.body.empty());
    auto m = inObject();
    write(m.res);
    auto n = ofObject();
    write(n.res);
    auto [a, b] = inTuple();
    write(a);
    res = *inUnique();
    res = *byNew();
    inTask();
    res = movedOn();
    res = byReference();
    res = inLoop(2);
    inVector();
    inOptional();
    inConstructor(res);
    inMember();
    inThread(res);
    log(readBack(res));
    readOther();
    auto x = copied();
    if (x.status > 3) {
      log(1);
    }
    auto y = res;
    y.status = 405;
    std::swap(y, res);
    for (int i = 0; i < 2; ++i) {
      httplib::Response q;
      q.status = 404;
      res = q;
    }
  });
}
