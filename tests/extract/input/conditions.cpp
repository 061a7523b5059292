// Tests of every kind and what is read by them.
#include "httplib.h"

#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <string>

struct User {
  std::string name;
  bool admin = false;
};

std::optional<User> find(const std::string& name);
std::shared_ptr<User> share(int id);
bool validate(const httplib::Request& req, httplib::Response& res);

void tests(const httplib::Request& req, httplib::Response& res, const std::map<std::string, int>& codes) {
  if (!validate(req, res)) {
    return;
  }
  if (req.body.empty() || req.body.size() == 0 || req.body == "") {
    res.status = 400;
  }
  if (req.get_header_value("Content-Type").find("json") == std::string::npos) {
    res.status = 415;
  }
  auto user = find(req.get_param_value("name"));
  if (!user.has_value() || user == std::nullopt || !user) {
    res.status = 404;
  }
  if (user->admin && user->name != "root") {
    res.status = 403;
  }
  if (auto shared = share(1)) {
    res.status = 200;
  }
  auto it = codes.find("x");
  if (it == codes.end()) {
    res.status = it->second;
  }
  if (codes.count("y") == 0 || req.headers.find("Accept") == req.headers.end()) {
    res.status = 406;
  }
  if (res.status == 404) {
    res.set_content("missing", "text/plain");
  }
  if (res.body.empty() && !res.has_header("Location")) {
    res.status = 500;
  }
  const bool small = req.body.size() < 100 && user.has_value();
  if (small) {
    res.status = 413;
  }
  const char* text = req.body.c_str();
  if (std::strcmp(text, "x") == 0 || 3 > std::strlen(text)) {
    res.status = 422;
  }
  if (int n = static_cast<int>(req.body.size()); n > 10) {
    res.status = 400;
  }
  std::string id = req.matches[1];
  if (id == "0") {
    res.status = 400;
  }
}
