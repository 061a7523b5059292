// One exception type, and good reasons to answer it in different ways.
#include <httplib.h>

#include <stdexcept>
#include <string>

namespace {

struct NotFound : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct BadState {};

struct ApiError : std::exception {
  explicit ApiError(int code) : code(code) {}
  int code;
};

std::string load(const std::string& id) {
  if (id.empty()) {
    throw NotFound("no such thing");
  }
  return id;
}

void change(const std::string& id) {
  if (id == "1") {
    throw BadState{};
  }
  if (id == "2") {
    throw ApiError(409);
  }
  if (id == "3") {
    throw std::runtime_error("failed");
  }
}

void ask(const std::string& host);  // of a library: may throw anything

struct LibraryError {};

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path_params.at("id")), "text/plain");
    } catch (const NotFound&) {
      res.status = 404;
    }
  });
  svr.Get("/orders/:id", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path_params.at("id")), "text/plain");
    } catch (const NotFound&) {
      res.status = 404;
    }
  });

  // What the content refers to is missing, not what the URI names.
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const std::string user = load(req.body);
      res.set_content(user, "text/plain");
    } catch (const NotFound&) {
      res.status = 422;
    }
  });

  // Two narrow clauses tell two meanings apart.
  svr.Get("/compare/:a/:b", [](const httplib::Request& req, httplib::Response& res) {
    std::string text;
    try {
      text = load(req.path_params.at("a"));
    } catch (const NotFound&) {
      res.status = 404;
      return;
    }
    try {
      text += load("template");
    } catch (const NotFound&) {
      res.status = 500;
      return;
    }
    res.set_content(text, "text/plain");
  });
}

void addChanges(httplib::Server& svr) {
  // One of each: nobody knows which is meant.
  svr.Put("/a/:id", [](const httplib::Request& req, httplib::Response& res) {
    try {
      change(req.path_params.at("id"));
    } catch (const BadState&) {
      res.status = 409;
    } catch (const ApiError& e) {
      res.status = e.code;  // computed
    } catch (const std::runtime_error&) {
      res.status = 500;  // says nothing
    }
  });
  svr.Put("/b/:id", [](const httplib::Request& req, httplib::Response& res) {
    try {
      change(req.path_params.at("id"));
    } catch (const BadState&) {
      res.status = 423;
    } catch (const ApiError& e) {
      res.status = e.code == 0 ? 500 : e.code;
    } catch (const std::runtime_error&) {
      res.status = 500;
    }
  });
  svr.Put("/c/:id", [](const httplib::Request& req, httplib::Response& res) {
    try {
      change(req.path_params.at("id"));
    } catch (const std::runtime_error&) {
      res.status = 400;
    } catch (...) {
      res.status = 502;
    }
  });

  // What a library throws, nobody sees where: it may mean anything.
  svr.Get("/x", [](const httplib::Request&, httplib::Response& res) {
    try {
      ask("x");
    } catch (const LibraryError&) {
      res.status = 502;
    }
  });
  svr.Get("/y", [](const httplib::Request&, httplib::Response& res) {
    try {
      ask("y");
    } catch (const LibraryError&) {
      res.status = 502;
    }
  });
  svr.Get("/z", [](const httplib::Request&, httplib::Response& res) {
    try {
      ask("z");
    } catch (const LibraryError&) {
      res.status = 503;
    }
  });

  // The clause decides further.
  svr.Delete("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path_params.at("id")), "text/plain");
    } catch (const NotFound&) {
      res.status = req.has_param("strict") ? 404 : 410;
    }
  });
}
