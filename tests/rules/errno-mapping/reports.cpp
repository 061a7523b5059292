// What the operating system said, and what the client hears.
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>

#include <httplib.h>

extern "C" int open(const char* path, int flags, ...);
extern "C" int unlink(const char* path);
extern "C" int mkdir(const char* path, unsigned mode);

void registerFiles(httplib::Server& svr) {
  svr.Delete("/a", [](const httplib::Request& req, httplib::Response& res) {
    const std::string path = "/srv/" + req.get_param_value("name");
    if (unlink(path.c_str()) != 0) {
      if (errno == ENOENT) {
        res.status = 500;  // finding: errno-mapping
      } else {
        res.status = 500;
      }
      return;
    }
    res.status = 204;
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    const std::string path = "/srv/" + req.get_param_value("name");
    if (mkdir(path.c_str(), 0755) < 0) {
      switch (errno) {
        case EEXIST:
          res.status = 500;  // finding: errno-mapping
          return;
        case ENOSPC:
          res.status = 400;  // finding: errno-mapping
          return;
        default: res.status = 500; return;
      }
    }
    res.status = 204;
  });
}
