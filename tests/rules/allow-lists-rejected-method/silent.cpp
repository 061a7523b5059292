// Fields that leave the rejected method out.
#include <httplib.h>

void registerAllowListsRejectedMethod(httplib::Server& svr) {
  svr.Put("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET, POST");
  });

  svr.Delete("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "");
  });

  svr.Get("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Allow", "GET");
    res.status = 200;
  });

  svr.Patch("/orders", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", req.get_param_value("methods"));
  });
}
