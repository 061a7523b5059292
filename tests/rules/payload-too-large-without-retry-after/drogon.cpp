// args: --std=c++20
// Uploads with drogon: a quota for the day, and a limit that stays.
#include <drogon/drogon.h>

#include <cstddef>
#include <string>

using namespace drogon;

namespace {

constexpr std::size_t MaxPicture = 1 << 20;

struct Account {
  std::size_t dailyQuota = 0;
  std::size_t secondsToMidnight = 0;
};

Account accountOf(const HttpRequestPtr& req);

HttpResponsePtr refuse(HttpStatusCode status, const std::string& text) {
  auto resp = HttpResponse::newHttpResponse();
  resp->setStatusCode(status);
  resp->setBody(text);
  return resp;
}

}  // namespace

void addUploads() {
  app().registerHandler("/files", [](const HttpRequestPtr& req, AdviceCallback&& callback) {
    if (req->bodyLength() > accountOf(req).dailyQuota) {
      // finding: payload-too-large-without-retry-after
      return callback(refuse(k413RequestEntityTooLarge, "that is all for today"));
    }
    callback(HttpResponse::newHttpResponse());
  }, {Post});

  app().registerHandler("/videos", [](const HttpRequestPtr& req, AdviceCallback&& callback) {
    const Account account = accountOf(req);
    auto resp = HttpResponse::newHttpResponse();
    if (req->bodyLength() > account.dailyQuota) {
      resp->setStatusCode(k413RequestEntityTooLarge);
      resp->addHeader("Retry-After", std::to_string(account.secondsToMidnight));
    }
    callback(resp);
  }, {Post});

  app().registerHandler("/picture", [](const HttpRequestPtr& req, AdviceCallback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    if (req->bodyLength() > MaxPicture) {
      resp->setStatusCode(k413RequestEntityTooLarge);
    }
    callback(resp);
  }, {Put});
}
