// args: --std=c++20
// The limit is tested in one function, the answer written in another.
#include <drogon/drogon.h>
#include <httplib.h>

#include <cstddef>
#include <functional>
#include <string>

namespace {

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content("{\"error\": \"" + message + "\"}", "application/json");
}

bool fits(const httplib::Request& req, httplib::Response& res, std::size_t limit) {
  if (req.body.size() > limit) {
    fail(res, 431, "request body too large");  // finding: wrong-status-for-payload-too-large
    return false;
  }
  return true;
}

bool fitsWell(const httplib::Request& req, httplib::Response& res, std::size_t limit) {
  if (req.body.size() > limit) {
    fail(res, 413, "request body too large");
    return false;
  }
  return true;
}

drogon::HttpResponsePtr errorResponse(drogon::HttpStatusCode status, const std::string& text) {
  Json::Value json;
  json["error"] = text;
  auto resp = drogon::HttpResponse::newHttpJsonResponse(json);
  resp->setStatusCode(status);
  return resp;
}

}  // namespace

void addNotes(httplib::Server& server) {
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (!fits(req, res, 4096)) {
      return;
    }
    res.status = 204;
  });
  server.Post("/letters", [](const httplib::Request& req, httplib::Response& res) {
    if (!fitsWell(req, res, 4096)) {
      return;
    }
    res.status = 204;
  });
}

int main() {
  drogon::app().registerHandler(
      "/uploads",
      [](const drogon::HttpRequestPtr& req,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
        if (req->body().size() > 4096) {
          // finding: wrong-status-for-payload-too-large
          callback(errorResponse(drogon::k409Conflict, "file is too large"));
          return;
        }
        callback(drogon::HttpResponse::newHttpResponse());
      },
      {drogon::Post});
  drogon::app().run();
}
