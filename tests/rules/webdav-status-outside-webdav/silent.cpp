// A server that speaks WebDAV.
#include <httplib.h>

void registerWebdavStatusOutsideWebdav(httplib::Server& svr) {
  svr.Put("/files/7", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Lock-Token")) {
      res.status = 204;
      return;
    }
    res.status = 423;
  });

  svr.Options("/files", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("DAV", "1, 2");
    res.status = 200;
  });
}
