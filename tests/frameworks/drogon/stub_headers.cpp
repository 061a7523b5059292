// args: --std=c++20
// Each entry of the model against declarations like those of Drogon 1.9: one handler for each.
// --- responses.cpp
#include "third_party/drogon/drogon.h"

using namespace drogon;
using Callback = std::function<void(const HttpResponsePtr&)>;

// Where a response comes from, one route for each.
void made() {
  app().registerHandler("/new", [](const HttpRequestPtr&, Callback&& callback) {
    callback(HttpResponse::newHttpResponse());
  });
  app().registerHandler("/new-with", [](const HttpRequestPtr&, Callback&& callback) {
    callback(HttpResponse::newHttpResponse(k202Accepted, CT_TEXT_PLAIN));
  });
  app().registerHandler("/json", [](const HttpRequestPtr&, Callback&& callback) {
    Json::Value value;
    value["a"] = 1;
    callback(HttpResponse::newHttpJsonResponse(value));
  });
  app().registerHandler("/view", [](const HttpRequestPtr&, Callback&& callback) {
    callback(HttpResponse::newHttpViewResponse("Page"));
  });
  app().registerHandler("/not-found", [](const HttpRequestPtr& req, Callback&& callback) {
    callback(HttpResponse::newNotFoundResponse(req));
  });
  app().registerHandler("/redirect", [](const HttpRequestPtr&, Callback&& callback) {
    callback(HttpResponse::newRedirectionResponse("/a"));
  });
  app().registerHandler("/see-other", [](const HttpRequestPtr&, Callback&& callback) {
    callback(HttpResponse::newRedirectionResponse("/a", k303SeeOther));
  });
  app().registerHandler("/file", [](const HttpRequestPtr&, Callback&& callback) {
    callback(HttpResponse::newFileResponse("/srv/a.html"));
  });
  app().registerHandler("/file-part", [](const HttpRequestPtr&, Callback&& callback) {
    callback(HttpResponse::newFileResponse("/srv/a.html", 0, 10));
  });
  app().registerHandler("/memory", [](const HttpRequestPtr&, Callback&& callback) {
    static const unsigned char icon[] = {1, 2, 3};
    callback(HttpResponse::newFileResponse(icon, sizeof icon, "", CT_CUSTOM, "image/x-icon"));
  });
  app().registerHandler("/stream", [](const HttpRequestPtr&, Callback&& callback) {
    callback(HttpResponse::newStreamResponse([](char*, std::size_t) -> std::size_t { return 0; }));
  });
  app().registerHandler("/async-stream", [](const HttpRequestPtr&, Callback&& callback) {
    callback(
        HttpResponse::newAsyncStreamResponse([](ResponseStreamPtr stream) { stream->close(); }));
  });
  app().registerHandler("/custom", [](const HttpRequestPtr&, Callback&& callback) {
    callback(HttpResponse::newCustomHttpResponse(std::string("a")));
  });
  app().registerHandler("/options", [](const HttpRequestPtr& req, Callback&& callback) {
    callback(HttpResponse::newOptionsResponse(req, [](std::string_view) { return true; }));
  });
}

// What is done to a response.
void changed() {
  app().registerHandler("/status", [](const HttpRequestPtr&, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setStatusCode(k404NotFound);
    callback(resp);
  });
  app().registerHandler("/custom-status", [](const HttpRequestPtr&, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setCustomStatusCode(499, "Client Closed");
    callback(resp);
  });
  app().registerHandler("/fields", [](const HttpRequestPtr&, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse(k201Created, CT_NONE);
    resp->addHeader("Location", "/a");
    resp->addHeader("Allow", "GET");
    resp->removeHeader("Allow");
    resp->addCookie("a", "b");
    resp->addCookie(Cookie("c", "d"));
    resp->removeCookie("c");
    resp->setExpiredTime(0);
    resp->setAllowCompression(false);
    resp->setVersion(Version::kHttp10);
    resp->setCloseConnection(true);
    resp->setPassThrough(false);
    callback(resp);
  });
  app().registerHandler("/content", [](const HttpRequestPtr& req, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody("text");
    resp->setContentTypeCode(CT_APPLICATION_JSON);
    if (req->getHeader("Accept") == "text/plain") {
      resp->setBody(std::string("plain"));
      resp->setContentTypeString("text/plain");
    } else if (req->getHeader("Accept") == "text/html") {
      resp->setContentTypeCodeAndCustomString(CT_CUSTOM, "text/html; charset=utf-8");
    } else if (req->getHeader("Accept") == "none") {
      resp->setBody("");
      resp->setContentTypeCode(CT_NONE);
    }
    callback(resp);
  });
  app().registerHandler("/cleared", [](const HttpRequestPtr&, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse(k404NotFound, CT_TEXT_PLAIN);
    resp->setBody("text");
    resp->clear();
    resp->setStatusCode(k204NoContent);
    callback(resp);
  });
  app().registerHandler("/cors", [](const HttpRequestPtr& req, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->addCorsHeaders(req);
    callback(resp);
  });
  app().registerHandler("/asked", [](const HttpRequestPtr& req, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    if (req->getParameter("a").empty()) {
      resp->setStatusCode(k400BadRequest);
    }
    if (resp->getStatusCode() == k200OK || resp->statusCode() == k200OK) {
      resp->setBody("fine");
    }
    callback(resp);
  });
  app().registerHandler("/not-called", [](const HttpRequestPtr&, Callback&&) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setStatusCode(k404NotFound);
  });
}

