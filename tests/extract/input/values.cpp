// Texts, computed values, mutable arguments, calls that are kept or left out.
#include "httplib.h"

#include <charconv>
#include <cstdio>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace texts {
constexpr std::string_view Plain = "text/plain";
constexpr const char* Names[] = {"zero", "one"};
}  // namespace texts

struct Config {
  int retryAfter = 30;
  std::string realm = "all";
};

extern Config config;
int external(int value);
void logLine(const char* format, ...);
[[noreturn]] void die(const std::string& why);

std::string describe(int code, std::string_view text = "none") {
  std::ostringstream out;
  out << "code " << code << ": " << text;
  return out.str();
}

void texts_(const httplib::Request& req, httplib::Response& res) {
  using namespace std::string_literals;
  std::string body = "a" "b";
  body += req.path;
  body.append("c");
  res.set_content(body, std::string(texts::Plain));
  res.set_content(texts::Names[1], "text/plain");
  res.set_content("x"s + std::to_string(3), "text/plain");
  res.set_header("WWW-Authenticate", "Basic realm=\"" + config.realm + "\"");
  res.set_header("Retry-After", std::to_string(config.retryAfter));
  res.set_content(describe(404), "text/plain");
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%d", external(3));
  res.set_content(buffer, "text/plain");
  res.status = external(404);
}

void computed(const httplib::Request& req, httplib::Response& res) {
  int number = 0;
  const std::string& text = req.body;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) {
    res.status = 400;
    return;
  }
  std::istringstream in(text);
  if (!(in >> number)) {
    res.status = 422;
    return;
  }
  std::vector<int> numbers;
  numbers.push_back(number);
  if (numbers.size() > 10 || number % 2 == 1) {
    res.status = 413;
  }
  logLine("%d", number);
  if (number < 0) {
    die("negative");
  }
  res.status = number > 5 ? throw std::out_of_range("big") : 200;
  const int local = 7, other = local + number;
  res.status = other;
}

void inTry(const httplib::Request& req, httplib::Response& res) {
  try {
    std::string text = req.body.substr(3);
    std::vector<int> many(100);
    many.at(3) = 1;
    res.set_content(text, "text/plain");
  } catch (const std::out_of_range&) {
    res.status = 500;
  }
}
