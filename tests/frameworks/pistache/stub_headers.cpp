// The model of Pistache: every part of it, on headers that declare what those of Pistache declare.
// --- third_party/pistache/description.h
#pragma once
#include <string>

#include "router.h"

namespace Pistache::Rest {
namespace Schema {

struct PathDecl {
  PathDecl(std::string value, Http::Method method);
  std::string value;
  Http::Method method;
};

struct PathBuilder {
  PathBuilder& response(Http::Code statusCode, std::string description);
  template <typename Result, typename Cls, typename... Args, typename Obj>
  PathBuilder& bind(Result (Cls::*func)(Args...), Obj obj);
  template <typename Result, typename... Args>
  PathBuilder& bind(Result (*func)(Args...));
};

struct SubPath {
  PathBuilder route(const std::string& name, Http::Method method, std::string description = "");
  PathBuilder route(PathDecl fragment, std::string description = "");
  SubPath path(const std::string& prefix) const;
};

}  // namespace Schema

class Description {
public:
  Description(std::string title, std::string version, std::string description = "");
  Schema::PathDecl get(std::string name);
  Schema::PathDecl post(std::string name);
  Schema::PathDecl del(std::string name);
  Schema::SubPath path(std::string name);
  Schema::PathBuilder
  route(std::string name, Http::Method method, std::string description = "");
  Schema::PathBuilder route(Schema::PathDecl fragment, std::string description = "");
};

}  // namespace Pistache::Rest
// --- effects.cpp
#include <memory>
#include <string>

#include "third_party/pistache/router.h"

using namespace Pistache;

// How a response is written.