// --- requests.cpp
#include "third_party/drogon/drogon.h"

using namespace drogon;

static HttpStatusCode statusFor(const HttpRequestPtr& req) {
  if (req->method() == Put || req->getMethod() == HttpMethod::Delete || req->isHead()) {
    return k201Created;
  }
  if (req->path() == "/a" || req->getPath() == "/b" || req->getOriginalPath() == "/c" ||
      req->matchedPathPattern() == "/d" || req->getRoutingParameters().empty()) {
    return k202Accepted;
  }
  if (req->getHeader("If-Match").empty()) {
    return k428PreconditionRequired;
  }
  if (req->headers().empty() || req->getHeaders().empty()) {
    return k406NotAcceptable;
  }
  if (req->getCookie("a").empty() || req->cookies().empty()) {
    return k401Unauthorized;
  }
  if (req->contentType() != CT_APPLICATION_JSON) {
    return k415UnsupportedMediaType;
  }
  if (req->isCorsRequest() && !req->isCorsPreflightRequest()) {
    return k403Forbidden;
  }
  return k200OK;
}

static HttpStatusCode statusForParameters(const HttpRequestPtr& req) {
  if (req->getParameter("id").empty() || !req->getOptionalParameter<int>("page")) {
    return k404NotFound;
  }
  if (req->parameters().empty() || req->getParameters().empty() || req->query().empty() ||
      req->getQuery().empty()) {
    return k410Gone;
  }
  if (req->bodyLength() > 100 || req->realContentLength() > 100) {
    return k413RequestEntityTooLarge;
  }
  if (req->body().empty() || req->getBody().empty() || *req->bodyData() == 0) {
    return k400BadRequest;
  }
  if (req->jsonObject() == nullptr || req->getJsonObject() == nullptr ||
      !req->getJsonError().empty() || req->as<int>() == 0) {
    return k422UnprocessableEntity;
  }
  return k200OK;
}

static HttpStatusCode statusForConnection(const HttpRequestPtr& req) {
  if (req->session() == nullptr || req->getSession() == nullptr || req->peerAddr().toIp().empty() ||
      req->version() == Version::kHttp10 || !req->isOnSecureConnection()) {
    return k426UpgradeRequired;
  }
  MultiPartParser parser;
  if (parser.parse(req) != 0) {
    return k409Conflict;
  }
  if (parser.getParameters().empty() || parser.getFiles().empty() ||
      parser.getParameter<int>("a") == 0) {
    return k412PreconditionFailed;
  }
  return k200OK;
}

using Callback = std::function<void(const HttpResponsePtr&)>;

void reads() {
  app().registerHandler("/head", [](const HttpRequestPtr& req, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setStatusCode(statusFor(req));
    callback(resp);
  });
  app().registerHandler("/content", [](const HttpRequestPtr& req, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setStatusCode(statusForParameters(req));
    callback(resp);
  });
  app().registerHandler("/connection", [](const HttpRequestPtr& req, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setStatusCode(statusForConnection(req));
    callback(resp);
  });
}

// --- handlers.cpp
#include "third_party/drogon/drogon.h"

using namespace drogon;
using Callback = std::function<void(const HttpResponsePtr&)>;

class Items : public HttpController<Items> {
public:
  METHOD_LIST_BEGIN
  METHOD_ADD(Items::one, "/{id}", Get);
  ADD_METHOD_TO(Items::add, "/items", Post, Put, "LoginFilter");
  ADD_METHOD_VIA_REGEX(Items::old, "/old/(.*)");
  METHOD_LIST_END

  void one(const HttpRequestPtr&, Callback&& callback, int id) const {
    auto resp = HttpResponse::newHttpResponse();
    resp->setStatusCode(id > 0 ? k200OK : k404NotFound);
    callback(resp);
  }

  void add(const HttpRequestPtr&, Callback&& callback) {
    callback(HttpResponse::newHttpResponse(k202Accepted, CT_TEXT_PLAIN));
  }

