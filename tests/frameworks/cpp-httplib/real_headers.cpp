// Every part of the model against the header that Debian ships: one handler for each.
// --- routes.cpp
#include <string>

#include <httplib.h>

namespace {

// How a response is written.

void status(const httplib::Request&, httplib::Response& res) { res.status = 418; }

void body(const httplib::Request&, httplib::Response& res) { res.body = "text"; }

void bodyAppended(const httplib::Request&, httplib::Response& res) {
  res.body = "some";
  res.body += " text";
}

void bodyCleared(const httplib::Request&, httplib::Response& res) {
  res.body = "text";
  res.body.clear();
}

void setHeader(const httplib::Request&, httplib::Response& res) {
  res.set_header("Cache-Control", "no-store");
}

void headersEmplace(const httplib::Request&, httplib::Response& res) {
  res.headers.emplace("Cache-Control", "no-store");
}

void headersInsert(const httplib::Request&, httplib::Response& res) {
  res.headers.insert({"Cache-Control", "no-store"});
}

void headersErase(const httplib::Request&, httplib::Response& res) {
  res.set_header("Cache-Control", "no-store");
  res.headers.erase("Cache-Control");
}

void headersAssigned(const httplib::Request&, httplib::Response& res) {
  res.headers = {{"Cache-Control", "no-store"}, {"Allow", "GET"}};
}

void setRedirect(const httplib::Request&, httplib::Response& res) { res.set_redirect("/next"); }

void setRedirectStatus(const httplib::Request&, httplib::Response& res) {
  res.set_redirect("/next", 308);
}

void setContentText(const httplib::Request&, httplib::Response& res) {
  res.set_content("text", "text/plain");
}

void setContentString(const httplib::Request& req, httplib::Response& res) {
  const std::string text = "hello " + req.path;
  res.set_content(text, "text/html; charset=utf-8");
}

void setContentLength(const httplib::Request&, httplib::Response& res) {
  res.set_content("text", 4, "text/plain");
}

void setContentEmpty(const httplib::Request&, httplib::Response& res) {
  res.set_content("", "text/plain");
}

void setContentProvider(const httplib::Request&, httplib::Response& res) {
  res.set_content_provider(4, "text/plain", [](size_t, size_t, httplib::DataSink& sink) {
    return sink.write("text", 4);
  });
}

void setContentProviderWithoutLength(const httplib::Request&, httplib::Response& res) {
  res.set_content_provider("text/plain", [](size_t, httplib::DataSink& sink) {
    sink.done();
    return true;
  });
}

void setChunkedContentProvider(const httplib::Request&, httplib::Response& res) {
  res.set_chunked_content_provider("text/event-stream", [](size_t, httplib::DataSink& sink) {
    sink.done();
    return true;
  });
}

void replaced(const httplib::Request&, httplib::Response& res) {
  res.set_header("Cache-Control", "no-store");
  res = httplib::Response();
  res.status = 410;
}

void asksItself(const httplib::Request& req, httplib::Response& res) {
  if (req.path == "/private") {
    res.set_header("Cache-Control", "no-store");
  }
  if (!res.has_header("Cache-Control")) {
    res.set_header("Cache-Control", "max-age=60");
  }
}

void quotesItself(const httplib::Request& req, httplib::Response& res) {
  res.set_header("X-Request-Id", req.path);
  const std::string id = res.get_header_value("X-Request-Id");
  res.set_content("request " + id, "text/plain");
}

// How a request is read.

void readsMethod(const httplib::Request& req, httplib::Response& res) {
  if (req.method == "HEAD") {
    res.status = 204;
  }
}

void readsPath(const httplib::Request& req, httplib::Response& res) {
  if (req.path.empty()) {
    res.status = 404;
  }
}

void readsMatches(const httplib::Request& req, httplib::Response& res) {
  if (req.matches[1].str().empty()) {
    res.status = 404;
  }
}

void readsBody(const httplib::Request& req, httplib::Response& res) {
  if (req.body.empty()) {
    res.status = 400;
  }
}

void readsHeader(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_header("Authorization")) {
    res.status = 403;
  } else if (req.get_header_value("Accept").empty()) {
    res.status = 406;
  }
}

void readsParameter(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_param("q")) {
    res.status = 400;
  } else if (req.get_param_value("page").empty()) {
    res.status = 422;
  }
}

void readsRanges(const httplib::Request& req, httplib::Response& res) {
  if (!req.ranges.empty()) {
    res.status = 416;
  }
}

void readsFile(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_file("upload")) {
    res.status = 400;
  } else if (req.get_file_value("upload").content.empty()) {
    res.status = 422;
  }
}

