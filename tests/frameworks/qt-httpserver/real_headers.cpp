// args: --pic --include=/usr/include/x86_64-linux-gnu/qt6 --include=/usr/include/aarch64-linux-gnu/qt6
// The part of the model that Qt 6.4 has, against the headers that Debian ships (qt6-httpserver-dev).
// --- effects.cpp
#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtHttpServer/QHttpServer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponder>
#include <QtHttpServer/QHttpServerResponse>

using Method = QHttpServerRequest::Method;
using Status = QHttpServerResponder::StatusCode;

// What a handler returns is the response.

void returns(QHttpServer& server) {
  server.route("/", [] { return "text"; });
  server.route("/string", [] { return QString("text"); });
  server.route("/bytes", [] { return QByteArray("bytes"); });
  server.route("/object", [] { return QJsonObject{{"a", 1}}; });
  server.route("/array", [] { return QJsonArray{1, 2}; });
  server.route("/status", [] { return QHttpServerResponse::StatusCode::ImATeapot; });
  server.route("/either", [](const QHttpServerRequest& request) {
    return request.value("X-A").isEmpty() ? Status::Accepted : Status::Conflict;
  });
  server.route("/converted", [](const QHttpServerRequest& request) -> QHttpServerResponse {
    if (request.value("X-A") == "status") {
      return Status::Gone;
    }
    if (request.value("X-A") == "text") {
      return "text";
    }
    if (request.value("X-A") == "string") {
      return QString("string");
    }
    if (request.value("X-A") == "array") {
      return QJsonArray{};
    }
    return QJsonObject{{"a", 1}};
  });
}

void constructs(QHttpServer& server) {
  server.route("/status", [] { return QHttpServerResponse(Status::NotExtended); });
  server.route("/text", [] { return QHttpServerResponse("text"); });
  server.route("/text-status", [] { return QHttpServerResponse("text", Status::NotFound); });
  server.route("/bytes", [] { return QHttpServerResponse(QByteArray("bytes")); });
  server.route("/object", [] {
    return QHttpServerResponse(QJsonObject{{"a", 1}}, Status::NoContent);  // finding: no-content-with-body
  });
  server.route("/array", [] { return QHttpServerResponse(QJsonArray{1}); });
  server.route("/typed", [] { return QHttpServerResponse("text/html", "<p>"); });
  server.route("/typed-status", [] {
    return QHttpServerResponse(QByteArray("text/html"), QByteArray("<p>"), Status::NotFound);
  });
  server.route("/file", [](const QString& name) { return QHttpServerResponse::fromFile(name); });
}

void fields(QHttpServer& server) {
  server.route("/set", [] {
    QHttpServerResponse response(Status::Found);
    response.setHeader("Location", "/a");
    response.setHeader("Location", "/b");
    return response;
  });
  server.route("/add", [] {
    QHttpServerResponse response(Status::Ok);
    response.addHeader("Set-Cookie", "a=b");
    response.addHeader("Set-Cookie", "c=d");
    return response;
  });
  server.route("/lists", [] {
    QHttpServerResponse response(Status::Ok);
    response.addHeaders({{"Vary", "Accept"}, {"ETag", "\"7\""}});
    response.setHeaders({{"ETag", "\"8\""}});
    return response;
  });
  server.route("/removed", [] {
    QHttpServerResponse response(Status::Unauthorized);  // finding: unauthorized-without-challenge
    response.setHeader("WWW-Authenticate", "Basic");
    response.clearHeader("WWW-Authenticate");
    return response;
  });
  server.route("/cleared", [] {
    QHttpServerResponse response(Status::Ok);
    response.setHeader("ETag", "\"7\"");
    response.clearHeaders();
    return response;
  });
  server.route("/asked", [](const QHttpServerRequest& request) {
    QHttpServerResponse response("text", request.body().isEmpty() ? Status::BadRequest : Status::Ok);
    if (response.statusCode() == Status::BadRequest) {
      response.setHeader("Connection", "close");
    }
    return response;
  });
}

// How a responder is written.

