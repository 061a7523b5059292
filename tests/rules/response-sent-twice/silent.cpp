// Near misses: two sends in one handler, and only one of them for each request.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <functional>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

using namespace Poco::Net;

namespace {

bool isAllowed(const HTTPServerRequest& request);
bool isGone(const std::string& uri);
std::string load(const std::string& uri);
void log(const std::string& text);
void later(std::function<void()> task);
void hand(HTTPServerResponse& response);

bool authorise(HTTPServerRequest& request, HTTPServerResponse& response) {
  if (!request.hasCredentials()) {
    response.setStatus(HTTPResponse::HTTP_FORBIDDEN);
    response.send();
    return false;
  }
  return true;
}

void sendText(HTTPServerResponse& response,
              HTTPResponse::HTTPStatus status,
              const std::string& text) {
  response.setStatus(status);
  response.sendBuffer(text.data(), text.size());
}

}  // namespace

// One branch or the other.
struct Branches : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (isGone(request.getURI())) {
      response.setStatus(HTTPResponse::HTTP_GONE);
      response.send();
    } else {
      response.send() << load(request.getURI());
    }
  }
};

// The handler leaves after each.
struct Leaves : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (isGone(request.getURI())) {
      sendText(response, HTTPResponse::HTTP_GONE, "gone");
      return;
    }
    sendText(response, HTTPResponse::HTTP_OK, load(request.getURI()));
  }
};

// The helper sends and says so.
struct Helper : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!authorise(request, response)) {
      return;
    }
    response.send() << "in";
  }
};

// A flag tells.
struct Flag : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    bool done = false;
    if (isGone(request.getURI())) {
      sendText(response, HTTPResponse::HTTP_GONE, "gone");
      done = true;
    }
    if (!done) {
      sendText(response, HTTPResponse::HTTP_OK, "here");
    }
  }
};

// A list tells, which nobody can look into here.
struct List : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    std::vector<std::string> errors;
    if (isGone(request.getURI())) {
      errors.push_back("gone");
      sendText(response, HTTPResponse::HTTP_GONE, "gone");
    }
    if (errors.empty()) {
      sendText(response, HTTPResponse::HTTP_OK, "here");
    }
  }
};

// The response is asked.
struct Asks : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (isGone(request.getURI())) {
      sendText(response, HTTPResponse::HTTP_GONE, "gone");
    }
    if (!response.sent()) {
      sendText(response, HTTPResponse::HTTP_OK, "here");
    }
  }
};

// The pieces of one response.
struct Pieces : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setChunkedTransferEncoding(true);
    std::ostream& out = response.send();
    for (int i = 0; i < 10; ++i) {
      out << i << "\n";
    }
    out << "end";
    out.flush();
  }
};

// One round of the loop sends and leaves it, or none does.
struct Search : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    for (const std::string& name : names_) {
      if (name == request.getURI()) {
        sendText(response, HTTPResponse::HTTP_OK, name);
        return;
      }
    }
    sendText(response, HTTPResponse::HTTP_NOT_FOUND, "none");
  }

private:
  std::vector<std::string> names_;
};

// Tries again, and tells at the end that no try went well.
struct Retry : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    bool done = false;
    int tries = 3;
    while (!done && tries-- > 0) {
      if (isAllowed(request)) {
        sendText(response, HTTPResponse::HTTP_OK, "done");
        done = true;
      }
    }
    if (!done) {
      sendText(response, HTTPResponse::HTTP_SERVICE_UNAVAILABLE, "busy");
    }
  }
};

// What goes wrong after the first send is told by the second, if that is still possible.
struct Catches : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      const std::string text = load(request.getURI());
      sendText(response, HTTPResponse::HTTP_OK, text);
      log(text);
    } catch (const std::exception& e) {
      sendText(response, HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, e.what());
    }
  }
};

// Sent by a task that runs when it is time, after or instead of the one here.
struct Task : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    later([&response] { response.send() << "late"; });
    if (isGone(request.getURI())) {
      response.send() << "gone";
    }
  }
};

// An interim response is no response.
struct Interim : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.sendContinue();
    response.send() << "thank you";
  }
};

// Two tests that exclude each other without the tool knowing.
struct Kinds : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (isAllowed(request)) {
      sendText(response, HTTPResponse::HTTP_OK, "in");
    }
    if (isGone(request.getURI())) {
      sendText(response, HTTPResponse::HTTP_GONE, "gone");
    }
  }
};

// Each case has its own.
struct Cases : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    switch (request.getURI().size()) {
    case 0: sendText(response, HTTPResponse::HTTP_BAD_REQUEST, "empty"); break;
    case 1: sendText(response, HTTPResponse::HTTP_OK, "root"); break;
    default: sendText(response, HTTPResponse::HTTP_NOT_FOUND, "none"); break;
    }
  }
};

// Code that is not known may do what it wants.
struct Hands : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    hand(response);
    response.send() << "a";
    hand(response);
    response.send() << "b";
  }
};

// Only cleaning up and logging follows.
struct Logs : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!isAllowed(request)) {
      sendText(response, HTTPResponse::HTTP_FORBIDDEN, "no");
    } else {
      sendText(response, HTTPResponse::HTTP_OK, "yes");
    }
    log(request.getURI());
  }
};

// What leaves the handler is answered by the framework; the branch is another rule's.
struct Tries : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      if (isGone(request.getURI())) {
        response.setStatus(HTTPResponse::HTTP_GONE);
        response.send() << "gone";  // finding: missing-return-after-error
      }
      const std::string text = load(request.getURI());
      response.send() << text;
      log(text);
    } catch (const std::invalid_argument& e) {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
      response.send() << e.what();
    }
  }
};
