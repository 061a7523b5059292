// long: the headers of one generation of the API stand beside what is built on them.
// The part of the model that Qt 6.8 and later have, against stub headers.
// --- third_party/QtCore/qtcore.h
#pragma once
#include <initializer_list>
#include <memory>
#include <utility>

using qint64 = long long;
using quint16 = unsigned short;

class QString;

class QByteArray {
public:
  QByteArray() noexcept;
  QByteArray(const char* data, qint64 size = -1);
  bool isEmpty() const noexcept;
  qint64 size() const noexcept;
  bool startsWith(const char* prefix) const;
  QByteArray& operator+=(const char* text);
  static QByteArray number(int number, int base = 10);
};
bool operator==(const QByteArray& left, const char* right);
bool operator!=(const QByteArray& left, const char* right);
QByteArray operator+(const QByteArray& left, const QByteArray& right);

class QByteArrayView {
public:
  QByteArrayView(const QByteArray& bytes) noexcept;
  QByteArrayView(const char* data) noexcept;
  QByteArray toByteArray() const;
  bool isEmpty() const;
};

class QString {
public:
  QString() noexcept;
  QString(const char* text);
  static QString fromUtf8(const QByteArray& text);
  static QString number(int number, int base = 10);
  QByteArray toUtf8() const;
  int toInt(bool* ok = nullptr, int base = 10) const;
  bool isEmpty() const noexcept;
  QString arg(int number) const;
};
bool operator==(const QString& left, const char* right);
QString operator+(const QString& left, const QString& right);

class QAnyStringView {
public:
  QAnyStringView(const char* text);
  QAnyStringView(const QString& text) noexcept;
  QAnyStringView(const QByteArray& text) noexcept;
};

class QObject {
public:
  explicit QObject(QObject* parent = nullptr);
  virtual ~QObject();
};

class QIODevice : public QObject {};
class QFile : public QIODevice {
public:
  explicit QFile(const QString& name);
  bool exists() const;
};

template <typename T>
class QList {
public:
  QList();
  QList(std::initializer_list<T> elements);
  bool isEmpty() const noexcept;
};

template <typename Enum>
class QFlags {
public:
  constexpr QFlags(Enum flag) noexcept : value_(static_cast<int>(flag)) {}
  constexpr QFlags operator|(Enum other) const noexcept;

private:
  int value_;
};

class QJsonValue {
public:
  QJsonValue(int number);
  QJsonValue(const char* text);
  QJsonValue(const QString& text);
  QString toString() const;
  int toInt(int otherwise = 0) const;
  bool isString() const;
};
class QJsonObject {
public:
  QJsonObject();
  QJsonObject(std::initializer_list<std::pair<QString, QJsonValue>> members);
  bool contains(const QString& key) const;
  QJsonValue value(const QString& key) const;
};
class QJsonArray {
public:
  QJsonArray();
  QJsonArray(std::initializer_list<QJsonValue> elements);
};
struct QJsonParseError {
  enum ParseError { NoError, UnterminatedObject };
  ParseError error;
  QString errorString() const;
};
class QJsonDocument {
public:
  explicit QJsonDocument(const QJsonObject& object);
  explicit QJsonDocument(const QJsonArray& array);
  static QJsonDocument fromJson(const QByteArray& json, QJsonParseError* error = nullptr);
  bool isNull() const;
  bool isObject() const;
  QJsonObject object() const;
};

class QUrlQuery {
public:
  bool hasQueryItem(const QString& key) const;
  QString queryItemValue(const QString& key) const;
};
class QUrl {
public:
  QString path() const;
};
class QHostAddress {
public:
  bool isLoopback() const;
};
// --- third_party/QtNetwork/qhttpheaders.h
#pragma once
#include "../QtCore/qtcore.h"

class QHttpHeaders {
public:
  enum class WellKnownHeader {
    Accept,
    Allow,
    Authorization,
    ContentType,
    ETag,
    Location,
    RetryAfter,
    Server,
    SetCookie,
    WWWAuthenticate
  };