void writes(QHttpServer& server) {
  server.route("/status", [](QHttpServerResponder&& responder) { responder.write(Status::Accepted); });
  server.route("/default", [](QHttpServerResponder&& responder) { responder.write(); });
  server.route("/fields", [](QHttpServerResponder&& responder) {
    responder.write({{"Location", "/a"}}, Status::SeeOther);
  });
  server.route("/json", Method::Post, [](QHttpServerResponder&& responder) {
    responder.write(QJsonDocument(QJsonObject{{"a", 1}}), Status::Created);  // finding: created-without-location
  });
  server.route("/json-fields", [](QHttpServerResponder&& responder) {
    responder.write(QJsonDocument(QJsonArray{1}), {{"ETag", "\"7\""}}, Status::Accepted);
  });
  server.route("/data", [](QHttpServerResponder&& responder) {
    responder.write("text", "text/plain", Status::NotFound);
  });
  server.route("/data-fields", [](QHttpServerResponder&& responder) {
    responder.write(QByteArray("text"), {{"Content-Type", "text/html"}, {"ETag", "\"7\""}});
  });
  server.route("/device", [](QHttpServerResponder&& responder) {
    responder.write(new QBuffer, "text/plain", Status::Ok);
  });
  server.route("/device-fields", [](QHttpServerResponder&& responder) {
    responder.write(new QBuffer, {{"ETag", "\"7\""}});
  });
  server.route("/pieces", [](QHttpServerResponder&& responder) {
    responder.writeStatusLine(Status::UnprocessableEntity);
    responder.writeHeader("Content-Type", "text/plain");
    responder.writeHeaders({{"ETag", "\"7\""}, {"Vary", "Accept"}});
    responder.writeBody("te");
    // false: response-sent-twice a further piece of the content sends nothing again
    responder.writeBody(QByteArray("xt"));
    responder.writeBody("!", 1);
  });
  server.route("/late", [](QHttpServerResponder&& responder) {
    responder.writeStatusLine();
    responder.writeBody("text");
    responder.writeHeader("ETag", "\"7\"");  // finding: header-after-send
  });
  server.route("/twice", [](QHttpServerResponder&& responder) {
    responder.write(Status::Ok);
    responder.write(Status::NotFound);  // finding: response-sent-twice
  });
  server.route("/given", [](QHttpServerResponder&& responder) {
    QHttpServerResponse response("text", Status::Gone);
    response.write(std::move(responder));
  });
  server.route("/never", [](const QHttpServerRequest& request, QHttpServerResponder&& responder) {
    if (request.body().isEmpty()) {
      return;  // finding: no-response-on-path
    }
    responder.write(Status::Ok);
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
    if (request.headers().isEmpty()) {
      return Status::Forbidden;
    }
    if (request.remoteAddress().isNull()) {
      return Status::Locked;
    }
    return request.body().isEmpty() ? Status::BadRequest : Status::Ok;
  });
}

// How a function becomes a handler.

QHttpServerResponse page(const QHttpServerRequest&) {
  return "page";
}

struct Pages {
  explicit Pages(QHttpServer& server) {
    using Handler = std::function<QHttpServerResponse(const QHttpServerRequest&)>;
    server.route("/bound", Handler(std::bind(&Pages::show, this, std::placeholders::_1)));
    server.route("/called", Method::Get, [this](const QHttpServerRequest& request) { return show(request); });
  }

  QHttpServerResponse show(const QHttpServerRequest&) { return Status::Gone; }
};

void registers(QHttpServer& server) {
  server.route("/page", std::function(page));
  server.route("/page/<arg>", Method::Delete, [](int id) { return id > 3 ? Status::Gone : Status::Accepted; });
  server.route("/page/", Method::Post | Method::Put, [] { return Status::Accepted; });
  server.route("/any", Method::AnyKnown, [] { return Status::Accepted; });
  server.afterRequest([](QHttpServerResponse&& response) {
    response.setHeader("Server", "pages");
    return std::move(response);
  });
  server.afterRequest([](QHttpServerResponse&& response, const QHttpServerRequest& request) {
    response.addHeader("X-Path", request.url().path().toUtf8());
    return std::move(response);
  });
  server.setMissingHandler([](const QHttpServerRequest&, QHttpServerResponder&& responder) {
    responder.write("nothing here", "text/plain", Status::NotFound);
  });
}

// --- own.cpp
#include <QtHttpServer/QAbstractHttpServer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponder>

struct Own : QAbstractHttpServer {
  bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override {
    if (request.method() != QHttpServerRequest::Method::Get) {
      return false;
    }
    makeResponder(request, socket).write("text", "text/plain", QHttpServerResponder::StatusCode::Ok);
    return true;
  }

  void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override {
    QHttpServerResponder responder = makeResponder(request, socket);
    responder.write(QHttpServerResponder::StatusCode::NotFound);
  }
};
