// Codes of WebDAV in an API.
#include <string>

#include <httplib.h>

namespace {

bool isLocked(const std::string& id);

void refuse(httplib::Response& res, int status) { res.status = status; }

}  // namespace

void registerWebdavStatusOutsideWebdav(httplib::Server& svr) {
  svr.Put("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    if (isLocked("7")) {
      res.status = 423;  // finding: webdav-status-outside-webdav
      return;
    }
    res.status = 204;
  });

  svr.Post("/batch", [](const httplib::Request&, httplib::Response& res) {
    refuse(res, 207);  // finding: webdav-status-outside-webdav
  });

  svr.Post("/files", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::InsufficientStorage_507;  // finding: webdav-status-outside-webdav
  });
}
