// The clauses stand in a wrapper, in a helper and in an exception handler.
#include <httplib.h>

#include <exception>
#include <functional>
#include <string>

namespace {

struct Denied {};

struct Missing {};

void check(const httplib::Request& req) {
  if (req.get_header_value("X-Role") != "admin") {
    throw Denied{};
  }
}

std::string find(const std::string& name) {
  if (name.size() > 3) {
    throw Missing{};
  }
  return name;
}

void forbid(httplib::Response& res) { res.status = 403; }

// One clause for many routes: one place.
void guarded(const httplib::Request& req, httplib::Response& res, const std::function<void()>& work) {
  try {
    check(req);
    work();
  } catch (const Denied&) {
    res.status = 401;  // finding: inconsistent-exception-status
    res.set_header("WWW-Authenticate", "Basic realm=\"x\"");
  }
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    guarded(req, res, [&] { res.set_content("a", "text/plain"); });
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    guarded(req, res, [&] { res.set_content("b", "text/plain"); });
  });
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    guarded(req, res, [&] { res.set_content("c", "text/plain"); });
  });
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      check(req);
      res.set_content(find(req.get_param_value("name")), "text/plain");
    } catch (const Denied&) {
      forbid(res);
    } catch (const Missing&) {
      res.status = 404;
    }
  });
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    try {
      check(req);
      res.set_content(find(req.get_param_value("name")), "text/plain");
    } catch (const Denied&) {
      forbid(res);
    } catch (const Missing&) {
      res.status = 410;  // finding: inconsistent-exception-status
    }
  });
  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    check(req);
    res.set_content(find(req.get_param_value("name")), "text/plain");
  });
  svr.set_exception_handler([](const httplib::Request&, httplib::Response& res, std::exception_ptr error) {
    try {
      std::rethrow_exception(error);
    } catch (const Denied&) {
      forbid(res);
    } catch (const Missing&) {
      res.status = 404;
    } catch (...) {
      res.status = 500;
    }
  });
}
