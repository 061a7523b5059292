// long: the headers of one generation of the API stand beside what is built on them.
// A server as people write one with Qt 6.4 to 6.7, on stub headers of that API: rooms as JSON, pages and
// files, a proxy of its own.
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

class QLatin1String {
public:
  explicit QLatin1String(const char* text) noexcept;
};

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
  QString(QLatin1String text);
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
// --- third_party/QtHttpServer/qhttpserverrequest.h
#pragma once
#include "../QtCore/qtcore.h"

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
  QList<std::pair<QByteArray, QByteArray>> headers() const;
  QByteArray body() const;
  QHostAddress remoteAddress() const;
};
constexpr QHttpServerRequest::Methods operator|(QHttpServerRequest::Method left,
                                                QHttpServerRequest::Method right) noexcept;
// --- third_party/QtHttpServer/qhttpserverresponder.h
#pragma once
#include "../QtCore/qtcore.h"

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

  using HeaderList = std::initializer_list<std::pair<QByteArray, QByteArray>>;

  QHttpServerResponder(QHttpServerResponder&& other);
  ~QHttpServerResponder();

  void write(QIODevice* data, HeaderList headers, StatusCode status = StatusCode::Ok);
  void write(QIODevice* data, const QByteArray& mimeType, StatusCode status = StatusCode::Ok);
  void write(const QJsonDocument& document, HeaderList headers, StatusCode status = StatusCode::Ok);
  void write(const QJsonDocument& document, StatusCode status = StatusCode::Ok);
  void write(const QByteArray& data, HeaderList headers, StatusCode status = StatusCode::Ok);
  void write(const QByteArray& data, const QByteArray& mimeType,
             StatusCode status = StatusCode::Ok);
  void write(HeaderList headers, StatusCode status = StatusCode::Ok);
  void write(StatusCode status = StatusCode::Ok);
  void writeStatusLine(StatusCode status = StatusCode::Ok);
  void writeHeader(const QByteArray& key, const QByteArray& value);
  void writeHeaders(HeaderList headers);
  void writeBody(const char* body, qint64 size);
  void writeBody(const char* body);
  void writeBody(const QByteArray& body);
};
// --- third_party/QtHttpServer/qhttpserverresponse.h
#pragma once
#include "qhttpserverresponder.h"

class QHttpServerResponse final {
public:
  using StatusCode = QHttpServerResponder::StatusCode;

  QHttpServerResponse(QHttpServerResponse&& other) noexcept;
  QHttpServerResponse& operator=(QHttpServerResponse&& other) noexcept;
  QHttpServerResponse(const StatusCode statusCode);
  QHttpServerResponse(const char* data, const StatusCode status = StatusCode::Ok);
  QHttpServerResponse(const QString& data, const StatusCode status = StatusCode::Ok);
  explicit QHttpServerResponse(const QByteArray& data, const StatusCode status = StatusCode::Ok);
  QHttpServerResponse(const QJsonObject& data, const StatusCode status = StatusCode::Ok);
  QHttpServerResponse(const QJsonArray& data, const StatusCode status = StatusCode::Ok);
  QHttpServerResponse(const QByteArray& mimeType, const QByteArray& data,
                      const StatusCode status = StatusCode::Ok);
  ~QHttpServerResponse();

  static QHttpServerResponse fromFile(const QString& fileName);
  QByteArray data() const;
  QByteArray mimeType() const;
  StatusCode statusCode() const;
  void addHeader(const QByteArray& name, const QByteArray& value);
  void addHeaders(QHttpServerResponder::HeaderList headers);
  void clearHeader(const QByteArray& name);
  void clearHeaders();
  void setHeader(const QByteArray& name, const QByteArray& value);
  void setHeaders(QHttpServerResponder::HeaderList headers);
  bool hasHeader(const QByteArray& name) const;
  void write(QHttpServerResponder&& responder) const;
};
// --- third_party/QtHttpServer/qabstracthttpserver.h
#pragma once
#include "qhttpserverrequest.h"
#include "qhttpserverresponder.h"

