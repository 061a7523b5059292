// args: --std=c++20
// A check that runs before all handlers, and a helper of a controller.
#include <drogon/drogon.h>
#include <httplib.h>

#include <functional>
#include <string>

namespace {

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content(message, "text/plain");
}

bool checkFields(const httplib::Request& req, httplib::Response& res, int status) {
  if (req.headers.size() > 100) {
    fail(res, status, "too many headers");
    return false;
  }
  return true;
}

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (checkFields(req, res, 413)) {  // finding: wrong-status-for-headers-too-large
      res.set_content("a", "text/plain");
    }
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (checkFields(req, res, 431)) {
      res.set_content("b", "text/plain");
    }
  });
}

using Callback = std::function<void(const drogon::HttpResponsePtr&)>;

class Notes : public drogon::HttpController<Notes> {
public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Notes::list, "/notes", drogon::Get);
  METHOD_LIST_END

  void list(const drogon::HttpRequestPtr& req, Callback&& callback) {
    if (req->headers().size() > 100) {
      refuse(callback, drogon::k413RequestEntityTooLarge);  // finding: wrong-status-for-headers-too-large
      return;
    }
    callback(drogon::HttpResponse::newHttpResponse());
  }

private:
  static void refuse(const Callback& callback, drogon::HttpStatusCode code) {
    auto resp = drogon::HttpResponse::newHttpResponse();
    resp->setStatusCode(code);
    resp->setBody("Headers too large");
    callback(resp);
  }
};

int main() { drogon::app().run(); }
