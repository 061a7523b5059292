// Few errors, errors of one kind, or several status codes.
// status-lint --allow-status "/strict* 200,400,500"
#include <httplib.h>

#include <string>

namespace {

bool known(const std::string& id);
int computed();

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Post("/few", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
    } else if (!known("a")) {
      res.status = 400;
      res.set_content("user not found", "text/plain");
    } else if (!known("b")) {
      res.status = 400;
    }
  });
  svr.Post("/alike", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("a")) {
      res.status = 400;
    } else if (!req.has_param("b")) {
      res.status = 400;
    } else if (!req.has_param("c")) {
      res.status = 400;
    } else if (!req.has_param("d")) {
      res.status = 400;
    } else if (!known("e")) {
      res.status = 400;
    }
  });
  svr.Post("/mixed", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
    } else if (!known("a")) {
      res.status = 400;
      res.set_content("user not found", "text/plain");
    } else if (!known("b")) {
      res.status = 400;
    } else if (!known("c")) {
      res.status = 400;
    } else if (!known("d")) {
      res.status = 500;
    }
  });
  svr.Post("/computed", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
    } else if (!known("a")) {
      res.status = 400;
      res.set_content("user not found", "text/plain");
    } else if (!known("b")) {
      res.status = 400;
    } else if (!known("c")) {
      res.status = 400;
    } else {
      res.status = computed();
    }
  });
  // The team allows no other code here.
  svr.Post("/strict", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
    } else if (!known("a")) {
      res.status = 400;
      res.set_content("user not found", "text/plain");
    } else if (!known("b")) {
      res.status = 400;
    } else if (!known("c")) {
      res.status = 400;
    }
  });
  // A protocol with errors of its own.
  svr.Post("/jsonrpc", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 500;
    } else if (!known("a")) {
      res.status = 500;
      res.set_content("user not found", "text/plain");
    } else if (!known("b")) {
      res.status = 500;
    } else if (!known("c")) {
      res.status = 500;
    }
  });
}