  Task<HttpResponsePtr> old(HttpRequestPtr, std::string path) {
    co_return HttpResponse::newRedirectionResponse("/" + path, k301MovedPermanently);
  }
};

class Simple : public HttpSimpleController<Simple> {
public:
  void asyncHandleHttpRequest(const HttpRequestPtr&, Callback&& callback) override {
    callback(HttpResponse::newHttpResponse(k410Gone, CT_TEXT_PLAIN));
  }

  PATH_LIST_BEGIN
  PATH_ADD("/simple", Get);
  PATH_LIST_END
};

class LoginFilter : public HttpFilter<LoginFilter> {
public:
  void
  doFilter(const HttpRequestPtr& req, FilterCallback&& fcb, FilterChainCallback&& fccb) override {
    if (req->session()->find("user")) {
      fccb();
      return;
    }
    fcb(HttpResponse::newHttpResponse(k403Forbidden, CT_TEXT_PLAIN));
  }
};

class RateFilter : public HttpCoroFilter<RateFilter> {
public:
  Task<HttpResponsePtr> doFilter(const HttpRequestPtr& req) override {
    if (req->getHeader("X-Fast").empty()) {
      co_return {};
    }
    co_return HttpResponse::newHttpResponse(k429TooManyRequests, CT_TEXT_PLAIN);
  }
};

class Timer : public HttpMiddleware<Timer> {
public:
  void invoke(const HttpRequestPtr&,
              MiddlewareNextCallback&& nextCb,
              MiddlewareCallback&& mcb) override {
    nextCb([mcb = std::move(mcb)](const HttpResponsePtr& resp) {
      resp->addHeader("X-Time", "1");
      mcb(resp);
    });
  }
};

class CoroTimer : public HttpCoroMiddleware<CoroTimer> {
public:
  Task<HttpResponsePtr> invoke(const HttpRequestPtr&, MiddlewareNextAwaiter&& next) override {
    auto resp = co_await next;
    resp->addHeader("X-Time", "1");
    co_return resp;
  }
};

void byName(const HttpRequestPtr&, Callback&& callback) {
  callback(HttpResponse::newHttpResponse(k202Accepted, CT_TEXT_PLAIN));
}

void routes() {
  app()
      .registerHandler("/function", &byName, {Get, HttpMethod::Post})
      .registerHandler("/coroutine",
                       [](HttpRequestPtr) -> Task<HttpResponsePtr> {
                         co_return HttpResponse::newHttpResponse(k202Accepted, CT_TEXT_PLAIN);
                       },
                       {Get})
      .registerHandlerViaRegex("/regex/.*",
                               [](const HttpRequestPtr&, Callback&& callback) {
                                 callback(HttpResponse::newHttpResponse(k410Gone, CT_TEXT_PLAIN));
                               },
                               {Delete});
  app().setDefaultHandler([](const HttpRequestPtr& req, Callback&& callback) {
    callback(HttpResponse::newNotFoundResponse(req));
  });
  app().setCustomErrorHandler([](HttpStatusCode code) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setStatusCode(code);
    resp->setBody("error");
    return resp;
  });
  app().setExceptionHandler([](const std::exception&, const HttpRequestPtr&, Callback&& callback) {
    callback(HttpResponse::newHttpResponse(k500InternalServerError, CT_TEXT_PLAIN));
  });
  app().registerSyncAdvice([](const HttpRequestPtr& req) -> HttpResponsePtr {
    if (req->path() == "/fast") {
      return HttpResponse::newHttpResponse(k202Accepted, CT_TEXT_PLAIN);
    }
    return nullptr;
  });
  app().registerPreRoutingAdvice(
      [](const HttpRequestPtr& req, AdviceCallback&& callback, AdviceChainCallback&& chain) {
        if (req->isOnSecureConnection()) {
          chain();
        } else {
          callback(HttpResponse::newHttpResponse(k426UpgradeRequired, CT_TEXT_PLAIN));
        }
      });
  app().registerPostRoutingAdvice(
      [](const HttpRequestPtr&, AdviceCallback&&, AdviceChainCallback&& chain) { chain(); });
  app().registerPreHandlingAdvice(
      [](const HttpRequestPtr&, AdviceCallback&&, AdviceChainCallback&& chain) { chain(); });
  app().registerPostHandlingAdvice([](const HttpRequestPtr&, const HttpResponsePtr& resp) {
    resp->addHeader("X-Handled", "1");
  });
  app().registerPreSendingAdvice(
      [](const HttpRequestPtr&, const HttpResponsePtr& resp) { resp->addHeader("X-Sent", "1"); });
  app().registerHttpResponseCreationAdvice(
      [](const HttpResponsePtr& resp) { resp->addHeader("X-Made", "1"); });
}
