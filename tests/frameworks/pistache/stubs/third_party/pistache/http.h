#pragma once
#include <chrono>
#include <cstddef>
#include <ios>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cookie.h"
#include "http_defs.h"
#include "http_headers.h"
#include "mime.h"

namespace Pistache {

class Address {
public:
  std::string host() const;
};

namespace Async {

template <typename T>
class Promise {
public:
  Promise(Promise&& other);
  ~Promise();
  template <typename ResolveFunc, typename RejectFunc>
  Promise<void> then(ResolveFunc resolveFunc, RejectFunc rejectFunc);
};

}  // namespace Async

namespace Http {

class Message {
public:
  Message();
  Version version() const;
  const std::string& body() const;
  std::string body();
  const CookieJar& cookies() const;
  CookieJar& cookies();
  const Header::Collection& headers() const;
  Header::Collection& headers();
};

namespace Uri {

class Query {
public:
  std::optional<std::string> get(const std::string& name) const;
  bool has(const std::string& name) const;
  std::string as_str() const;
  std::vector<std::string> parameters() const;
};

}  // namespace Uri

class Request : public Message {
public:
  Method method() const;
  const std::string& resource() const;
  const Uri::Query& query() const;
  const Address& address() const;
  Header::Encoding getBestAcceptEncoding() const;
};

class ResponseStream final {
public:
  ResponseStream(ResponseStream&& other);
  ~ResponseStream();
  template <typename T>
  friend ResponseStream& operator<<(ResponseStream& stream, const T& val);
  std::streamsize write(const char* data, std::streamsize sz);
  void flush();
  void ends();
};

inline ResponseStream& ends(ResponseStream& stream) {
  stream.ends();
  return stream;
}

inline ResponseStream& flush(ResponseStream& stream) {
  stream.flush();
  return stream;
}

template <typename T>
ResponseStream& operator<<(ResponseStream& stream, const T& val) {
  return stream;
}

inline ResponseStream& operator<<(ResponseStream& stream,
                                  ResponseStream& (*func)(ResponseStream&)) {
  return (*func)(stream);
}

class ResponseWriter final {
public:
  static constexpr size_t DefaultStreamSize = 512;

  ResponseWriter& operator=(const ResponseWriter& other) = delete;
  ResponseWriter(ResponseWriter&& other);
  ~ResponseWriter();

  void setMime(const Mime::MediaType& mime);

  Async::Promise<long> sendMethodNotAllowed(const std::vector<Http::Method>& supportedMethods);

  Async::Promise<long> send(Code code,
                            const std::string& body = "",
                            const Mime::MediaType& mime = Mime::MediaType());

  template <size_t N>
  Async::Promise<long>
  send(Code code, const char (&arr)[N], const Mime::MediaType& mime = Mime::MediaType()) {
    return sendImpl(code, arr, N - 1, mime);
  }

  Async::Promise<long> send(Code code,
                            const char* data,
                            const size_t size,
                            const Mime::MediaType& mime = Mime::MediaType());

  ResponseStream stream(Code code, size_t streamSize = DefaultStreamSize);

  template <typename Duration>
  void timeoutAfter(Duration duration) {
    arm(duration.count());
  }

  const CookieJar& cookies() const;
  CookieJar& cookies();
  const Header::Collection& headers() const;
  Header::Collection& headers();
  Code getResponseCode() const;
  ResponseWriter clone() const;

private:
  ResponseWriter(const ResponseWriter& other);
  void arm(long milliseconds);
  Async::Promise<long>
  sendImpl(Code code, const char* data, const size_t size, const Mime::MediaType& mime);
};

Async::Promise<long> serveFile(ResponseWriter& writer,
                               const std::string& fileName,
                               const Mime::MediaType& contentType = Mime::MediaType());

class Handler {
public:
  virtual void onRequest(const Request& request, ResponseWriter response) = 0;
  virtual void onTimeout(const Request& request, ResponseWriter response);
  virtual ~Handler() = default;
  virtual std::shared_ptr<Handler> clone() const = 0;
};

}  // namespace Http
}  // namespace Pistache

#define HTTP_PROTOTYPE(Class)                                                                      \
private:                                                                                           \
  std::shared_ptr<Pistache::Http::Handler> clone() const override {                                \
    return std::make_shared<Class>(*this);                                                         \
  }                                                                                                \
                                                                                                   \
public:
