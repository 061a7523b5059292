// args: --std=c++20
// Another server failed, and this one takes the blame; cpp-httplib in front, Drogon in a proxy.
#include <functional>
#include <string>
#include <utility>

#include <drogon/drogon.h>
#include <httplib.h>

enum CURLcode { CURLE_OK = 0, CURLE_COULDNT_CONNECT = 7, CURLE_OPERATION_TIMEDOUT = 28 };
using CURL = void;
extern "C" CURLcode curl_easy_perform(CURL* handle);

void registerFailures(httplib::Server& svr, httplib::Client& upstream, CURL* curl) {
  svr.Get("/a", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/rates");
    if (!answer) {
      res.status = 500;  // finding: upstream-failure-as-500
      res.set_content("no rates", "text/plain");
      return;
    }
    if (answer->status != 200) {
      // missed: upstream-failure-as-500 the answer's status is taken for that of a response
      res.status = 500;
      return;
    }
    res.set_content(answer->body, "application/json");
  });

  svr.Get("/b", [=](const httplib::Request&, httplib::Response& res) {
    const CURLcode code = curl_easy_perform(curl);
    if (code != CURLE_OK) {
      res.status = 500;  // finding: upstream-failure-as-500
      return;
    }
    res.status = 204;
  });

  svr.Get("/c", [=](const httplib::Request&, httplib::Response& res) {
    switch (curl_easy_perform(curl)) {
      case CURLE_OK: res.status = 204; break;
      case CURLE_OPERATION_TIMEDOUT:
        res.status = 500;  // finding: upstream-failure-as-500 "504 (Gateway Timeout)"
        break;
      default: res.status = 502; break;
    }
  });
}

// A reverse proxy.
class Proxy {
public:
  void forward(const drogon::HttpRequestPtr& req,
               std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
    client_->sendRequest(req, [callback = std::move(callback)](drogon::ReqResult result,
                                                               const drogon::HttpResponsePtr& resp) {
      if (result == drogon::ReqResult::Ok) {
        callback(resp);
      } else {
        auto error = drogon::HttpResponse::newHttpResponse();
        error->setStatusCode(drogon::k500InternalServerError);  // finding: upstream-failure-as-500
        callback(error);
      }
    });
  }

private:
  drogon::HttpClientPtr client_;
};
