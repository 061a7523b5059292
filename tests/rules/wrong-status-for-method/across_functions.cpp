// The method is tested in one function, and answered for in another.
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool requireGet(const httplib::Request& req, httplib::Response& res) {
  if (req.method != "GET") {
    fail(res, 403, "only reading here");  // finding: wrong-status-for-method
    return false;
  }
  return true;
}

crow::response refused(int code) { return crow::response(code, "Method not supported"); }

void list(httplib::Response& res) { res.set_content("[]", "application/json"); }

void dispatch(const httplib::Request& req, httplib::Response& res) {
  if (req.method == "GET") {
    return list(res);
  }
  // missed: wrong-status-for-method what a test that left the function says of the rest
  fail(res, 409, "try another one");
}

}  // namespace

void addOrders(httplib::Server& svr) {
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (requireGet(req, res)) {
      list(res);
    }
  });
  svr.Get("/notes", dispatch);
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("GET"_method, "PUT"_method)([](const crow::request& req) {
    if (req.body.size() > 3) {
      return refused(409);  // finding: wrong-status-for-method
    }
    return crow::response("[]");
  });
  CROW_ROUTE(app, "/pages").methods("GET"_method, "PUT"_method)([](const crow::request& req) {
    return req.body.size() > 3 ? refused(501) : crow::response("[]");
  });
}