  QHttpHeaders() noexcept;
  bool append(QAnyStringView name, QAnyStringView value);
  bool append(WellKnownHeader name, QAnyStringView value);
  bool contains(QAnyStringView name) const;
  bool contains(WellKnownHeader name) const;
  void removeAll(WellKnownHeader name);
  void clear();
  QByteArrayView value(QAnyStringView name, QByteArrayView defaultValue = "") const noexcept;
  QByteArrayView value(WellKnownHeader name, QByteArrayView defaultValue = "") const noexcept;
  bool isEmpty() const noexcept;
};
// --- third_party/QtHttpServer/qhttpserverrequest.h
#pragma once
#include "../QtNetwork/qhttpheaders.h"

class QHttpServerRequest final {
public:
  ~QHttpServerRequest();

  enum class Method {
    Unknown = 0x0000,
    Get = 0x0001,
    Put = 0x0002,
    Delete = 0x0004,
    Post = 0x0008,
    Head = 0x0010,
    Options = 0x0020,
    Patch = 0x0040,
    Connect = 0x0080,
    Trace = 0x0100,
    AnyKnown = Get | Put | Delete | Post | Head | Options | Patch | Connect | Trace,
  };
  using Methods = QFlags<Method>;

  QByteArray value(const QByteArray& key) const;
  QUrl url() const;
  QUrlQuery query() const;
  Method method() const;
  const QHttpHeaders& headers() const&;
  QHttpHeaders headers() &&;
  QByteArray body() const;
  QHostAddress remoteAddress() const;
  quint16 remotePort() const;
  QHostAddress localAddress() const;
  quint16 localPort() const;
};
constexpr QHttpServerRequest::Methods operator|(QHttpServerRequest::Method left,
                                                QHttpServerRequest::Method right) noexcept;
// --- third_party/QtHttpServer/qhttpserverresponder.h
#pragma once
#include "../QtNetwork/qhttpheaders.h"

class QHttpServerResponse;

class QHttpServerResponder final {
public:
  enum class StatusCode {
    Continue = 100,
    SwitchingProtocols,
    Processing,
    Ok = 200,
    Created,
    Accepted,
    NonAuthoritativeInformation,
    NoContent,
    ResetContent,
    PartialContent,
    MultiStatus,
    AlreadyReported,
    IMUsed = 226,
    MultipleChoices = 300,
    MovedPermanently,
    Found,
    SeeOther,
    NotModified,
    UseProxy,
    TemporaryRedirect = 307,
    PermanentRedirect,
    BadRequest = 400,
    Unauthorized,
    PaymentRequired,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    NotAcceptable,
    ProxyAuthenticationRequired,
    RequestTimeout,
    Conflict,
    Gone,
    LengthRequired,
    PreconditionFailed,
    PayloadTooLarge,
    UriTooLong,
    UnsupportedMediaType,
    RequestRangeNotSatisfiable,
    ExpectationFailed,
    ImATeapot,
    MisdirectedRequest = 421,
    UnprocessableEntity,
    Locked,
    FailedDependency,
    UpgradeRequired = 426,
    PreconditionRequired = 428,
    TooManyRequests,
    RequestHeaderFieldsTooLarge = 431,
    UnavailableForLegalReasons = 451,
    InternalServerError = 500,
    NotImplemented,
    BadGateway,
    ServiceUnavailable,
    GatewayTimeout,
    HttpVersionNotSupported,
    VariantAlsoNegotiates,
    InsufficientStorage,
    LoopDetected,
    NotExtended = 510,
    NetworkAuthenticationRequired,
    NetworkConnectTimeoutError = 599,
  };

  QHttpServerResponder(QHttpServerResponder&& other) noexcept;
  QHttpServerResponder& operator=(QHttpServerResponder&& other) noexcept;
  ~QHttpServerResponder();