void readsHeaders(const httplib::Request& req, httplib::Response& res) {
  if (req.headers.empty()) {
    res.status = 400;
  } else if (req.headers.find("Host") == req.headers.end()) {
    res.status = 421;
  }
}

void readsParameters(const httplib::Request& req, httplib::Response& res) {
  if (req.params.empty()) {
    res.status = 400;
  } else if (req.params.find("q") == req.params.end()) {
    res.status = 422;
  }
}

void readsFiles(const httplib::Request& req, httplib::Response& res) {
  if (!req.is_multipart_form_data()) {
    res.status = 415;
  } else if (req.files.empty()) {
    res.status = 400;
  }
}

void readsConnection(const httplib::Request& req, httplib::Response& res) {
  if (req.remote_addr != "127.0.0.1") {
    res.status = 403;
  } else if (req.version == "HTTP/1.0") {
    res.status = 505;
  }
}

void throws(const httplib::Request& req, httplib::Response& res) {
  const int number = std::stoi(req.get_param_value("number"));
  res.set_content(std::to_string(number), "text/plain");
}

void nothing(const httplib::Request&, httplib::Response&) {}

}  // namespace

void registerEffects(httplib::Server& svr) {
  svr.Get("/status", status)
      .Get("/body", body)
      .Get("/body-appended", bodyAppended)
      .Get("/body-cleared", bodyCleared);
  svr.Get("/set-header", setHeader);
  svr.Get("/headers-emplace", headersEmplace);
  svr.Get("/headers-insert", headersInsert);
  svr.Get("/headers-erase", headersErase);
  svr.Get("/headers-assigned", headersAssigned);
  svr.Get("/set-redirect", setRedirect);
  svr.Get("/set-redirect-status", setRedirectStatus);
  svr.Get("/set-content-text", setContentText);
  svr.Get("/set-content-string", setContentString);
  svr.Get("/set-content-length", setContentLength);
  svr.Get("/set-content-empty", setContentEmpty);
  svr.Get("/set-content-provider", setContentProvider);
  svr.Get("/set-content-provider-without-length", setContentProviderWithoutLength);
  svr.Get("/set-chunked-content-provider", setChunkedContentProvider);
  svr.Get("/replaced", replaced);
  svr.Get("/asks-itself", asksItself);
  svr.Get("/quotes-itself", quotesItself);
  svr.Get("/reads-method", readsMethod);
  svr.Get("/reads-path", readsPath);
  svr.Get(R"(/reads-matches/(\d+))", readsMatches);
  svr.Get("/reads-body", readsBody);
  svr.Get("/reads-header", readsHeader);
  svr.Get("/reads-parameter", readsParameter);
  svr.Get("/reads-ranges", readsRanges);
  svr.Get("/reads-file", readsFile);
  svr.Get("/reads-headers", readsHeaders);
  svr.Get("/reads-parameters", readsParameters);
  svr.Get("/reads-files", readsFiles);
  svr.Get("/reads-connection", readsConnection);
  svr.Get("/throws", throws);
  svr.Get("/nothing", nothing);
}

// How handlers are registered.

void registerMethods(httplib::Server& svr, const std::string& path) {
  svr.Post("/post", status);
  svr.Put("/put", status);
  svr.Patch("/patch", status);
  svr.Delete("/delete", status);
  svr.Options("/options", status);
  svr.Get(path, status);
  svr.Post("/reader", [](const httplib::Request&, httplib::Response& res,
                         const httplib::ContentReader& content) {
    content([](const char*, size_t) { return true; });
    res.status = 202;
  });
  svr.Put("/reader", [](const auto&, auto& res) { res.status = 202; });
}
// --- server.cpp
#include <exception>

#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.set_default_headers({{"Server", "demo"}});
  svr.set_pre_routing_handler([](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Cookie")) {
      res.status = 403;
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });
  svr.set_post_routing_handler([](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Frame-Options", "DENY");
  });
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) {
    res.set_content("error", "text/plain");
  });
  svr.set_exception_handler([](const httplib::Request&, httplib::Response& res, std::exception_ptr) {
    res.status = 500;
  });
  svr.set_file_request_handler([](const httplib::Request&, httplib::Response& res) {
    res.set_header("Cache-Control", "max-age=60");
  });
  svr.set_expect_100_continue_handler([](const httplib::Request&, httplib::Response&) { return 417; });
  svr.set_mount_point("/static", "./static");
  svr.Get("/", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("hello", "text/plain");
  });
  svr.Get("/missing", [](const httplib::Request&, httplib::Response& res) { res.status = 404; });
  svr.listen("0.0.0.0", 8080);
}
