// args: --std=c++20
// Each entry of the model against declarations like those of uWebSockets 20: one handler for each.
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