  void write(QIODevice* data, const QHttpHeaders& headers, StatusCode status = StatusCode::Ok);
  void write(QIODevice* data, const QByteArray& mimeType, StatusCode status = StatusCode::Ok);
  void write(const QJsonDocument& document, const QHttpHeaders& headers,
             StatusCode status = StatusCode::Ok);
  void write(const QJsonDocument& document, StatusCode status = StatusCode::Ok);
  void write(const QByteArray& data, const QHttpHeaders& headers,
             StatusCode status = StatusCode::Ok);
  void write(const QByteArray& data, const QByteArray& mimeType,
             StatusCode status = StatusCode::Ok);
  void write(const QHttpHeaders& headers, StatusCode status = StatusCode::Ok);
  void write(StatusCode status = StatusCode::Ok);
  void sendResponse(const QHttpServerResponse& response);
  void writeBeginChunked(const QHttpHeaders& headers, StatusCode status = StatusCode::Ok);
  void writeBeginChunked(const QByteArray& mimeType, StatusCode status = StatusCode::Ok);
  void writeBeginChunked(const QHttpHeaders& headers,
                         QList<QHttpHeaders::WellKnownHeader> trailerNames,
                         StatusCode status = StatusCode::Ok);
  void writeChunk(const QByteArray& data);
  void writeEndChunked(const QByteArray& data, const QHttpHeaders& trailers);
  void writeEndChunked(const QByteArray& data);
};
// --- third_party/QtHttpServer/qhttpserverresponse.h
#pragma once
#include "qhttpserverresponder.h"

class QHttpServerResponse final {
public:
  using StatusCode = QHttpServerResponder::StatusCode;

  QHttpServerResponse(QHttpServerResponse&& other) noexcept;
  QHttpServerResponse& operator=(QHttpServerResponse&& other) noexcept;
  QHttpServerResponse(StatusCode statusCode);
  QHttpServerResponse(const char* data, StatusCode status = StatusCode::Ok);
  QHttpServerResponse(const QString& data, StatusCode status = StatusCode::Ok);
  QHttpServerResponse(const QByteArray& data, StatusCode status = StatusCode::Ok);
  QHttpServerResponse(QByteArray&& data, StatusCode status = StatusCode::Ok);
  QHttpServerResponse(const QJsonObject& data, StatusCode status = StatusCode::Ok);
  QHttpServerResponse(const QJsonArray& data, StatusCode status = StatusCode::Ok);
  QHttpServerResponse(const QByteArray& mimeType, const QByteArray& data,
                      StatusCode status = StatusCode::Ok);
  QHttpServerResponse(const QByteArray& mimeType, QByteArray&& data,
                      StatusCode status = StatusCode::Ok);
  ~QHttpServerResponse();

  static QHttpServerResponse fromFile(const QString& fileName);
  QByteArray data() const;
  QByteArray mimeType() const;
  StatusCode statusCode() const;
  QHttpHeaders headers() const;
  void setHeaders(const QHttpHeaders& newHeaders);
  void setHeaders(QHttpHeaders&& newHeaders);
};
// --- third_party/QtHttpServer/qabstracthttpserver.h
#pragma once
#include "qhttpserverrequest.h"
#include "qhttpserverresponder.h"

class QHttpServerWebSocketUpgradeResponse final {
public:
  static QHttpServerWebSocketUpgradeResponse accept();
  static QHttpServerWebSocketUpgradeResponse deny();
  static QHttpServerWebSocketUpgradeResponse deny(int status, QByteArray message);
  static QHttpServerWebSocketUpgradeResponse passToNext();
};

class QAbstractHttpServer : public QObject {
public:
  explicit QAbstractHttpServer(QObject* parent = nullptr);

  template <typename Handler>
  void addWebSocketUpgradeVerifier(const QObject* context, Handler&& func);

protected:
  virtual bool handleRequest(const QHttpServerRequest& request,
                             QHttpServerResponder& responder) = 0;
  virtual void missingHandler(const QHttpServerRequest& request,
                              QHttpServerResponder& responder) = 0;
};
// --- third_party/QtHttpServer/qhttpserver.h
#pragma once
#include "qabstracthttpserver.h"
#include "qhttpserverresponse.h"

class QHttpServerRouterRule {};

class QHttpServer final : public QAbstractHttpServer {
public:
  explicit QHttpServer(QObject* parent = nullptr);
  ~QHttpServer() override;

  template <typename Rule = QHttpServerRouterRule, typename ViewHandler>
  Rule* route(const QString& pathPattern, QHttpServerRequest::Methods method,
              const QObject* context, ViewHandler&& viewHandler);
  template <typename Rule = QHttpServerRouterRule, typename ViewHandler>
  Rule* route(const QString& pathPattern, const QObject* context, ViewHandler&& viewHandler);
  template <typename Rule = QHttpServerRouterRule, typename ViewHandler>
  Rule* route(const QString& pathPattern, ViewHandler&& viewHandler);
  template <typename Rule = QHttpServerRouterRule, typename ViewHandler>
  Rule* route(const QString& pathPattern, QHttpServerRequest::Methods method,
              ViewHandler&& viewHandler);

