// Aggregates, constructors, bindings, fields of project objects.
#include "httplib.h"

#include <optional>
#include <string>
#include <tuple>
#include <utility>

struct Result {
  int status = 200;
  std::string text;
};

class Reply {
public:
  explicit Reply(int status) : status_(status) {}
  Reply& text(std::string value) {
    text_ = std::move(value);
    return *this;
  }
  void send(httplib::Response& res) const {
    res.status = status_;
    res.set_content(text_, "text/plain");
  }

private:
  int status_;
  std::string text_ = "none";
};

class NotFound : public Reply {
public:
  NotFound() : Reply(404) {}
};

Result look(bool found) {
  if (!found) {
    return {404, "missing"};
  }
  return Result{.status = 200, .text = "here"};
}

std::pair<bool, std::string> check(const std::string& text) {
  if (text.empty()) {
    return {false, "empty"};
  }
  return std::make_pair(true, "");
}

std::tuple<int, std::string> three() {
  return std::make_tuple(422, "three");
}

std::optional<int> maybe(bool yes) {
  if (yes) {
    return 400;
  }
  return std::nullopt;
}

void use(const httplib::Request& req, httplib::Response& res) {
  const Result result = look(req.has_param("x"));
  res.status = result.status;
  auto [ok, message] = check(req.body);
  if (!ok) {
    res.status = 400;
    res.set_content(message, "text/plain");
    return;
  }
  int code = 0;
  std::string text;
  std::tie(code, text) = three();
  res.status = code;
  if (auto problem = maybe(ok)) {
    res.status = *problem;
  }
  Reply(201).text("made").send(res);
  NotFound missing;
  missing.send(res);
  auto* heap = new Reply(503);
  heap->send(res);
  Result defaults;
  res.status = defaults.status;
  const auto pair = check("x");
  res.set_content(pair.second, "text/plain");
  res.status = std::get<0>(three());
}
