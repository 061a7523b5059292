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
