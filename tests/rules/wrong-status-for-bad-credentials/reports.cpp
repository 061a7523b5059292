// args: --std=c++20
// Credentials that are not valid, and a status code that speaks of something else.
#include <string>
#include <system_error>

#include <crow.h>
#include <drogon/drogon.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

extern "C" int crypto_pwhash_str_verify(const char* hash, const char* password,
                                        unsigned long long length);

namespace bcrypt {
bool validatePassword(const std::string& password, const std::string& hash);
}

namespace jwt::error {
struct signature_verification_exception : std::system_error {
  using std::system_error::system_error;
};
}  // namespace jwt::error

namespace {

void verifyToken(const std::string& token);  // throws signature_verification_exception
bool isToken(const std::string& token);
std::string hashOf(const std::string& user);

#define WRONG_PASSWORD(res) \
  (res).status = 409; \
  (res).set_content("Wrong password", "text/plain")

}  // namespace

void addLogin(httplib::Server& svr) {
  // The test says it.
  svr.Post("/login", [](const httplib::Request& req, httplib::Response& res) {
    const std::string hash = hashOf(req.get_param_value("user"));
    if (!bcrypt::validatePassword(req.get_param_value("password"), hash)) {
      res.status = 422;  // finding: wrong-status-for-bad-credentials
      return;
    }
    res.status = 204;
  });

  // The text says it.
  svr.Post("/signin", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_param_value("password") != hashOf(req.get_param_value("user"))) {
      res.status = 406;  // finding: wrong-status-for-bad-credentials
      res.set_content(json{{"error", "Invalid username or password"}}.dump(), "application/json");
      return;
    }
    res.status = 204;
  });
  svr.Post("/unlock", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body != hashOf("door")) {
      WRONG_PASSWORD(res);  // finding: wrong-status-for-bad-credentials
      return;
    }
    res.status = 204;
  });

  // A hint of the test and one of the text.
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const std::string bearer = req.get_header_value("Authorization");
    if (!isToken(bearer)) {
      res.status = 402;  // finding: wrong-status-for-bad-credentials
      res.set_content("invalid token", "text/plain");
      return;
    }
    res.set_content("[]", "application/json");
  });

  // What the clause takes says it.
  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      verifyToken(req.get_header_value("Authorization"));
      res.status = 204;
    } catch (const jwt::error::signature_verification_exception& e) {
      res.status = 409;  // finding: wrong-status-for-bad-credentials
      res.set_content(e.what(), "text/plain");
    }
  });

  // The server would be to blame.
  svr.Delete("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      verifyToken(req.get_header_value("Authorization"));
    } catch (const jwt::error::signature_verification_exception&) {
      res.status = 500;  // finding: server-error-for-client-fault
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/login").methods("POST"_method)([](const crow::request& req) {
    const std::string hash = hashOf("root");
    if (crypto_pwhash_str_verify(hash.c_str(), req.body.c_str(), req.body.size()) != 0) {
      // missed: wrong-status-for-bad-credentials a function that gives 0 where all is well
      return crow::response(crow::status::CONFLICT);
    }
    return crow::response(204);
  });
}

void addDrogon() {
  drogon::app().registerHandler(
      "/login",
      [](const drogon::HttpRequestPtr& req,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
        auto resp = drogon::HttpResponse::newHttpResponse();
        if (hashOf(req->getParameter("user")) != req->getParameter("hash")) {
          resp->setStatusCode(drogon::k409Conflict);  // finding: wrong-status-for-bad-credentials
          resp->setBody("Login failed");
        }
        callback(resp);
      },
      {drogon::Post});
}
