// Responses that are made and dropped.
#include <httplib.h>
#include <string>

namespace {

bool mayDelete(const httplib::Request& req);
void log(const std::string& text);

httplib::Response failure(int status, const std::string& text) {
  httplib::Response out;
  out.status = status;
  out.set_content(text, "text/plain");
  return out;
}

httplib::Response notFound() {
  return failure(404, "not found");
}

struct Answers {
  httplib::Response refuse(const std::string& why) const {
    httplib::Response out;
    out.status = 403;
    out.set_content(prefix + why, "text/plain");
    return out;
  }

  std::string prefix;
};

}  // namespace

void addRoutes(httplib::Server& server) {
  // Nobody takes the result.
  server.Delete("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!mayDelete(req)) {
      failure(403, "not you");  // finding: discarded-response "403 (Forbidden) that this call"
    }
    res.status = 204;
  });

  // By two helpers.
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      notFound();  // finding: discarded-response "404 (Not Found)"
      return;
    }
    res.set_content("b", "text/plain");
  });

  // A method.
  const Answers answers{"no: "};
  server.Get("/c", [answers](const httplib::Request& req, httplib::Response& res) {
    if (!mayDelete(req)) {
      answers.refuse("not you");  // finding: discarded-response
    }
    res.set_content("c", "text/plain");
  });

  // A variable, and then nothing.
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!mayDelete(req)) {
      httplib::Response error;
      error.status = 403;  // finding: discarded-response "403 (Forbidden) is made and never sent"
      error.set_content("not you", "text/plain");
      log("refused");
    }
    res.set_content("d", "text/plain");
  });

  // A lambda.
  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    const auto bad = [&](const std::string& text) {
      httplib::Response out;
      out.status = 400;
      out.set_content(text, "text/plain");
      return out;
    };
    if (req.body.empty()) {
      bad("empty");  // finding: discarded-response "400 (Bad Request)"
    }
    res.status = 202;
  });
}