static Rest::Route::Result sends(const Rest::Request&, Http::ResponseWriter response) {
  response.send(Http::Code::I_m_a_teapot);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sendsText(const Rest::Request&, Http::ResponseWriter response) {
  const std::string text = "made";
  response.send(Http::Code::Created, text, MIME(Text, Plain));
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sendsLiteral(const Rest::Request&, Http::ResponseWriter response) {
  response.send(Http::Code::Ok, "text").then([](long) {}, [](std::exception_ptr&) {});
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sendsBytes(const Rest::Request& request, Http::ResponseWriter response) {
  const std::string text = request.body();
  response.send(Http::Code::Ok, text.data(), text.size());
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sendsNoBytes(const Rest::Request&, Http::ResponseWriter response) {
  response.send(Http::Code::No_Content, nullptr, 0);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sendsNumber(const Rest::Request&, Http::ResponseWriter response) {
  response.send(static_cast<Http::Code>(425));
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result streams(const Rest::Request&, Http::ResponseWriter response) {
  auto stream = response.stream(Http::Code::Ok);
  stream << "PO";
  stream << Http::flush;
  stream << "NG" << Http::ends;
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result streamsBytes(const Rest::Request&, Http::ResponseWriter response) {
  auto stream = response.stream(Http::Code::Accepted, 1024);
  stream.write("ping", 4);
  stream.ends();
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result refusesMethod(const Rest::Request&, Http::ResponseWriter response) {
  response.sendMethodNotAllowed({Http::Method::Get, Http::Method::Head});
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result file(const Rest::Request&, Http::ResponseWriter response) {
  Http::serveFile(response, "/srv/index.html", MIME(Text, Html));
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result typedFields(const Rest::Request&, Http::ResponseWriter response) {
  response.headers()
      .add<Http::Header::Server>("shop")
      .add<Http::Header::Location>("/items/7")
      .add<Http::Header::Location>("/items/8");
  response.send(Http::Code::Created);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sharedField(const Rest::Request&, Http::ResponseWriter response) {
  response.headers().add(std::make_shared<Http::Header::Allow>(Http::Method::Get));
  response.send(Http::Code::Method_Not_Allowed);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result fieldWithoutValue(const Rest::Request&, Http::ResponseWriter response) {
  response.headers().add<Http::Header::Allow>();
  response.send(Http::Code::Method_Not_Allowed);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result rawField(const Rest::Request&, Http::ResponseWriter response) {
  response.headers().addRaw(Http::Header::Raw("WWW-Authenticate", "Bearer"));
  response.send(Http::Code::Unauthorized);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result removesField(const Rest::Request&, Http::ResponseWriter response) {
  response.headers().add<Http::Header::Location>("/items/7");
  response.headers().remove<Http::Header::Location>();
  response.headers().remove("Server");
  response.send(Http::Code::Ok);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result clearsFields(const Rest::Request&, Http::ResponseWriter response) {
  auto& headers = response.headers();
  headers.add<Http::Header::Location>("/items/7");
  headers.clear();
  response.send(Http::Code::Ok);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result mimeAndCookies(const Rest::Request&, Http::ResponseWriter response) {
  response.setMime(MIME(Application, Json));
  response.cookies().removeAllCookies();
  response.cookies().add(Http::Cookie("lang", "en-US"));
  response.send(Http::Code::Ok, "{}");
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sendsCopy(const Rest::Request&, Http::ResponseWriter response) {
  auto copy = response.clone();
  copy.send(Http::Code::Ok);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result throwsStatus(const Rest::Request&, Http::ResponseWriter response) {
  response.headers().add<Http::Header::Server>("shop");
  throw Http::HttpError(Http::Code::Conflict, "already there");
}

static Rest::Route::Result throwsNumber(const Rest::Request&, Http::ResponseWriter) {
  throw Http::HttpError(422, "no");
}

static Rest::Route::Result throwsOther(const Rest::Request&, Http::ResponseWriter) {
  throw std::runtime_error("no");
}

static Rest::Route::Result later(const Rest::Request&, Http::ResponseWriter response) {
  response.timeoutAfter(std::chrono::seconds(2));
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result nothing(const Rest::Request&, Http::ResponseWriter) {
  return Rest::Route::Result::Ok;
}

void effects(Rest::Router& router) {
  router.get("/sends", sends);
  router.get("/sends-text", sendsText);
  router.get("/sends-literal", sendsLiteral);
  router.get("/sends-bytes", sendsBytes);
  router.get("/sends-no-bytes", sendsNoBytes);
  router.get("/sends-number", sendsNumber);
  router.get("/streams", streams);
  router.get("/streams-bytes", streamsBytes);
  router.get("/refuses-method", refusesMethod);
  router.get("/file", file);
  router.get("/typed-fields", typedFields);
  router.get("/shared-field", sharedField);
  router.get("/field-without-value", fieldWithoutValue);
  router.get("/raw-field", rawField);
  router.get("/removes-field", removesField);
  router.get("/clears-fields", clearsFields);
  router.get("/mime-and-cookies", mimeAndCookies);
  router.get("/sends-copy", sendsCopy);
  router.get("/throws-status", throwsStatus);
  router.get("/throws-number", throwsNumber);
  router.get("/throws-other", throwsOther);
  router.get("/later", later);
  router.get("/nothing", nothing);
}

// --- requests.cpp
#include <string>

#include "third_party/pistache/router.h"

using namespace Pistache;

static Rest::Route::Result readsMethod(const Rest::Request& request,
                                       Http::ResponseWriter response) {
  if (request.method() == Http::Method::Head) {
    response.send(Http::Code::No_Content);
  } else if (request.resource().empty()) {
    response.send(Http::Code::Not_Found);
  } else if (request.body().empty()) {
    response.send(Http::Code::Bad_Request);
  } else if (request.version() == Http::Version::Http10) {
    response.send(Http::Code::Upgrade_Required);
  } else if (request.address().host() != "127.0.0.1") {
    response.send(Http::Code::Forbidden);
  } else {
    response.send(Http::Code::Ok);
  }
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result readsFields(const Rest::Request& request,
                                       Http::ResponseWriter response) {
  if (!request.headers().has<Http::Header::Authorization>()) {
    response.send(Http::Code::Forbidden);
  } else if (request.headers().get<Http::Header::ContentLength>()->value() > 1024) {
    response.send(Http::Code::Request_Entity_Too_Large);
  } else if (!request.headers().tryGet<Http::Header::ContentType>()) {
    response.send(Http::Code::Unsupported_Media_Type);
  } else if (!request.headers().tryGetRaw("If-Match")) {
    response.send(Http::Code::Precondition_Required);
  } else if (request.headers().getRaw("Accept").value().empty()) {
    response.send(Http::Code::Not_Acceptable);
  } else if (!request.cookies().has("session")) {
    response.send(Http::Code::Forbidden);
  } else if (request.getBestAcceptEncoding() == Http::Header::Encoding::Unknown) {
    response.send(Http::Code::Not_Acceptable);
  } else if (request.headers().rawList().empty()) {
    response.send(Http::Code::Bad_Request);
  } else {
    response.send(Http::Code::Ok);
  }
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result readsFieldsByName(const Rest::Request& request,
                                             Http::ResponseWriter response) {
  const auto& headers = request.headers();
  if (!headers.has("Authorization")) {
    response.send(Http::Code::Forbidden);
  } else {
    response.send(Http::Code::Ok);
  }
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result readsQuery(const Rest::Request& request, Http::ResponseWriter response) {
  const auto query = request.query();
  if (!query.has("page")) {
    response.send(Http::Code::Bad_Request);
  } else if (request.query().get("size").value_or("").empty()) {
    response.send(Http::Code::Unprocessable_Entity);
  } else if (request.query().as_str().empty()) {
    response.send(Http::Code::Bad_Request);
  } else {
    response.send(Http::Code::Ok);
  }
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result readsParameters(const Rest::Request& request,
                                           Http::ResponseWriter response) {
  if (request.hasParam(":id") && request.param(":id").as<std::string>() != "7") {
    response.send(Http::Code::Not_Found);
  } else {
    response.send(Http::Code::Ok);
  }
  return Rest::Route::Result::Ok;
}

void requests(Rest::Router& router) {
  Rest::Routes::Get(router, "/method", readsMethod);
  Rest::Routes::Get(router, "/fields", readsFields);
  Rest::Routes::Get(router, "/fields-by-name", readsFieldsByName);
  Rest::Routes::Get(router, "/query", readsQuery);
  Rest::Routes::Get(router, "/parameters/:id?", readsParameters);
}

// --- handlers.cpp
#include <memory>

#include "third_party/pistache/description.h"
#include "third_party/pistache/router.h"

using namespace Pistache;

class Hello : public Http::Handler {
  HTTP_PROTOTYPE(Hello)
  void onRequest(const Http::Request&, Http::ResponseWriter response) override {
    response.send(Http::Code::Ok, "Hello");
  }
  void onTimeout(const Http::Request&, Http::ResponseWriter response) override {
    response.send(Http::Code::Request_Timeout, "Timeout");
  }
};

static void ready(const Rest::Request&, Http::ResponseWriter response) {
  response.send(Http::Code::Ok, "1");
}

static bool agrees(Http::Request& request, Http::ResponseWriter& response) {
  if (request.body().empty()) {
    response.send(Http::Code::Bad_Request);
    return false;
  }
  return true;
}

class Api {
public:
  void routes(Rest::Router& router) {
    using namespace Rest;
    Routes::Get(router, "/get", Routes::bind(&Api::get, this));
    Routes::Post(router, "/post", Routes::bind(&Api::post, this));
    Routes::Put(router, "/put", Routes::bind(&Api::put, std::make_shared<Api>()));
    Routes::Options(router, "/options", Routes::bind(&ready));
    Routes::Patch(router, "/patch", [](const Rest::Request&, Http::ResponseWriter response) {
      response.send(Http::Code::Ok);
      return Route::Result::Ok;
    });
    Routes::Delete(router, "/delete", [](const auto&, auto response) {
      response.send(Http::Code::No_Content);
      return Route::Result::Ok;
    });
    Routes::Head(router, "/head", [](const Rest::Request&, Http::ResponseWriter response) {
      response.send(Http::Code::Ok);
      return Route::Result::Ok;
    });
    Routes::NotFound(router, Routes::bind(&Api::missing, this));
    router.post("/post2", Routes::bind(&Api::post, this));
    router.put("/put2", Routes::bind(&Api::put, this));
    router.patch("/patch2", Routes::bind(&ready));
    router.del("/delete2", Routes::bind(&ready));
    router.options("/options2", Routes::bind(&ready));
    router.head("/head2", Routes::bind(&ready));
    router.addRoute(Http::Method::Trace, "/trace", Routes::bind(&ready));
    router.addNotFoundHandler(Routes::bind(&ready));
    router.addCustomHandler([](const Rest::Request& request, Http::ResponseWriter response) {
      if (request.resource() != "/custom") {
        return Route::Result::Failure;
      }
      response.send(Http::Code::Accepted);
      return Route::Result::Ok;
    });
    router.addMiddleware(Routes::middleware(&Api::check, this));
    router.addMiddleware(Routes::middleware(&agrees));
  }

  void describe() {
    Rest::Description desc("Api", "1.0");
    desc.route(desc.get("/described"), "Describes")
        .response(Http::Code::Ok, "Fine")
        .bind(&Api::get, this);
    desc.route("/named", Http::Method::Get).bind(&ready);
    auto sub = desc.path("/v1");
    sub.route(desc.post("/made")).bind(&Api::post, this);
  }

private:
  void get(const Rest::Request&, Http::ResponseWriter response) {
    response.send(Http::Code::Ok, "got");
  }
  void post(const Rest::Request&, Http::ResponseWriter response) {
    response.send(Http::Code::Accepted);
  }
  void put(const Rest::Request&, Http::ResponseWriter response) {
    response.send(Http::Code::Conflict, "no");
  }
  void missing(const Rest::Request&, Http::ResponseWriter response) {
    response.send(Http::Code::Not_Found, "nothing there");
  }
  bool check(Http::Request& request, Http::ResponseWriter& response) {
    if (request.headers().has<Http::Header::Authorization>()) {
      return true;
    }
    response.headers().addRaw(Http::Header::Raw("WWW-Authenticate", "Bearer"));
    response.send(Http::Code::Unauthorized);
    return false;
  }
};
