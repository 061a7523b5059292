// A 201 (Created) response to DELETE.
#include <string>

#include <httplib.h>

namespace {

constexpr int Code = 201;

bool change(const std::string& what);

void setStatus(httplib::Response& res, int status) { res.status = status; }

void handle(const httplib::Request& req, httplib::Response& res) {
  res.status = change(req.body) ? Code : 500;  // finding: created-on-delete
}

}  // namespace

void registerCreatedOnDelete(httplib::Server& svr) {
  svr.Delete("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 201;  // finding: created-on-delete
  });

  svr.Delete("/items/helper", [](const httplib::Request&, httplib::Response& res) {
    setStatus(res, 201);  // finding: created-on-delete
  });

  svr.Delete("/items/narrowed", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "DELETE") {
      res.status = 201;  // finding: created-on-delete
    }
  });

    svr.Delete("/items/free", handle);
}
