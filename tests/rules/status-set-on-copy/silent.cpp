// Near misses: copies that are used, and what is no copy.
#include <functional>
#include <httplib.h>
#include <memory>
#include <string>
#include <utility>

namespace {

void write(const httplib::Response& res);
void later(std::function<void()> task);

httplib::Response with(httplib::Response res, int status) {
  res.status = status;
  return res;
}

void byReference(httplib::Response& res) {
  res.status = 404;
}

void byPointer(httplib::Response* res) {
  res->status = 404;
}

void byHandle(std::shared_ptr<httplib::Response> res) {
  res->status = 404;
}

void written(httplib::Response res) {
  res.status = 404;
  write(res);
}

void told(httplib::Response res, std::string& out) {
  res.status = 404;
  out = std::to_string(res.status);
}

struct Job {
  httplib::Response response;
};

/// Nobody here calls it.
void handler(httplib::Response res) {
  res.status = 404;
}

}  // namespace

void addRoutes(httplib::Server& server, std::shared_ptr<httplib::Response> shared) {
  // Returned and assigned.
  server.Get("/a", [](const httplib::Request&, httplib::Response& res) { res = with(res, 404); });

  // No copy.
  server.Get("/b", [shared](const httplib::Request&, httplib::Response& res) {
    byReference(res);
    byPointer(&res);
    byHandle(shared);
  });

  // Written or read by somebody.
  server.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    written(res);
    std::string text;
    told(res, text);
    res.set_content(text, "text/plain");
  });

  // Changed and put back.
  server.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    auto out = res;
    out.status = 404;
    res = out;
  });

  // Put back on one path.
  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    auto out = res;
    out.status = 404;
    if (req.body.empty()) {
      res = std::move(out);
    }
  });

  // A reference.
  server.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    auto& out = res;
    out.status = 404;
    auto fail = [&res] {
      res.status = 410;
    };
    fail();
  });

  // Kept in an object, and in a task that runs later.
  server.Get("/g", [](const httplib::Request&, httplib::Response& res) {
    auto out = res;
    out.status = 404;
    const Job job{out};
    write(job.response);
    later([res]() mutable {
      res.status = 500;
      write(res);
    });
  });

  // A copy that only saves what was there.
  server.Get("/h", [](const httplib::Request&, httplib::Response& res) {
    const auto before = res;
    res.status = 404;
    write(before);
  });
}

// A default that the better one replaces: the copy is put back on the other path.
void addMore(httplib::Server& server) {
  server.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    auto out = res;
    out.status = 500;
    if (req.body.empty()) {
      return;
    }
    out.status = 200;
    res = out;
  });
}
