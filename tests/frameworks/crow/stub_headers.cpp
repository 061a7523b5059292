// Each entry of the model against declarations like those of Crow 1.3: one handler for each.
// --- responses.cpp
#include "crow.h"

// What a returned response is made of, one route for each constructor.
void constructed(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/empty")([] { return crow::response(); });
  CROW_ROUTE(app, "/code")([] { return crow::response(404); });
  CROW_ROUTE(app, "/status")([] { return crow::response(crow::status::GONE); });
  CROW_ROUTE(app, "/text")([] { return crow::response("text"); });
  CROW_ROUTE(app, "/both")([] { return crow::response(403, "no"); });
  CROW_ROUTE(app, "/typed")([] { return crow::response("html", "<p>"); });
  CROW_ROUTE(app, "/all")([] { return crow::response(202, "text/csv", "a,b"); });
  CROW_ROUTE(app, "/json")([] { return crow::response(crow::json::wvalue{{"a", 1}}); });
  CROW_ROUTE(app, "/code-json")([] {
    crow::json::wvalue value;
    value["a"] = 1;
    return crow::response(409, value);
  });
  CROW_ROUTE(app,
             "/code-json-moved")([] { return crow::response(422, crow::json::wvalue{{"a", 1}}); });
  CROW_ROUTE(app, "/page")([] { return crow::response(crow::mustache::load("a.html").render()); });
}

// What a handler returns instead of a response.
void returned(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/int")([] { return 404; });
  CROW_ROUTE(app, "/enumerator")([] { return crow::status::NOT_FOUND; });
  CROW_ROUTE(app, "/literal")([] { return "text"; });
  CROW_ROUTE(app, "/string")([] { return std::string("text"); });
  CROW_ROUTE(app, "/wvalue")([] { return crow::json::wvalue{{"a", 1}}; });
  CROW_ROUTE(app, "/template")([] { return crow::mustache::load("a.html").render(); });
  CROW_ROUTE(app,
             "/multipart")([](const crow::request& req) { return crow::multipart::message(req); });
  CROW_ROUTE(app, "/either/<int>")([](int id) { return id > 9 ? 404 : 204; });
}

// What is done to a response that the handler got.
void changed(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/fields")([](const crow::request&, crow::response& res) {
    res.code = 201;
    res.set_header("Location", "/a");
    res.add_header("Set-Cookie", "a=b");
    res.headers.emplace("ETag", "\"1\"");
    res.body = "made";
    res.end();
  });
  CROW_ROUTE(app, "/written")([](crow::response& res) {
    res.write("a");
    res.end("b");
  });
  CROW_ROUTE(app, "/cleared")([](crow::response& res) {
    res.code = 404;
    res.set_header("ETag", "\"1\"");
    res.write("a");
    res.clear();
    res.end();
  });
  CROW_ROUTE(app, "/redirect")([](crow::response& res) {
    res.redirect("/a");
    res.end();
  });
  CROW_ROUTE(app, "/redirect-perm")([](crow::response& res) {
    res.redirect_perm("/a");
    res.end();
  });
  CROW_ROUTE(app, "/moved")([](crow::response& res) {
    res.moved("/a");
    res.end();
  });
  CROW_ROUTE(app, "/moved-perm")([](crow::response& res) {
    res.moved_perm("/a");
    res.end();
  });
  CROW_ROUTE(app, "/file")([](crow::response& res) {
    res.set_static_file_info("a.html");
    res.end();
  });
  CROW_ROUTE(app, "/file-unsafe")([](crow::response& res) {
    res.set_static_file_info_unsafe("/srv/a.html", "text/html");
    res.end();
  });
  CROW_ROUTE(app, "/assigned")([](crow::response& res) {
    res.set_header("ETag", "\"1\"");
    res = crow::response(410, "gone");
    res.end();
  });
  CROW_ROUTE(app, "/not-sendable")([](crow::response& res) {
    res.code = 418;
    res.end();
  });
}

// --- requests.cpp
#include "crow.h"

