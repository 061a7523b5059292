// args: --std=c++20
// Forms with drogon: cleared with a word of thanks, or without.
#include <drogon/drogon.h>

#include <string>

using namespace drogon;

namespace {

void store(const HttpRequestPtr& form);
std::string thanks(const HttpRequestPtr& form);

void saved(const HttpRequestPtr& req, AdviceCallback&& callback) {
  store(req);
  auto resp = HttpResponse::newHttpResponse();
  resp->setBody("<p>saved</p>");
  resp->setStatusCode(k205ResetContent);  // finding: reset-content-with-body
  callback(resp);
}

void cleared(const HttpRequestPtr& req, AdviceCallback&& callback) {
  store(req);
  auto resp = HttpResponse::newHttpResponse(k205ResetContent, CT_TEXT_HTML);
  resp->setBody("");
  callback(resp);
}

// Whether there is a word is not known.
void answered(const HttpRequestPtr& req, AdviceCallback&& callback) {
  auto resp = HttpResponse::newHttpResponse();
  resp->setStatusCode(k205ResetContent);
  resp->setBody(thanks(req));
  callback(resp);
}

}  // namespace

int main() {
  app().registerHandler("/form/saved", &saved, {Post});
  app().registerHandler("/form/cleared", &cleared, {Post});
  app().registerHandler("/form/answered", &answered, {Post});
  app().run();
}
