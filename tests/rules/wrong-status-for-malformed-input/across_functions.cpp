// The parser, the clause and the status code are in functions of their own.
#include <optional>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

void save(const json& user);

std::optional<json> parseBody(const httplib::Request& req) {
  const json body = json::parse(req.body, nullptr, false);
  if (body.is_discarded()) {
    return std::nullopt;
  }
  return body;
}

json bodyOf(const std::string& text) { return json::parse(text); }

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content(message, "text/plain");
}

bool readUser(const httplib::Request& req, httplib::Response& res, json& user) {
  try {
    user = bodyOf(req.body);
    return true;
  } catch (const json::parse_error&) {
    fail(res, 404, "no user");  // finding: wrong-status-for-malformed-input
    return false;
  }
}

template <typename Work> crow::response guarded(Work work) {
  try {
    return work();
  } catch (const json::parse_error& e) {
    return crow::response(409, e.what());  // finding: wrong-status-for-malformed-input
  }
}

// Each caller has a code of its own.
void rejectBody(httplib::Response& res, int status) { fail(res, status, "malformed request"); }

}  // namespace

void addUsers(httplib::Server& svr) {
  svr.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    json user;
    if (!readUser(req, res, user)) {
      return;
    }
    save(user);
    res.status = 204;
  });

  svr.Put("/users", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = parseBody(req);
    if (!user) {
      rejectBody(res, 404);  // finding: wrong-status-for-malformed-input
      return;
    }
    save(*user);
  });

  svr.Patch("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!parseBody(req)) {
      rejectBody(res, 400);
    }
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("POST"_method)([](const crow::request& req) {
    return guarded([&req] {
      save(json::parse(req.body));
      return crow::response(204);
    });
  });
}