  template <typename Handler>
  void setMissingHandler(const QObject* context, Handler&& handler);
  template <typename Handler>
  void addAfterRequestHandler(const QObject* context, Handler&& handler);
  void clearMissingHandler();

private:
  bool handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder) override;
  void missingHandler(const QHttpServerRequest& request, QHttpServerResponder& responder) override;
};
// --- effects.cpp
#include "third_party/QtHttpServer/qhttpserver.h"

using Header = QHttpHeaders::WellKnownHeader;
using Method = QHttpServerRequest::Method;
using Status = QHttpServerResponder::StatusCode;

// What a handler returns.

void returns(QHttpServer& server) {
  server.route("/text", [] { return "text"; });
  server.route("/string", [] { return QString("text"); });
  server.route("/object", [] { return QJsonObject{{"a", 1}}; });
  server.route("/status", [] { return Status::Gone; });
  server.route("/converted", [](const QHttpServerRequest& request) -> QHttpServerResponse {
    if (request.body().isEmpty()) {
      return Status::BadRequest;
    }
    return request.body();
  });
  server.route("/response", [] { return QHttpServerResponse("text/html", "<p>", Status::NotFound); });
  server.route("/default", [] { return QHttpServerResponse("text/html", "<p>"); });
  server.route("/data", [] { return QHttpServerResponse(QByteArray("text"), Status::Conflict); });
  server.route("/array", [] { return QHttpServerResponse(QJsonArray{1}, Status::NoContent); });  // finding: no-content-with-body
  server.route("/file", [](const QString& name) { return QHttpServerResponse::fromFile(name); });
}

// The fields of a response are taken, changed and put back.
void fields(QHttpServer& server) {
  server.route("/changed", [] {
    QHttpServerResponse response(Status::Found);
    QHttpHeaders headers = response.headers();
    headers.append(Header::Location, "/a");
    response.setHeaders(std::move(headers));
    return response;
  });
  server.route("/replaced", [] {
    QHttpServerResponse response(Status::Ok);
    QHttpHeaders headers;
    headers.append("ETag", "\"7\"");
    response.setHeaders(headers);
    return response;
  });
  server.route("/untouched", [] {
    QHttpServerResponse response(Status::Found);  // finding: redirect-without-location
    return response;
  });
  server.route("/asked", [](const QHttpServerRequest& request) {
    QHttpServerResponse response(request.body().isEmpty() ? Status::BadRequest : Status::Ok);
    if (response.statusCode() == Status::BadRequest) {
      response.setHeaders(QHttpHeaders());
    }
    return response;
  });
}

// How a responder is written.
void writes(QHttpServer& server) {
  server.route("/status", [](QHttpServerResponder& responder) { responder.write(Status::Accepted); });
  server.route("/default", [](QHttpServerResponder& responder) { responder.write(); });
  server.route("/fields", [](QHttpServerResponder& responder) {
    QHttpHeaders headers;
    headers.append(Header::Location, "/a");
    responder.write(headers, Status::SeeOther);
  });
  server.route("/json", [](QHttpServerResponder& responder) {
    responder.write(QJsonDocument(QJsonObject{{"a", 1}}), Status::Accepted);
  });
  server.route("/json-fields", [](QHttpServerResponder& responder) {
    responder.write(QJsonDocument(QJsonArray{1}), QHttpHeaders(), Status::Accepted);
  });
  server.route("/data", [](QHttpServerResponder& responder) {
    responder.write("text", "text/plain", Status::NotFound);
  });
  server.route("/data-fields", [](QHttpServerResponder& responder) {
    responder.write(QByteArray("text"), QHttpHeaders());
  });
  server.route("/device", [](QHttpServerResponder& responder) {
    responder.write(new QFile("/srv/a"), "text/plain", Status::Ok);
  });
  server.route("/device-fields", [](QHttpServerResponder& responder) {
    responder.write(new QFile("/srv/a"), QHttpHeaders());
  });
  server.route("/chunks", [](QHttpServerResponder& responder) {
    responder.writeBeginChunked("text/plain", Status::Accepted);
    responder.writeChunk("te");
    responder.writeChunk("xt");
    responder.writeEndChunked("!");
  });
  server.route("/chunks-fields", [](QHttpServerResponder& responder) {
    responder.writeBeginChunked(QHttpHeaders(), Status::Conflict);
    responder.writeEndChunked("text");
  });
  server.route("/trailers", [](QHttpServerResponder& responder) {
    responder.writeBeginChunked(QHttpHeaders(), {Header::ETag}, Status::Gone);
    QHttpHeaders trailers;
    trailers.append(Header::ETag, "\"7\"");
    responder.writeEndChunked("text", trailers);
  });
  server.route("/twice", [](QHttpServerResponder& responder) {
    responder.write(Status::Ok);
    responder.write(Status::NotFound);  // finding: response-sent-twice
  });
  server.route("/given", [](QHttpServerResponder& responder) {
    QHttpServerResponse response("text", Status::Gone);
    responder.sendResponse(response);
  });
  server.route("/given-in-place", [](QHttpServerResponder& responder) {
    responder.sendResponse(QHttpServerResponse(Status::MovedPermanently));  // finding: redirect-without-location
  });
}

