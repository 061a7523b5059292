// What the operating system said, told as it is, or not known of what.
#include <cerrno>
#include <string>

#include <httplib.h>

extern "C" int open(const char* path, int flags, ...);
extern "C" int unlink(const char* path);

void registerHonest(httplib::Server& svr) {
  // A file of the server.
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    if (open("/etc/shop.conf", 0) < 0) {
      if (errno == ENOENT) {
        res.status = 500;
        return;
      }
      res.status = 503;
      return;
    }
    res.status = 204;
  });

  svr.Delete("/b", [](const httplib::Request& req, httplib::Response& res) {
    const std::string path = "/srv/" + req.get_param_value("name");
    if (unlink(path.c_str()) != 0) {
      switch (errno) {
        case ENOENT: res.status = 404; return;
        case ENOTDIR: res.status = 400; return;
        case EACCES: res.status = 500; return;
        case EPERM: res.status = 403; return;
        case ENOSPC: res.status = 507; return;
        case EIO: res.status = 503; return;
        default: res.status = 500; return;
      }
    }
    res.status = 204;
  });

  // Not that one.
  svr.Delete("/c", [](const httplib::Request& req, httplib::Response& res) {
    const std::string path = "/srv/" + req.get_param_value("name");
    if (unlink(path.c_str()) != 0 && errno != ENOENT) {
      res.status = 500;
      return;
    }
    res.status = 204;
  });
}
