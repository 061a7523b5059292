// The test is in one function, the status code in another.
#include <optional>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

std::string search(const std::string& words);

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content(message, "text/plain");
}

bool requireParameter(const httplib::Request& req, httplib::Response& res, const char* name) {
  if (req.has_param(name)) {
    return true;
  }
  // missed: wrong-status-for-missing-parameter what a test that left the function says of the rest
  fail(res, 409, "something is not there");
  return false;
}

bool hasWords(const httplib::Request& req) { return req.has_param("q"); }

std::optional<std::string> words(const crow::request& req) {
  const char* value = req.url_params.get("q");
  if (value == nullptr) {
    return std::nullopt;
  }
  return value;
}

crow::response missing(int code, const std::string& name) {
  return crow::response(code, "missing parameter " + name);
}

}  // namespace

void addSearch(httplib::Server& svr) {
  svr.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (!requireParameter(req, res, "q")) {
      return;
    }
    res.set_content(search(req.get_param_value("q")), "text/plain");
  });

  svr.Get("/count", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasWords(req)) {
      // missed: wrong-status-for-missing-parameter a test in a function of its own
      return fail(res, 410, "no words");
    }
    res.set_content("1", "text/plain");
  });

  svr.Get("/range", [](const httplib::Request& req, httplib::Response& res) {
    for (const char* name : {"from", "to"}) {
      if (!req.has_param(name)) {
        return fail(res, 400, "no range");
      }
    }
    res.set_content("1", "text/plain");
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/search")([](const crow::request& req) {
    const auto text = words(req);
    if (!text) {
      return missing(409, "q");  // finding: wrong-status-for-missing-parameter
    }
    return crow::response(search(*text));
  });
  CROW_ROUTE(app, "/suggest")([](const crow::request& req) {
    return words(req) ? crow::response(200) : missing(400, "q");
  });
}
