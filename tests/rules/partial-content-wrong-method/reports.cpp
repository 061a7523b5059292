// A response about ranges to a method that has none.
#include <string>

#include <httplib.h>

namespace {

constexpr int Code = 206;

bool change(const std::string& what);

void setStatus(httplib::Response& res, int status) { res.status = status; }

void handle(const httplib::Request& req, httplib::Response& res) {
  res.status = change(req.body) ? Code : 500;  // finding: partial-content-wrong-method
}

}  // namespace

void registerPartialContentWrongMethod(httplib::Server& svr) {
  svr.Post("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;  // finding: partial-content-wrong-method
  });

  svr.Post("/items/helper", [](const httplib::Request&, httplib::Response& res) {
    setStatus(res, 206);  // finding: partial-content-wrong-method
  });

  svr.Post("/items/narrowed", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "POST") {
      res.status = 206;  // finding: partial-content-wrong-method
    }
  });

    svr.Post("/items/free", handle);
}
