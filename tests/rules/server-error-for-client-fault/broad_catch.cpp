// A clause that takes everything: parsing fails for the client's reasons alone, what is asked of the
// parsed value may have been tested before.
#include <exception>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

struct Account {
  std::string name;
  int limit = 0;
};

void save(const Account& account);

}  // namespace

void registerAccounts(httplib::Server& svr) {
  // Parsed before, and tested: the values are what they are asked for.
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    const json body = json::parse(req.body, nullptr, false);
    if (body.is_discarded() || !body.contains("name") || !body["name"].is_string()) {
      res.status = 400;
      return;
    }
    try {
      save({body["name"].get<std::string>(), 0});
      res.status = 204;
    } catch (const std::exception& e) {
      res.status = 500;
      res.set_content(e.what(), "text/plain");
    }
  });

  // at() instead of [].
  svr.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    const json body = json::parse(req.body, nullptr, false);
    if (!body.is_object() || !body.contains("limit") || !body.at("limit").is_number_integer()) {
      res.status = 422;
      return;
    }
    try {
      save({"", body.at("limit").get<int>()});
      res.status = 204;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // The tests stand inside the block, and those that fail are answered there.
  svr.Patch("/a", [](const httplib::Request& req, httplib::Response& res) {
    const json body = json::parse(req.body, nullptr, false);
    try {
      if (body.is_discarded() || !body.contains("name")) {
        res.status = 400;
        return;
      }
      const json& name = body["name"];
      if (!name.is_string()) {
        res.status = 400;
        return;
      }
      Account account;
      account.name = name.get<std::string>();
      account.limit = body.value("limit", 0);
      save(account);
      res.status = 204;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // A narrower clause takes what parsing throws, the broad one what is left.
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const json body = json::parse(req.body);
      if (!body.contains("name") || !body.at("name").is_string()) {
        res.status = 400;
        return;
      }
      save({body.at("name").get<std::string>(), 0});
      res.status = 204;
    } catch (const json::exception&) {
      res.status = 400;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // The narrower clause takes what is no JSON, not what is no text.
  svr.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const json body = json::parse(req.body);
      save({body.value("name", ""), 0});
      res.status = 204;
    } catch (const json::parse_error&) {
      res.status = 400;
    } catch (const std::exception&) {
      res.status = 500;  // finding: broad-catch-hides-client-error "json::type_error"
    }
  });

  // Tested just the same, and parsed inside: content that is no JSON ends as 500.
  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const json body = json::parse(req.body);
      if (!body.contains("name") || !body["name"].is_string()) {
        res.status = 400;
        return;
      }
      save({body["name"].get<std::string>(), 0});
      res.status = 204;
    } catch (const std::exception& e) {
      res.status = 500;  // finding: broad-catch-hides-client-error "parsing the request content"
      res.set_content(e.what(), "text/plain");
    }
  });
}
