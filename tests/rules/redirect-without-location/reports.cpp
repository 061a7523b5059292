// Redirects that say that the client has to go elsewhere, but not where.
#include <functional>
#include <string>

#include <httplib.h>

namespace {

bool isLoggedIn(const httplib::Request& req);
bool hasMoved(const std::string& page);

constexpr int SeeOther = 303;

enum Redirect { Temporary = 307, Permanent = 308 };

#define LEAVE(res) (res).status = 302

// Meant to redirect, but only the caller knows where to.
void redirect(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("<p>This page has moved.</p>", "text/html");
}

// A free function as handler.
void oldHome(const httplib::Request&, httplib::Response& res) {
  res.status = 301;  // finding: redirect-without-location "Location"
  res.set_content("Our home has moved", "text/plain");
}

class Pages {
 public:
  void mount(httplib::Server& svr) {
    svr.Get("/legacy",
            std::bind(&Pages::legacy, this, std::placeholders::_1, std::placeholders::_2));
  }

 private:
  // A member function bound to its object.
  void legacy(const httplib::Request&, httplib::Response& res) {
    ++hits_;
    res.status = 308;  // finding: redirect-without-location
  }

  int hits_ = 0;
};

template <int Status> void leave(const httplib::Request&, httplib::Response& res) {
  res.status = Status;  // finding: redirect-without-location
}

}  // namespace

void registerRedirects(httplib::Server& svr) {
  static Pages pages;
  pages.mount(svr);

  svr.Get("/home.php", oldHome);

  // The address is only in the text.
  svr.Get("/account", [&](const httplib::Request& req, httplib::Response& res) {
    if (!isLoggedIn(req)) {
      res.status = 302;  // finding: redirect-without-location
      res.set_content("Please log in at /login", "text/plain");
      return;
    }
    res.set_content("Hello", "text/plain");
  });

  // The address went into another field.
  svr.Get("/refresh", [](const httplib::Request&, httplib::Response& res) {
    res.status = 302;  // finding: redirect-without-location
    res.set_header("Refresh", "0; url=/new");
  });

  // After a form was posted.
  svr.Post("/form", [](const httplib::Request&, httplib::Response& res) {
    res.status = SeeOther;  // finding: redirect-without-location
  });

  // Enumerators, chosen by a conditional expression.
  svr.Get("/page", [](const httplib::Request& req, httplib::Response& res) {
    // finding: redirect-without-location
    // finding: redirect-without-location
    res.status = hasMoved(req.get_param_value("id")) ? Permanent : Temporary;
  });

  // The helper is told the status code, and nobody the address.
  svr.Get("/wiki", [](const httplib::Request&, httplib::Response& res) {
    redirect(res, 301);  // finding: redirect-without-location
  });

  // A helper lambda.
  svr.Get("/blog", [](const httplib::Request&, httplib::Response& res) {
    const auto go = [&](int status) { res.status = status; };
    go(307);  // finding: redirect-without-location
  });

  svr.Get("/macro", [](const httplib::Request&, httplib::Response& res) {
    LEAVE(res);  // finding: redirect-without-location
  });

  // The address is set on one of two paths only.
  svr.Get("/maybe", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 302;  // finding: redirect-without-location
    if (req.has_param("next")) {
      res.set_header("Location", req.get_param_value("next"));
    }
  });

  // A lambda inside of a lambda.
  svr.Get("/nested", [](const httplib::Request& req, httplib::Response& res) {
    const auto check = [&](const std::string& name) {
      if (hasMoved(name)) {
        res.status = 301;  // finding: redirect-without-location
      }
    };
    check(req.get_param_value("name"));
  });

  svr.Get("/template", leave<302>);
}
