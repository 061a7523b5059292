// Who changes, who redirects and who registers are three functions.
#include <string>

#include <httplib.h>

struct Repository {
  void save(const std::string& text);
};

Repository repository;

void goTo(httplib::Response& res, const std::string& url, int status) { res.set_redirect(url, status); }

bool saveEntry(const httplib::Request& req) {
  if (req.body.empty()) {
    return false;
  }
  repository.save(req.body);
  return true;
}

void handle(const httplib::Request& req, httplib::Response& res) {
  if (!saveEntry(req)) {
    goTo(res, "/form", 307);
    return;
  }
  goTo(res, "/done", 307);  // finding: post-redirect-get-with-307
}

template <typename Action>
void handleForm(const httplib::Request& req, httplib::Response& res, Action action) {
  action(req.body);
  goTo(res, "/done", 307);
}

void routes(httplib::Server& server) {
  server.Post("/form", handle);
  server.Post("/template", [](const httplib::Request& req, httplib::Response& res) {
    // missed: post-redirect-get-with-307 what a lambda does that has nothing to do with a response
    handleForm(req, res, [](const std::string& text) { repository.save(text); });
  });
  server.Post("/parsed", [](const httplib::Request& req, httplib::Response& res) {
    handleForm(req, res, [](const std::string& text) { return text.size(); });
  });
}