// What is read of the request.
void reads(QHttpServer& server) {
  server.route("/all", [](const QHttpServerRequest& request) {
    if (request.method() == Method::Head) {
      return Status::MultiStatus;
    }
    if (request.url().path() == "/a") {
      return Status::AlreadyReported;
    }
    if (request.query().hasQueryItem("b")) {
      return Status::IMUsed;
    }
    if (request.value("X-A").isEmpty()) {
      return Status::PreconditionRequired;
    }
    if (!request.headers().contains(Header::Authorization)) {
      return Status::Forbidden;
    }
    if (request.remoteAddress().isLoopback() || request.localAddress().isLoopback() ||
        request.remotePort() == 1 || request.localPort() == 2) {
      return Status::Locked;
    }
    return request.body().isEmpty() ? Status::BadRequest : Status::Ok;
  });
}

// How a function becomes a handler.

QHttpServerResponse page(const QHttpServerRequest&) {
  return "page";
}

struct Pages : QObject {
  QHttpServerResponse show(const QHttpServerRequest&) { return Status::Gone; }
};

void registers(QHttpServer& server, Pages& pages) {
  server.route("/page", page);
  server.route("/page/<arg>", Method::Delete, [](int) { return Status::Accepted; });
  server.route("/context", &pages, [](const QHttpServerRequest&) { return Status::Accepted; });
  server.route("/member", Method::Get, &pages, &Pages::show);
  server.route("/methods", Method::Post | Method::Put, [] { return Status::Accepted; });
  server.addAfterRequestHandler(&server, [](const QHttpServerRequest&, QHttpServerResponse& response) {
    QHttpHeaders headers = response.headers();
    headers.append(Header::Server, "pages");
    response.setHeaders(std::move(headers));
  });
  server.setMissingHandler(&server, [](const QHttpServerRequest&, QHttpServerResponder& responder) {
    responder.write("nothing here", "text/plain", Status::NotFound);
  });
  server.addWebSocketUpgradeVerifier(&server, [](const QHttpServerRequest& request) {
    if (request.url().path() == "/secret") {
      return QHttpServerWebSocketUpgradeResponse::deny();
    }
    if (request.value("X-A").isEmpty()) {
      return QHttpServerWebSocketUpgradeResponse::deny(404, "Not Found");
    }
    return QHttpServerWebSocketUpgradeResponse::accept();
  });
}
// --- own.cpp
#include "third_party/QtHttpServer/qabstracthttpserver.h"

struct Own : QAbstractHttpServer {
  bool handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder) override {
    if (request.method() != QHttpServerRequest::Method::Get) {
      return false;
    }
    responder.write("text", "text/plain", QHttpServerResponder::StatusCode::Ok);
    return true;
  }

  void missingHandler(const QHttpServerRequest&, QHttpServerResponder& responder) override {
    responder.write(QHttpServerResponder::StatusCode::NotFound);
  }
};
