// Redirects after POST, PUT, PATCH and DELETE that leave the next method to the client.
#include <functional>
#include <string>

#include <httplib.h>

namespace {

bool save(const std::string& body);

constexpr int Found = 302;

enum Code { Moved = 301 };

#define BACK(req, res) (res).set_redirect((req).path)

// A free function as handler: the default of the library's helper.
void createPost(const httplib::Request& req, httplib::Response& res) {
  save(req.body);
  // finding: redirect-method-ambiguous "set_redirect() defaults to 302"
  res.set_redirect("/posts");
}

void redirectTo(httplib::Response& res, const std::string& url, int status) {
  res.status = status;
  res.set_header("Location", url);
}

class Forms {
 public:
  void mount(httplib::Server& svr) {
    using namespace std::placeholders;
    svr.Post("/contact", httplib::Server::Handler(std::bind(&Forms::contact, this, _1, _2)));
  }

 private:
  // A member function bound to its object.
  void contact(const httplib::Request& req, httplib::Response& res) {
    messages_ += req.body;
    res.set_redirect("/thanks", 302);  // finding: redirect-method-ambiguous
  }

  std::string messages_;
};

template <typename Form> void handleForm(const httplib::Request& req, httplib::Response& res) {
  Form form;
  form.fill(req.body);
  res.set_redirect("/done");  // finding: redirect-method-ambiguous
}

struct Signup {
  void fill(const std::string& body) { text = body; }
  std::string text;
};

struct Feedback {
  void fill(const std::string& body) { text = body; }
  std::string text;
};

}  // namespace

void registerForms(httplib::Server& svr) {
  static Forms forms;
  forms.mount(svr);

  svr.Post("/posts", createPost);

  // The status code and the field by hand.
  svr.Post("/comments", [](const httplib::Request& req, httplib::Response& res) {
    save(req.body);
    res.status = 302;  // finding: redirect-method-ambiguous
    res.set_header("Location", "/comments");
  });

  // After a change.
  svr.Put("/profile", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/profile", Found);  // finding: redirect-method-ambiguous
  });

  svr.Patch("/profile", [](const httplib::Request&, httplib::Response& res) {
    redirectTo(res, "/profile", 302);  // finding: redirect-method-ambiguous
  });

  svr.Delete(R"(/posts/(\d+))", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/posts");  // finding: redirect-method-ambiguous
  });

  // The API has moved for good.
  svr.Post("/v1/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/v2/orders", 301);  // finding: redirect-method-ambiguous "301"
  });

  svr.Put("/v1/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = Moved;  // finding: redirect-method-ambiguous
    res.set_header("Location", "/v2/orders");
  });

  // Login: one way is an error, the other a redirect.
  svr.Post("/login", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_param_value("password").empty()) {
      res.status = 400;
      return;
    }
    res.set_header("Set-Cookie", "session=1");
    res.set_redirect("/home");  // finding: redirect-method-ambiguous
  });

  // A helper lambda.
  svr.Post("/lambda", [](const httplib::Request&, httplib::Response& res) {
    const auto go = [&](int status) { redirectTo(res, "/next", status); };
    go(302);  // finding: redirect-method-ambiguous
  });

  svr.Post("/macro", [](const httplib::Request& req, httplib::Response& res) {
    BACK(req, res);  // finding: redirect-method-ambiguous
  });

  // A permanent or a temporary redirect: neither says which method is meant.
  svr.Post("/either", [](const httplib::Request& req, httplib::Response& res) {
    // finding: redirect-method-ambiguous
    // finding: redirect-method-ambiguous
    res.set_redirect("/other", req.has_param("forever") ? 301 : 302);
  });

  svr.Post("/signup", handleForm<Signup>);
  svr.Post("/feedback", handleForm<Feedback>);

  // Authorization endpoints of OAuth answer 302 by custom.
  svr.Post("/oauth/authorize", [](const httplib::Request& req, httplib::Response& res) {
    res.set_redirect(req.get_param_value("redirect_uri"));  // finding: redirect-method-ambiguous
  });
}
