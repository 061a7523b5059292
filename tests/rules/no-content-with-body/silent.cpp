// Near misses: 204 without content, or content without 204.
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

bool removeItem(const std::string& id);
std::string findText(const std::string& id);
void finish(httplib::Response& res);

void reply(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  if (status != 204) {
    res.set_content(text, "text/plain");
  }
}

void replyText(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

}  // namespace

void registerSilentDeletes(httplib::Server& svr, httplib::Client& upstream) {
  // No content at all.
  svr.Delete(R"(/items/(\d+))", [](const httplib::Request& req, httplib::Response& res) {
    removeItem(req.matches[1]);
    res.status = 204;
  });

  // An empty text, as people write it to name a media type.
  svr.Delete("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
    res.set_content("", "text/plain");
  });

  // The same, with a length of zero.
  svr.Delete("/b", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("", 0, "text/plain");
    res.status = 204;
  });

  // The content was taken back.
  svr.Delete("/c", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("deleted", "text/plain");
    res.status = 204;
    res.body.clear();
  });

  // Replaced by an empty text.
  svr.Delete("/d", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("deleted", "text/plain");
    res.status = 204;
    res.body = "";
  });

  // The text may well be empty.
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 204;
    res.set_content(findText(req.get_param_value("id")), "text/plain");
  });

  // Content and 204 are on different paths.
  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    const std::string text = findText(req.get_param_value("id"));
    if (text.empty()) {
      res.status = 204;
    } else {
      res.set_content("found: " + text, "text/plain");
    }
  });

  // The helper knows that 204 has none.
  svr.Delete("/g",
             [](const httplib::Request&, httplib::Response& res) { reply(res, 204, "gone"); });

  // The helper is given nothing to send.
  svr.Delete("/h",
             [](const httplib::Request&, httplib::Response& res) { replyText(res, 204, ""); });

  // Only HEAD is answered with 204.
  svr.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "HEAD") {
      res.status = 204;
      return;
    }
    res.set_content("here", "text/plain");
  });

  // The status code was changed in the end.
  svr.Delete("/j", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 204;
    if (!removeItem(req.get_param_value("id"))) {
      res.status = 404;
      res.set_content("no such item", "text/plain");
    }
  });

  // 205 and 200 are not the business of this rule.
  svr.Post("/k", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;
    res.set_content("ok", "text/plain");
  });

  // Forwarded: whatever the other server said.
  svr.Get("/l", [&](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/l")) {
      res.status = answer->status;
      res.set_content(answer->body, "text/plain");
    }
  });

  // The other server's status code is only tested.
  svr.Get("/m", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/m");
    if (answer && answer->status == 204) {
      res.set_content("nothing there", "text/plain");
    }
  });

  // Code that is not known gets the response and may take the content back.
  svr.Delete("/n", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("deleted", "text/plain");
    res.status = 204;
    finish(res);
  });

  // A field is no content.
  svr.Options("/o", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Access-Control-Allow-Methods", "GET, POST");
    res.set_header("Allow", "GET, POST, OPTIONS");
    res.status = 204;
  });

  // 204 is part of the content, not the status code.
  svr.Get("/p", [](const httplib::Request&, httplib::Response& res) {
    json report = {{"status", 204}};
    report["code"] = 204;
    res.set_content(report.dump(), "application/json");
  });

  // Content for HEAD is never sent.
  svr.Get("/q", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content("here", "text/plain");
    if (req.method == "HEAD") {
      res.status = 204;
    }
  });
}