class QTcpSocket;

class QAbstractHttpServer : public QObject {
public:
  explicit QAbstractHttpServer(QObject* parent = nullptr);

protected:
  virtual bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) = 0;
  virtual void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) = 0;
  static QHttpServerResponder makeResponder(const QHttpServerRequest& request, QTcpSocket* socket);
};
// --- third_party/QtHttpServer/qhttpserver.h
#pragma once
#include <functional>

#include "qabstracthttpserver.h"
#include "qhttpserverresponse.h"

class QHttpServerRouterRule {};

class QHttpServer final : public QAbstractHttpServer {
public:
  explicit QHttpServer(QObject* parent = nullptr);
  ~QHttpServer() override;

  template <typename Rule = QHttpServerRouterRule, typename... Args>
  bool route(Args&&... args);
  template <typename ViewHandler>
  void afterRequest(ViewHandler&& viewHandler);
  using MissingHandler =
      std::function<void(const QHttpServerRequest& request, QHttpServerResponder&& responder)>;
  void setMissingHandler(MissingHandler handler);

private:
  bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
  void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;
};
// --- rooms.h
#pragma once
#include "third_party/QtHttpServer/qhttpserver.h"

struct Room {
  int id = 0;
  QString name;
};

class Rooms {
public:
  const Room* find(int id) const;
  int add(const QString& name);
  bool remove(int id);
};

void addRooms(QHttpServer& server, Rooms& rooms);
// --- rooms.cpp
#include "rooms.h"

using Method = QHttpServerRequest::Method;
using Status = QHttpServerResponse::StatusCode;

namespace {

// In-house: every error goes out by this.
QHttpServerResponse error(Status status, const QString& text) {
  return QHttpServerResponse(QJsonObject{{"error", text}}, status);
}

QHttpServerResponse unauthorized() {
  QHttpServerResponse response = error(Status::Unauthorized, "log in first");
  response.setHeader("WWW-Authenticate", "Bearer");  // finding: challenge-malformed
  return response;
}

bool isAllowed(const QHttpServerRequest& request) {
  return request.value("Authorization") == "Bearer secret";
}

QJsonObject describe(const Room& room) {
  return QJsonObject{{"id", room.id}, {"name", room.name}};
}

}  // namespace

