// Services that bill.
#include <string>

#include <httplib.h>

namespace {

bool hasCredit(const std::string& user);

}  // namespace

void registerPaymentRequiredInUse(httplib::Server& svr) {
  svr.Get("/reports", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasCredit(req.get_param_value("user"))) {
      res.status = 402;
    }
  });

  svr.Get("/invoices", [](const httplib::Request&, httplib::Response& res) { res.status = 402; });

  svr.Get("/other", [](const httplib::Request&, httplib::Response& res) {
    res.status = 402;
    res.set_content("payment required", "text/plain");
  });

  svr.Get("/none", [](const httplib::Request&, httplib::Response& res) { res.status = 403; });
}
