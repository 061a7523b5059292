// Near misses: codes that say it too, what was deleted just now, and words that only look so.
#include <optional>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

struct User {
  std::optional<std::string> deleted_at;
  bool mayCome() const;
};
User userOf(const std::string& id);
bool erase(const std::string& id);
bool isBackendGone();

struct GoneFishing : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void fish();

}  // namespace

void addHonest(httplib::Server& svr) {
  // Codes that say it, or say less.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    const User user = userOf(req.get_param_value("id"));
    if (user.deleted_at) {
      res.status = user.mayCome() ? 404 : 410;
    }
  });

  // It is still there.
  svr.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!userOf(req.get_param_value("id")).deleted_at) {
      res.status = 409;
      res.set_content("delete it first", "text/plain");
    }
  });

  // Deleted just now, by this request.
  svr.Delete("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (erase(req.get_param_value("id"))) {
      res.set_content("the user was permanently deleted", "text/plain");
    }
  });

  // A request that cannot be undone needs more than that.
  svr.Delete("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("sure")) {
      res.status = 428;
      res.set_header("Cache-Control", "no-store");
      res.set_content("say that you are sure, If-Match required", "text/plain");
    }
  });

  // Another server is gone.
  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    if (isBackendGone()) {
      res.status = 502;
      res.set_content("gone away", "text/plain");
    }
  });

  // Of two situations one fits.
  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (userOf(req.get_param_value("id")).deleted_at) {
      res.status = 409;
      res.set_content("the name of a deleted user is already taken", "text/plain");
    }
  });

  // Default first.
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "PUT");
    if (userOf(req.get_param_value("id")).deleted_at) {
      res.status = 410;
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // A name that only looks like it.
  CROW_ROUTE(app, "/fish")([] {
    try {
      fish();
      return crow::response(204);
    } catch (const GoneFishing&) {
      return crow::response(409, "come back tomorrow");
    }
  });
}
