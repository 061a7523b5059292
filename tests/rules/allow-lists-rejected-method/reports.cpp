// Rejecting what the field allows.
#include <httplib.h>

namespace {

void reject(httplib::Response& res, const char* methods) {
  res.status = 405;
  res.set_header("Allow", methods);  // finding: allow-lists-rejected-method
}

}  // namespace

void registerAllowListsRejectedMethod(httplib::Server& svr) {
  svr.Put("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET, PUT");  // finding: allow-lists-rejected-method
  });

  svr.Delete("/orders", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "GET, DELETE");
  });

  svr.Post("/rpc", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "POST") {
      res.set_header("Allow", "POST");  // finding: allow-lists-rejected-method
      res.status = 405;
    }
  });
}
