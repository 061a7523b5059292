// args: --std=c++20
// Each entry of the model against declarations like those of uWebSockets 20: one handler for each.
// --- third_party/uWebSockets/App.h
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

struct us_listen_socket_t;
struct us_socket_context_t;

namespace ofats {

template <class Signature> class any_invocable;

template <class R, class... A> class any_invocable<R(A...)> {
public:
  any_invocable() noexcept = default;
  any_invocable(std::nullptr_t) noexcept {}
  any_invocable(any_invocable&&) noexcept = default;
  template <class F,
            class = std::enable_if_t<!std::is_same<std::decay_t<F>, any_invocable>::value &&
                                     std::is_invocable_r<R, std::decay_t<F>&, A...>::value>>
  any_invocable(F&&) {}
  any_invocable& operator=(any_invocable&&) noexcept = default;
  explicit operator bool() const noexcept;
  R operator()(A...);
};

}  // namespace ofats

namespace uWS {

template <class T> using MoveOnlyFunction = ofats::any_invocable<T>;

static const char* HTTP_200_OK = "200 OK";

struct HttpRequest {
  struct HeaderIterator {
    bool operator!=(const HeaderIterator& other) const;
    HeaderIterator& operator++();
    std::pair<std::string_view, std::string_view> operator*() const;
  };
  bool isAncient();
  bool getYield();
  HeaderIterator begin();
  HeaderIterator end();
  void setYield(bool yield);
  bool areIdentical(std::string_view lowerCasedHeader, std::string_view expectedValue);
  std::string_view getHeader(std::string_view lowerCasedHeader);
  std::string_view getUrl();
  std::string_view getFullUrl();
  std::string_view getCaseSensitiveMethod();
  std::string_view getMethod();
  std::string_view getQuery();
  std::string_view getQuery(std::string_view key);
  std::string_view getParameter(std::string_view name);
  std::string_view getParameter(unsigned short index);
};

template <bool SSL> struct AsyncSocket {
  std::string_view getRemoteAddress();
  std::string_view getRemoteAddressAsText();
  unsigned int getRemotePort();
  void* getNativeHandle();

protected:
  AsyncSocket* close();
};

template <bool SSL> struct HttpResponse : public AsyncSocket<SSL> {
  typedef AsyncSocket<SSL> Super;

  template <typename UserData>
  void upgrade(UserData&& userData,
               std::string_view secWebSocketKey,
               std::string_view secWebSocketProtocol,
               std::string_view secWebSocketExtensions,
               struct us_socket_context_t* webSocketContext);
  using Super::close;
  using Super::getNativeHandle;
  using Super::getRemoteAddress;
  using Super::getRemoteAddressAsText;
  using Super::getRemotePort;
  std::string_view getProxiedRemoteAddress();
  HttpResponse* pause();
  HttpResponse* resume();
  HttpResponse* writeContinue();
  HttpResponse* writeStatus(std::string_view status);
  HttpResponse* writeHeader(std::string_view key, std::string_view value);
  HttpResponse* writeHeader(std::string_view key, uint64_t value);
  void beginWrite();
  void endWithoutBody(std::optional<std::size_t> reportedContentLength = std::nullopt,
                      bool closeConnection = false);
  void end(std::string_view data = {}, bool closeConnection = false);
  std::pair<bool, bool>
  tryEnd(std::string_view data, uintmax_t totalSize = 0, bool closeConnection = false);
  bool write(std::string_view data);
  uintmax_t getWriteOffset();
  uint64_t maxRemainingBodyLength();
  void overrideWriteOffset(uintmax_t offset);
  bool hasResponded();
  HttpResponse* cork(MoveOnlyFunction<void()>&& handler);
  HttpResponse* onWritable(MoveOnlyFunction<bool(uintmax_t)>&& handler);
  HttpResponse* onAborted(MoveOnlyFunction<void()>&& handler);
  void onData(MoveOnlyFunction<void(std::string_view, bool)>&& handler);
  void onDataV2(MoveOnlyFunction<void(std::string_view, uint64_t)>&& handler);
};

struct Http3Request {
  std::string_view getHeader(std::string_view key);
};

struct Http3Response {
  void endWithoutBody(std::optional<std::size_t> reportedContentLength = std::nullopt,
                      bool closeConnection = false);
  Http3Response* writeStatus(std::string_view status);
  Http3Response* writeHeader(std::string_view key, std::string_view value);
  std::pair<bool, bool> tryEnd(std::string_view data, uintmax_t totalSize = 0);
  Http3Response* write(std::string_view data);
  void end(std::string_view data = {}, bool closeConnection = false);
  Http3Response* onAborted(MoveOnlyFunction<void()>&& handler);
};

class CachingHttpResponse {
public:
  CachingHttpResponse(HttpResponse<false>* res);
  void write(std::string_view data);
  void end(std::string_view data = "", bool closeConnection = false);
};

template <bool SSL, bool isServer, typename UserData> struct WebSocket {
  UserData* getUserData();
};

struct SocketContextOptions {
  const char* key_file_name = nullptr;
  const char* cert_file_name = nullptr;
};

template <bool SSL> struct TemplatedApp {
  using Handler = MoveOnlyFunction<void(HttpResponse<SSL>*, HttpRequest*)>;

  TemplatedApp(SocketContextOptions options = {});
  TemplatedApp(const TemplatedApp&) = delete;
  TemplatedApp(TemplatedApp&& other);
  ~TemplatedApp();

  template <typename UserData> struct WebSocketBehavior {
    unsigned int maxPayloadLength = 16 * 1024;
    unsigned short idleTimeout = 120;
    MoveOnlyFunction<void(HttpResponse<SSL>*, HttpRequest*, struct us_socket_context_t*)> upgrade =
        nullptr;
    MoveOnlyFunction<void(WebSocket<SSL, true, UserData>*)> open = nullptr;
  };
  template <typename UserData>
  TemplatedApp&& ws(std::string pattern, WebSocketBehavior<UserData>&& behavior);

  TemplatedApp&& get(std::string pattern, Handler&& handler);
  TemplatedApp&& post(std::string pattern, Handler&& handler);
  TemplatedApp&& options(std::string pattern, Handler&& handler);
  TemplatedApp&& del(std::string pattern, Handler&& handler);
  TemplatedApp&& patch(std::string pattern, Handler&& handler);
  TemplatedApp&& put(std::string pattern, Handler&& handler);
  TemplatedApp&& head(std::string pattern, Handler&& handler);
  TemplatedApp&& connect(std::string pattern, Handler&& handler);
  TemplatedApp&& trace(std::string pattern, Handler&& handler);
  TemplatedApp&& any(std::string pattern, Handler&& handler);
  TemplatedApp&& listen(int port, MoveOnlyFunction<void(us_listen_socket_t*)>&& handler);
  TemplatedApp&& run();
};

template <bool SSL, typename Derived> struct TemplatedAppBase {
  using Handler = MoveOnlyFunction<void(HttpResponse<SSL>*, HttpRequest*)>;

  Derived&& get(std::string pattern, Handler&& handler);
  Derived&& post(std::string pattern, Handler&& handler);
  Derived&& del(std::string pattern, Handler&& handler);
  Derived&& any(std::string pattern, Handler&& handler);
};

template <bool SSL> struct CachingApp : public TemplatedAppBase<SSL, CachingApp<SSL>> {
  using TemplatedAppBase<SSL, CachingApp<SSL>>::get;
  CachingApp&& get(const std::string& url,
                   MoveOnlyFunction<void(CachingHttpResponse*, HttpRequest*)>&& handler,
                   unsigned int secondsToExpiry);
};

struct H3App {
  using Handler = MoveOnlyFunction<void(Http3Response*, Http3Request*)>;

