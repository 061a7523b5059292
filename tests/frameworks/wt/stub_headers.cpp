// The model against stub headers: one resource for each part.
// --- third_party/Wt/Http/Request.h
#pragma once
#include <cstdint>
#include <istream>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace Wt {

class WSslInfo;

namespace Http {

class ResponseContinuation;

struct UploadedFile {
  const std::string& spoolFileName() const;
  const std::string& clientFileName() const;
  const std::string& contentType() const;
};

class Message {
public:
  class Header {
  public:
    const std::string& name() const;
    const std::string& value() const;
  };
};

using ParameterValues = std::vector<std::string>;
using ParameterMap = std::map<std::string, ParameterValues>;
using UploadedFileMap = std::multimap<std::string, UploadedFile>;
using CookieMap = std::map<std::string, std::string>;

class Request {
public:
  class ByteRange {
  public:
    ByteRange();
    ::uint64_t firstByte() const;
    ::uint64_t lastByte() const;
  };

  class ByteRangeSpecifier : public std::vector<ByteRange> {
  public:
    ByteRangeSpecifier();
    bool isSatisfiable() const;
  };

  const ParameterMap& getParameterMap() const;
  const UploadedFileMap& uploadedFiles() const;
  const ParameterValues& getParameterValues(const std::string& name) const;
  const std::string* getParameter(const std::string& name) const;
  const UploadedFile* getUploadedFile(const std::string& name) const;
  ::int64_t tooLarge() const;
  ResponseContinuation* continuation() const;
  std::string serverName() const;
  std::string serverPort() const;
  std::string path() const;
  std::string requestURI() const;
  std::string pathInfo() const;
  std::string queryString() const;
  std::string urlScheme() const;
  std::istream& in() const;
  std::string contentType() const;
  int contentLength() const;
  std::string userAgent() const;
  std::string clientAddress() const;
  std::string hostName() const;
  const CookieMap& cookies() const;
  const std::string* getCookieValue(const std::string& cookieName) const;
  std::string headerValue(const std::string& field) const;
  std::vector<Message::Header> headers() const;
  std::string getCgiValue(const std::string& varName) const;
  std::string method() const;
  ByteRangeSpecifier getRanges(::int64_t filesize) const;
  WSslInfo* sslInfo() const;
  std::string urlParam(const std::string& param) const;
  const std::vector<std::pair<std::string, std::string>>& urlParams() const;
};

}  // namespace Http
}  // namespace Wt
// --- third_party/Wt/Http/Response.h
#pragma once
#include <cstdint>
#include <ostream>
#include <string>

namespace Wt {
namespace Http {

class ResponseContinuation {
public:
  void waitForMoreData();
};

class Response {
public:
  void setStatus(int status);
  void setContentLength(::uint64_t length);
  void setMimeType(const std::string& mimeType);
  void addHeader(const std::string& name, const std::string& value);
  void insertHeader(const std::string& name, const std::string& value);
  ResponseContinuation* createContinuation();
  ResponseContinuation* continuation() const;
  std::ostream& out();
  std::ostream& bout() { return out(); }
};

}  // namespace Http
}  // namespace Wt
// --- third_party/Wt/WResource.h
#pragma once
#include <string>

#include "Http/Request.h"
#include "Http/Response.h"

namespace Wt {

enum class ContentDisposition { None, Attachment, Inline };

class WString {
public:
  WString(const char* text);
  std::string toUTF8() const;
};

class WObject {
public:
  virtual ~WObject();
};

class WResource : public WObject {
public:
  WResource();
  ~WResource();
  void suggestFileName(const WString& name,
                       ContentDisposition disposition = ContentDisposition::Attachment);
  void haveMoreData();
  virtual void handleRequest(const Http::Request& request, Http::Response& response) = 0;
  virtual void handleAbort(const Http::Request& request);

protected:
  void beingDeleted();
};

}  // namespace Wt
// --- third_party/Wt/WStreamResource.h
#pragma once
#include <istream>

#include "WResource.h"

namespace Wt {

class WStreamResource : public WResource {
public:
  explicit WStreamResource(const std::string& mimeType);
  ~WStreamResource() override;
  void setMimeType(const std::string& mimeType);

protected:
  void handleRequestPiecewise(const Http::Request& request, Http::Response& response,
                              std::istream& input);
};

}  // namespace Wt
// --- third_party/Wt/WServer.h
#pragma once
#include <memory>
#include <string>

#include "WResource.h"

namespace Wt {

class WServer {
public:
  WServer(int argc, char* argv[], const std::string& wtConfigurationFile = std::string());
  void addResource(const std::shared_ptr<WResource>& resource, const std::string& path);
  bool start();
  void stop();
  static int waitForShutdown();
};

}  // namespace Wt
// --- effects.cpp
#include <fstream>
#include <stdexcept>
#include <string>

