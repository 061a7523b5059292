// Near misses: 401 with a challenge, and 401 that this code does not send.
#include <functional>
#include <map>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

bool tokenIsValid(const std::string& token);
void annotate(const httplib::Request& req, httplib::Response& res);
int statusOfPolicy(const std::string& user);
std::string fieldFor(const std::string& via);

enum class Fault { None, NoToken, NoRight };

void challenge(httplib::Response& res, const std::string& realm) {
  res.set_header("WWW-Authenticate", "Bearer realm=\"" + realm + "\"");
}

void sendUnauthorized(httplib::Response& res, const std::string& message) {
  res.status = 401;
  challenge(res, "api");
  res.set_content(message, "text/plain");
}

void sendError(httplib::Response& res, int status, const std::string& message) {
  if (status == 401) {
    challenge(res, "api");
  }
  res.status = status;
  res.set_content(message, "text/plain");
}

std::string describe(int status) {
  switch (status) {
  case 401: return "Unauthorized";
  case 403: return "Forbidden";
  default: return "Error";
  }
}

}  // namespace

void registerSilentAccounts(httplib::Server& svr, httplib::Client& upstream,
                            std::map<std::string, int>& statusByCode) {
  // Right there.
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Basic realm=\"a\"");
  });

  // In another spelling, and before the status code.
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("www-authenticate", "Bearer");
    res.status = 401;
  });

  // Into the map of fields.
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.headers.insert({"WWW-Authenticate", "Bearer"});
    res.status = 401;
  });

  // In the helper.
  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    sendUnauthorized(res, "no token");
  });

  // The helper looks at the status code.
  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) { sendError(res, 401, "no"); });

  // The caller adds it after the helper.
  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    const auto fail = [&](int status) { res.status = status; };
    fail(401);
    challenge(res, "f");
  });

  // Code that is not known gets the response.
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 401;
    annotate(req, res);
  });

  // An unknown function object gets the response.
  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    std::function<void(const httplib::Request&, httplib::Response&)> next = annotate;
    res.status = 401;
    next(req, res);
  });

  // The name of the field is not known here.
  svr.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 401;
    const std::string name = fieldFor(req.get_param_value("via"));
    res.set_header(name.c_str(), "Basic");
  });

  // Forwarded.
  svr.Get("/j", [&](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/j")) {
      res.status = answer->status;
      res.set_content(describe(answer->status), "text/plain");
    }
  });

  // Only tested: what the other server said is told in another way.
  svr.Get("/k", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/k");
    if (answer && answer->status == 401) {
      res.status = 502;
    }
  });

  // A table that is filled elsewhere.
  svr.Get("/l", [&](const httplib::Request& req, httplib::Response& res) {
    res.status = statusByCode[req.get_param_value("code")];
  });

  // From a function that is not known.
  svr.Get("/m", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOfPolicy(req.get_param_value("user"));
  });

  // 401 as the default, replaced before the end.
  svr.Get("/n", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 401;
    challenge(res, "n");
    if (tokenIsValid(req.get_header_value("Authorization"))) {
      res.status = 200;
    }
  });

  // 401 in the content, not as status code.
  svr.Get("/o", [](const httplib::Request&, httplib::Response& res) {
    json body = {{"code", 401}};
    res.set_content(body.dump(), "application/json");
  });

  // 403 and 404 need no challenge.
  svr.Get("/p", [](const httplib::Request&, httplib::Response& res) { res.status = 403; });
  svr.Get("/q", [](const httplib::Request&, httplib::Response& res) { res.status = 404; });
}

// This program is a client here.
bool isLoggedIn(httplib::Client& client) {
  const auto answer = client.Get("/me");
  return answer && answer->status != 401;
}

// A response that a test makes up, and that nobody sends.
httplib::Response fakeAnswer() {
  httplib::Response res;
  res.status = 401;
  return res;
}
