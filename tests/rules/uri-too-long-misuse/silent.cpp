// Targets that are too long, and what is not known.
#include <httplib.h>

namespace {

bool isTooLong(const httplib::Request& req);

}  // namespace

void registerUriTooLongMisuse(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.path.size() > 2000) {
      res.status = 414;
    }
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.target.size() > 2000) {
      res.status = 414;
    }
  });

  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (isTooLong(req)) {
      res.status = 414;
    }
  });

  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) { res.status = 414; });

  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_param_value("query").size() > 200) {
      res.status = 414;
    }
  });

  svr.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 2000) {
      res.status = 413;
    }
  });
}