#include "third_party/Wt/WResource.h"
#include "third_party/Wt/WServer.h"
#include "third_party/Wt/WStreamResource.h"

using Wt::Http::Request;
using Wt::Http::Response;

void render(std::ostream& out);

// How a response is made.

struct SetsAll : Wt::WResource {
  void handleRequest(const Request&, Response& response) override {
    response.setStatus(202);
    response.setMimeType("text/plain");
    response.setContentLength(4);
    response.addHeader("Set-Cookie", "a=b");
    response.addHeader("Set-Cookie", "c=d");
    response.insertHeader("ETag", "\"7\"");
    response.insertHeader("ETag", "\"8\"");
    response.out() << "te" << "xt";
  }
};

struct SetsNothing : Wt::WResource {
  void handleRequest(const Request&, Response&) override {}
};

struct Streams : Wt::WResource {
  void handleRequest(const Request&, Response& response) override {
    std::ostream& out = response.out();
    out << "text";
    out.flush();
  }
};

struct StreamsBytes : Wt::WResource {
  void handleRequest(const Request&, Response& response) override {
    response.setStatus(204);  // finding: no-content-with-body
    response.bout().write("text", 4);
  }
};

struct LetsRender : Wt::WResource {
  void handleRequest(const Request&, Response& response) override {
    response.setMimeType("image/png");
    render(response.out());
  }
};

// What is written to out() waits until the handler returns: the status may still change.
struct StatusAfterContent : Wt::WResource {
  void handleRequest(const Request& request, Response& response) override {
    response.out() << "text";
    if (request.path() == "/gone") {
      response.setStatus(410);
    }
  }
};

struct Continues : Wt::WResource {
  void handleRequest(const Request& request, Response& response) override {
    if (request.continuation() == nullptr) {
      response.setMimeType("text/plain");
    }
    response.out() << "piece";
    Wt::Http::ResponseContinuation* continuation = response.createContinuation();
    continuation->waitForMoreData();
  }
};

struct Throws : Wt::WResource {
  void handleRequest(const Request&, Response& response) override {
    response.setStatus(202);
    throw std::runtime_error("no");
  }
};

struct Piecewise : Wt::WStreamResource {
  Piecewise() : Wt::WStreamResource("text/plain") {}

  void handleRequest(const Request& request, Response& response) override {
    std::ifstream input("/srv/a");
    if (!input) {
      response.setStatus(404);
      return;
    }
    handleRequestPiecewise(request, response, input);
  }
};

// What is read of the request.

struct Reads : Wt::WResource {
  void handleRequest(const Request& request, Response& response) override {
    if (request.method() == "DELETE") {
      response.setStatus(501);
    } else if (request.pathInfo() == "/a" || request.requestURI() == "/b" ||
               request.queryString() == "c") {
      response.setStatus(404);
    } else if (request.getParameter("a") == nullptr) {
      response.setStatus(400);
    } else if (request.urlParam("b").empty()) {
      response.setStatus(409);
    } else if (request.getParameterValues("c").empty()) {
      response.setStatus(410);
    } else if (request.getUploadedFile("d") == nullptr) {
      response.setStatus(411);
    } else if (request.getParameterMap().empty() || request.uploadedFiles().empty() ||
               request.urlParams().empty()) {
      response.setStatus(412);
    } else if (request.headerValue("X-A") == "a") {
      response.setStatus(403);
    } else if (request.headers().empty()) {
      response.setStatus(406);
    }
  }
};

struct ReadsMore : Wt::WResource {
  void handleRequest(const Request& request, Response& response) override {
    std::string text;
    if (request.contentType() != "text/plain") {
      response.setStatus(415);
    } else if (request.contentLength() > 100 || request.tooLarge() > 0) {
      response.setStatus(413);
    } else if (request.cookies().empty() || request.getCookieValue("a") == nullptr) {
      response.setStatus(403);
    } else if (request.userAgent() == "a") {
      response.setStatus(402);
    } else if (request.hostName() != "localhost" || request.serverName() != "localhost" ||
               request.serverPort() != "80") {
      response.setStatus(421);
    } else if (!request.getRanges(100).isSatisfiable()) {
      response.setStatus(416);  // finding: range-not-satisfiable-without-content-range
    } else if (request.urlScheme() != "https" || request.sslInfo() == nullptr ||
               request.clientAddress() == "a" || request.getCgiValue("B") == "b") {
      response.setStatus(426);
    } else if (!(request.in() >> text)) {
      response.setStatus(422);
    }
  }
};

// A resource of the server, at a path.
void registers(Wt::WServer& server) {
  server.addResource(std::make_shared<SetsAll>(), "/all");
  auto streams = std::make_shared<Streams>();
  server.addResource(streams, "/streams");
}
