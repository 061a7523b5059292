// A 304 (Not Modified) response to another method than GET and HEAD.
#include <string>

#include <httplib.h>

namespace {

constexpr int Code = 304;

bool change(const std::string& what);

void setStatus(httplib::Response& res, int status) { res.status = status; }

void handle(const httplib::Request& req, httplib::Response& res) {
  res.status = change(req.body) ? Code : 500;  // finding: not-modified-wrong-method
}

}  // namespace

void registerNotModifiedWrongMethod(httplib::Server& svr) {
  svr.Put("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 304;  // finding: not-modified-wrong-method
  });

  svr.Put("/items/helper", [](const httplib::Request&, httplib::Response& res) {
    setStatus(res, 304);  // finding: not-modified-wrong-method
  });

  svr.Put("/items/narrowed", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "PUT") {
      res.status = 304;  // finding: not-modified-wrong-method
    }
  });

    svr.Put("/items/free", handle);
}
