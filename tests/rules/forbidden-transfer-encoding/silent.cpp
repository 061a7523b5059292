// The field with other codes, or none.
#include <httplib.h>

void registerForbiddenTransferEncoding(httplib::Server& svr) {
  svr.Delete("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
  });

  svr.Get("/empty", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Transfer-Encoding", "chunked");
    res.status = 200;
  });

  svr.Get("/cached", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Transfer-Encoding", "chunked");
    res.status = 304;
  });

  svr.Delete("/orders/8", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("verbose")) {
      res.set_header("Transfer-Encoding", "chunked");
      res.status = 200;
      return;
    }
    res.status = 204;
  });
}