  H3App(SocketContextOptions options = {});
  H3App&& get(std::string pattern, Handler&& handler);
  H3App&& del(std::string pattern, Handler&& handler);
};

typedef TemplatedApp<false> App;
typedef TemplatedApp<true> SSLApp;

}  // namespace uWS
// --- effects.cpp
#include "third_party/uWebSockets/App.h"

using Response = uWS::HttpResponse<false>;
using Request = uWS::HttpRequest;

// How a response is written.

void effects(uWS::App& app) {
  app.get("/writeStatus", [](Response* res, Request*) {
    res->writeStatus("404 Not Found");
    res->end("none");
  });
  app.get("/writeStatus/first", [](Response* res, Request*) {
    res->writeStatus("403 Forbidden");
    res->writeStatus("200 OK");  // has no effect
    res->end();
  });
  app.get("/writeStatus/constant", [](Response* res, Request*) {
    res->writeStatus(uWS::HTTP_200_OK);
    res->end();
  });
  app.get("/writeHeader", [](Response* res, Request*) {
    res->writeHeader("Content-Type", "text/plain");
    res->writeHeader("X-Count", 3);
    res->end("3");
  });
  app.get("/writeHeader/adds", [](Response* res, Request*) {
    res->writeHeader("Set-Cookie", "a=1")->writeHeader("Set-Cookie", "b=2")->end();
  });
  app.get("/writeHeader/status", [](Response* res, Request*) {
    res->writeHeader("Content-Type", "text/plain");
    res->writeStatus("404 Not Found");  // 200 is sent: the first field wrote it
    res->end("none");
  });
  app.get("/chain", [](auto* res, auto*) {
    res->writeStatus("302 Found")->writeHeader("Location", "/")->end();
  });
  app.get("/write", [](Response* res, Request*) {
    res->write("a");
    res->write("b");
    res->end("c");
  });
  app.get("/write/late", [](Response* res, Request*) {
    res->write("a");
    res->writeHeader("X-Late", "a");
    res->end();
  });
  app.get("/beginWrite", [](Response* res, Request*) {
    res->writeStatus("202 Accepted");
    res->beginWrite();
    res->end("c");
  });
  app.get("/end/close", [](Response* res, Request*) {
    res->end("bye", true);
  });
  app.head("/endWithoutBody", [](Response* res, Request*) {
    res->endWithoutBody(12);
  });
  app.get("/tryEnd", [](Response* res, Request*) {
    res->tryEnd("text", 4);
  });
  app.get("/asks", [](Response* res, Request*) {
    res->end("a");
    if (!res->hasResponded()) {
      res->end("b");
    }
  });
  app.get("/writeContinue", [](Response* res, Request*) {
    res->writeContinue()->writeStatus("204 No Content")->end();
  });
  app.get("/pause", [](Response* res, Request*) {
    res->pause()->resume()->end();
  });
  app.get("/cork", [](Response* res, Request*) {
    res->onAborted([] {})->cork([res] {
      res->writeStatus("410 Gone")->end();
    });
  });
  app.get("/onWritable", [](Response* res, Request*) {
    res->onWritable([res](uintmax_t) {
      return res->tryEnd("text", 4).first;
    });
    res->onAborted([] {});
  });
  app.get("/upgrade", [](Response* res, Request* req) {
    res->upgrade<int>(0, req->getHeader("sec-websocket-key"), "", "", nullptr);
  });
  app.get("/nothing", [](Response*, Request*) {});
  app.get("/aborts", [](Response* res, Request*) {
    res->close();
  });
}