void reads(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/fields")([](const crow::request& req) {
    if (req.method == crow::HTTPMethod::Put) {
      return crow::response(201);
    }
    if (req.url == "/fields/" || req.raw_url.empty()) {
      return crow::response(202);
    }
    if (req.body.empty()) {
      return crow::response(400);
    }
    if (req.headers.count("Authorization") == 0) {
      return crow::response(401);
    }
    if (req.remote_ip_address != "127.0.0.1" || req.keep_alive) {
      return crow::response(403);
    }
    return crow::response(200);
  });
  CROW_ROUTE(app, "/calls")([](const crow::request& req) {
    if (req.get_header_value("If-Match").empty()) {
      return crow::response(428);
    }
    if (crow::get_header_value(req.headers, "Expect").empty()) {
      return crow::response(417);
    }
    if (!req.check_version(1, 1)) {
      return crow::response(501);
    }
    if (req.url_params.get("id") == nullptr) {
      return crow::response(400);
    }
    if (req.url_params.get_list("tag").empty() || req.url_params.get_dict("map").empty()) {
      return crow::response(404);
    }
    if (req.url_params.keys().empty()) {
      return crow::response(409);
    }
    if (req.get_body_params().get("id") == nullptr) {
      return crow::response(422);
    }
    return crow::response(200);
  });
  CROW_ROUTE(app, "/parts")([](const crow::request& req) {
    const crow::multipart::message message(req);
    const crow::multipart::message_view view(req);
    return crow::response(message.parts.empty() || view.parts.empty() ? 400 : 200);
  });
}

// --- routes.cpp
#include "crow.h"

struct Counter {
  crow::response operator()(const crow::request&, int count) const {
    return crow::response(count > 0 ? 200 : 400);
  }
};

crow::response byName(const crow::request&) {
  return crow::response(202);
}

class Controller {
public:
  explicit Controller(crow::SimpleApp& app) {
    CROW_ROUTE(app, "/member").methods("POST"_method)([this](const crow::request& req) {
      return add(req);
    });
  }

private:
  crow::response add(const crow::request&) { return crow::response(403); }
};

void routes(crow::SimpleApp& app, crow::Blueprint& pages) {
  CROW_ROUTE(app, "/get")([] { return 202; });
  CROW_ROUTE(app, "/post").methods("POST"_method)([] { return 202; });
  CROW_ROUTE(app, "/two").methods(crow::HTTPMethod::PUT, crow::HTTPMethod::Patch)([] {
    return 202;
  });
  CROW_ROUTE(app, "/named").name("named").methods(crow::HTTPMethod::MSEARCH)([] { return 202; });
  CROW_ROUTE(app, "/parameters/<int>/<string>")(
      [](const crow::request&, crow::response& res, int, const std::string&) {
        res.code = 202;
        res.end();
      });
  CROW_ROUTE(app, "/function").methods("GET"_method)(byName);
  CROW_ROUTE(app, "/functor/<int>")(Counter());
  auto& rule = CROW_ROUTE(app, "/local");
  rule.methods("DELETE"_method);
  rule([] { return 204; });
  app.route_dynamic("/dynamic").methods("PUT"_method)([](const crow::request&) {
    return crow::response(202);
  });
  app.route_static("/static")([](crow::response& res) {
    res.set_static_file_info("a.html");
    res.end();
  });
  CROW_STATIC_FILE(app, "/icon", "icon.png");
  CROW_BP_ROUTE(pages, "/page").methods("GET"_method)([] { return "page"; });
  pages.new_rule_dynamic("/dynamic")([] { return "page"; });
  CROW_BP_CATCHALL_ROUTE(pages)([] { return crow::response(410, "gone"); });
  CROW_CATCHALL_ROUTE(app)([](crow::response& res) {
    if (res.code == 404) {
      res.body = "not found";
    } else {
      res.code = 400;
    }
    res.end();
  });
  app.exception_handler([](crow::response& res) {
    try {
      throw;
    } catch (const std::invalid_argument& e) {
      res = crow::response(400, e.what());
    } catch (const std::exception&) {
      res = crow::response(500);
    }
  });
}

// --- exceptions.cpp
#include "crow.h"

struct MissingField : crow::bad_request {
  explicit MissingField(const std::string& name) : crow::bad_request("missing " + name) {}
};

void exceptions(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/thrown")([](const crow::request& req) {
    if (req.body.empty()) {
      throw crow::bad_request("no content");
    }
    return crow::response(200);
  });
  CROW_ROUTE(app, "/derived")([](const crow::request& req) {
    if (req.url_params.get("id") == nullptr) {
      throw MissingField("id");
    }
    return crow::response(200);
  });
  CROW_ROUTE(app, "/other")(
      [](const crow::request& req) -> crow::response { throw std::runtime_error(req.url); });
  CROW_ROUTE(app, "/not-ended")([](const crow::request&, crow::response& res) { res.code = 404; });
}

// What runs after the handlers that it is given to; this one changes nothing.
struct Timing {
  struct context {};

  void before_handle(crow::request&, crow::response&, context&) {}

  void after_handle(crow::request&, crow::response&, context&) {}
};

struct Tracing {
  struct context {};

  void after_handle(crow::request&, crow::response&, context&, Timing::context&) {}
};
