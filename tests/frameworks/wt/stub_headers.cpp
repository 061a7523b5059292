// The model against stub headers: one resource for each part.
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
