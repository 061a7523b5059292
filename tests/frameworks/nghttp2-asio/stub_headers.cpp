// Each entry of the model against declarations like those of nghttp2-asio: one handler for each.
// --- effects.cpp
#include "third_party/nghttp2/asio_http2_server.h"

using namespace nghttp2::asio_http2;
using namespace nghttp2::asio_http2::server;

// How a response is written, and how a function becomes a handler.

static void named(const request&, const response& res) {
  res.write_head(418);
  res.end("tea");
}

struct Functor {
  void operator()(const request&, const response& res) const {
    res.write_head(410);
    res.end();
  }
};

void effects(http2& server) {
  server.handle("/named", named);
  server.handle("/functor", Functor{});
  server.handle("/generic", [](const auto& /*req*/, const auto& res) {
    res.end("a");
  });
  server.handle("/head", [](const request&, const response& res) {
    res.write_head(302, {{"location", {"/new", false}}, {"set-cookie", {"a=1", false}}});
    res.end();
  });
  server.handle("/map", [](const request&, const response& res) {
    header_map fields;
    fields.emplace("location", header_value{"/new", false});
    res.write_head(303, fields);
    res.end();
  });
  server.handle("/end", [](const request&, const response& res) {
    res.end("hello");
  });
  server.handle("/file", [](const request&, const response& res) {
    res.end(file_generator("/srv/a"));
  });
  server.handle("/generator", [](const request&, const response& res) {
    res.write_head(200, {{"content-type", {"text/plain", false}}});
    res.end([](uint8_t*, std::size_t, uint32_t* flags) {
      *flags |= NGHTTP2_DATA_FLAG_EOF;
      return 0;
    });
  });
  server.handle("/trailer", [](const request&, const response& res) {
    res.write_trailer({{"x-sum", {"1", false}}});
    res.on_close([](uint32_t) {});
    res.resume();
    res.end("a");
  });
  server.handle("/push", [](const request&, const response& res) {
    boost::system::error_code error;
    const response* pushed = res.push(error, "GET", "/style.css");
    if (pushed != nullptr) {
      pushed->write_head(206);
      pushed->end("css");
    }
    res.write_head(404);
    res.end("none");
  });
  server.handle("/late", [](const request&, const response& res) {
    res.write_head(200);
    res.write_head(500);  // has no effect
    res.end();
  });
  server.handle("/twice", [](const request&, const response& res) {
    res.end("a");
    res.end("b");
  });
  server.handle("/cancel", [](const request&, const response& res) {
    res.cancel();
  });
  server.handle("/nothing", [](const request&, const response&) {});
  server.handle("/redirect", redirect_handler(301, "/new"));
  server.handle("/status", status_handler(501));
}

// What is read of the request.

bool isKnown(const uri_ref& uri);

static bool reads(const request& req) {
  return req.method() == "POST" || req.uri().path == "/a" || req.uri().raw_query == "b" ||
         req.uri().host == "localhost" || req.uri().raw_path == "/a";
}

void requests(http2& server) {
  server.handle("/reads", [](const request& req, const response& res) {
    if (reads(req)) {
      res.write_head(400);
    } else if (req.header().find("accept") == req.header().end()) {
      res.write_head(406);
    } else if (req.header().count("x-a") == 0) {
      res.write_head(403);
    } else if (!isKnown(req.uri())) {
      res.write_head(404);
    } else if (req.remote_endpoint().port() == 0) {
      res.write_head(421);
    }
    res.end();
  });
  server.handle("/data", [](const request& req, const response& res) {
    req.on_data([&res](const uint8_t*, std::size_t length) {
      if (length == 0) {
        res.write_head(202);
        res.end();
      }
    });
  });
}