// The other applications.

void caches(uWS::CachingApp<false>& app) {
  app.get(
      "/cached",
      [](uWS::CachingHttpResponse* res, uWS::HttpRequest*) {
        res->write("a");
        res->end("b");
      },
      10);
  app.post("/base", [](auto* res, auto*) {
    res->writeStatus("202 Accepted")->end();
  });
}

void http3(uWS::H3App& app) {
  app.get("/three", [](auto* res, auto* req) {
    if (req->getHeader("accept").empty()) {
      res->writeStatus("406 Not Acceptable");
    }
    res->writeHeader("X-A", "b")->onAborted([] {})->end("text");
  });
}
// --- request.cpp
#include "third_party/uWebSockets/App.h"

// What is read of the request.

template <class Request> bool reads(Request* req) {
  for (auto field : *req) {
    if (field.first == "x-a") {
      return true;
    }
  }
  return req->getMethod() == "get" || req->getCaseSensitiveMethod() == "GET" ||
         req->getUrl() == "/" || req->getFullUrl() == "/?a" || req->getQuery() == "a" ||
         req->getQuery("a") == "b" || req->getParameter(0) == "c" ||
         req->getParameter("name") == "d" || req->getHeader("accept") == "*/*" ||
         req->areIdentical("host", "localhost") || req->isAncient() || req->getYield();
}

void requests(uWS::SSLApp& app) {
  app.any("/reads", [](auto* res, auto* req) {
    if (reads(req)) {
      res->writeStatus("400 Bad Request");
    }
    if (res->getRemoteAddress().empty() || res->getRemoteAddressAsText() == "::1" ||
        res->getRemotePort() == 1 || res->getProxiedRemoteAddress().empty() ||
        res->getWriteOffset() > 0 || res->maxRemainingBodyLength() > 100) {
      res->writeStatus("403 Forbidden");
    }
    res->end();
  });
  app.post("/upload", [](auto* res, auto*) {
    const uint64_t left = res->maxRemainingBodyLength();
    if (left > 1000) {
      res->writeStatus("413 Payload Too Large");
    }
    res->end();
  });
}
// --- routes.cpp
#include "third_party/uWebSockets/App.h"

// How a function becomes a handler.

namespace {

void plain(uWS::HttpResponse<true>* res, uWS::HttpRequest*) {
  res->end();
}

struct Functor {
  void operator()(uWS::HttpResponse<true>* res, uWS::HttpRequest*) {
    res->end();
  }
};

struct UserData {
  int id;
};

}  // namespace

int main() {
  uWS::SSLApp({.key_file_name = "key.pem", .cert_file_name = "cert.pem"})
      .get("/generic",
           [](auto* res, auto* /*req*/) {
             res->end();
           })
      .post("/function", plain)
      .put("/functor", Functor{})
      .del("/del", plain)
      .patch("/patch", plain)
      .options("/options", plain)
      .head("/head", plain)
      .trace("/trace", plain)
      .connect("/connect", plain)
      .any("/any", plain)
      .ws<UserData>("/ws",
                    {.idleTimeout = 10,
                     .upgrade =
                         [](auto* res, auto* req, auto* context) {
                           if (req->getHeader("authorization").empty()) {
                             res->writeStatus("403 Forbidden")->end();
                             return;
                           }
                           res->template upgrade<UserData>(
                               {.id = 1},
                               req->getHeader("sec-websocket-key"),
                               req->getHeader("sec-websocket-protocol"),
                               req->getHeader("sec-websocket-extensions"),
                               context);
                         },
                     .open = [](auto* ws) {
                       ws->getUserData();
                     }})
      .listen(9001,
              [](auto*) {
              })
      .run();
}
