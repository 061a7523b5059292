// A 201 (Created) response to a safe method.
#include <string>

#include <httplib.h>

namespace {

constexpr int Code = 201;

bool change(const std::string& what);

void setStatus(httplib::Response& res, int status) { res.status = status; }

void handle(const httplib::Request& req, httplib::Response& res) {
  res.status = change(req.body) ? Code : 500;  // finding: created-on-safe-method
}

}  // namespace

void registerCreatedOnSafeMethod(httplib::Server& svr) {
  svr.Get("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 201;  // finding: created-on-safe-method
  });

  svr.Get("/items/helper", [](const httplib::Request&, httplib::Response& res) {
    setStatus(res, 201);  // finding: created-on-safe-method
  });

  svr.Get("/items/narrowed", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "GET") {
      res.status = 201;  // finding: created-on-safe-method
    }
  });

    svr.Get("/items/free", handle);
}