void addRooms(QHttpServer& server, Rooms& rooms) {
  server.route("/rooms/<arg>", Method::Get, [&rooms](int id) {
    const Room* room = rooms.find(id);
    if (room == nullptr) {
      return error(Status::NotFound, "no such room");
    }
    return QHttpServerResponse(describe(*room));
  });

  server.route("/rooms", Method::Post, [&rooms](const QHttpServerRequest& request) {
    if (!isAllowed(request)) {
      return unauthorized();
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(request.body(), &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject()) {
      // missed: server-error-for-client-fault nothing says that QJsonDocument parses
      return error(Status::InternalServerError, problem.errorString());
    }
    if (!document.object().contains("name")) {
      return error(Status::BadRequest, "name is missing");
    }
    const int id = rooms.add(document.object().value("name").toString());
    if (request.value("Prefer") == "return=minimal") {
      return QHttpServerResponse(Status::Created);  // finding: created-without-location
    }
    QHttpServerResponse response(QJsonObject{{"id", id}}, Status::Created);
    response.setHeader("Location", "/rooms/" + QByteArray::number(id));
    return response;
  });

  server.route("/rooms/<arg>", Method::Delete, [&rooms](int id, const QHttpServerRequest& request) {
    if (!isAllowed(request)) {
      return QHttpServerResponse(Status::Unauthorized);  // finding: unauthorized-without-challenge
    }
    if (!rooms.remove(id)) {
      return QHttpServerResponse(QJsonObject{{"error", "no such room"}}, Status::NotFound);
    }
    return QHttpServerResponse("removed", Status::NoContent);  // finding: no-content-with-body
  });

  server.route("/rooms/<arg>", Method::Patch, [](int) {
    return QHttpServerResponse::StatusCode::MethodNotAllowed;  // finding: method-not-allowed-without-allow
  });

  server.route("/rooms/<arg>/name", Method::Get, [&rooms](int id) -> QHttpServerResponse {
    const Room* room = rooms.find(id);
    if (room == nullptr) {
      return "no such room";  // finding: success-status-for-error
    }
    return room->name;
  });
}
// --- pages.cpp
#include "third_party/QtHttpServer/qhttpserver.h"

using Responder = QHttpServerResponder;
using Status = QHttpServerResponder::StatusCode;

namespace {

void notFound(Responder& responder) {
  responder.write("nothing here", "text/plain", Status::NotFound);
}

QHttpServerResponse moved(const QString& to) {
  QHttpServerResponse response(Status::MovedPermanently);  // finding: redirect-without-location
  response.addHeader("Location", to.toUtf8());
  response.addHeaders({{"Cache-Control", "max-age=3600"}, {"Vary", "Accept"}});
  return response;
}

}  // namespace

void addPages(QHttpServer& server) {
  server.route("/", [] { return QHttpServerResponse::fromFile("/srv/pages/index.html"); });
  server.route("/old", [] { return moved(QLatin1String("/new")); });
  server.route("/older", [] {
    QHttpServerResponse response = moved("/new");
    response.clearHeader("Location");
    return response;
  });
  server.route("/oldest", [] {
    QHttpServerResponse response(Status::Found);
    response.setHeaders({{"Location", "/new"}});
    return response;
  });

  server.route("/download/<arg>", [](const QString& name, Responder&& responder) {
    auto* file = new QFile("/srv/pages/" + name);
    if (!file->exists()) {
      notFound(responder);  // finding: missing-return-after-error
    }
    responder.write(file, "application/octet-stream");
  });

  server.route("/log", [](const QHttpServerRequest& request, Responder&& responder) {
    if (!request.remoteAddress().isLoopback()) {
      responder.write({{"Content-Type", "text/plain"}}, Status::Forbidden);
      return;
    }
    if (request.query().queryItemValue("part").isEmpty()) {
      return;  // finding: no-response-on-path
    }
    responder.writeStatusLine(Status::Ok);
    responder.writeHeader("Content-Type", "text/plain");
    responder.writeHeaders({{"Cache-Control", "no-store"}});
    responder.writeBody("nothing was logged");
  });

  server.route("/late", [](Responder&& responder) {
    responder.writeStatusLine(Status::Ok);
    responder.writeBody("te", 2);
    responder.writeHeader("ETag", "\"7\"");  // finding: header-after-send
  });

  server.route("/pieces", [](Responder&& responder) {
    responder.writeStatusLine(Status::Ok);
    responder.writeBody("te");
    responder.writeBody(QByteArray("xt"));
  });

  server.route("/handed", [](Responder&& responder) {
    QHttpServerResponse response(QByteArray("text"));
    response.clearHeaders();
    if (response.statusCode() == Status::Ok) {
      response.setHeader("ETag", "\"7\"");
    }
    response.write(std::move(responder));
  });

  server.afterRequest([](QHttpServerResponse&& response) {
    response.setHeader("Server", "rooms");
    return std::move(response);
  });
  server.setMissingHandler([](const QHttpServerRequest&, Responder&& responder) { notFound(responder); });
}
// --- proxy.cpp
#include "third_party/QtHttpServer/qabstracthttpserver.h"

using Status = QHttpServerResponder::StatusCode;

class Proxy : public QAbstractHttpServer {
protected:
  bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override {
    if (request.method() == QHttpServerRequest::Method::Connect) {
      makeResponder(request, socket).write(Status::NotImplemented);
      return true;
    }
    return false;
  }

  void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override {
    QHttpServerResponder responder = makeResponder(request, socket);
    responder.write(QJsonDocument(QJsonObject{{"error", "no such upstream"}}), Status::BadGateway);
  }
};
