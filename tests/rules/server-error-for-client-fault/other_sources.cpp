// What is parsed came through another server, through a function that is not known, or out of a
// table: that it is malformed is not the client's doing, though the client said what to fetch.
#include <exception>
#include <map>
#include <stdexcept>
#include <string>
#include <unordered_map>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

std::string lookup(const std::string& id);
bool fetch(const std::string& id, std::string& out);

class Cache {
 public:
  std::string find(const std::string& key) const;
};

const std::map<std::string, std::string> Templates = {{"list", "[]"}, {"object", "{}"}};

}  // namespace

void registerSources(httplib::Server& svr, httplib::Client& client, const Cache& cache) {
  // The other server's answer to what the client sent.
  svr.Post("/a", [&](const httplib::Request& req, httplib::Response& res) {
    auto reply = client.Post("/convert", req.body, "application/json");
    if (!reply) {
      res.status = 502;
      return;
    }
    try {
      const json converted = json::parse(reply->body);
      res.set_content(converted.dump(), "application/json");
    } catch (const json::parse_error&) {
      res.status = 500;
    }
  });

  svr.Post("/b", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      const auto reply = client.Post("/convert", req.body, "application/json");
      res.set_content(json::parse(reply->body).dump(), "application/json");
    } catch (const std::exception&) {
      res.status = 502;
    }
  });

  // A number in the other server's answer.
  svr.Get("/c", [&](const httplib::Request& req, httplib::Response& res) {
    const auto reply = client.Get("/count?of=" + req.get_param_value("of"));
    try {
      res.set_content(std::to_string(std::stoi(reply->body)), "text/plain");
    } catch (const std::invalid_argument&) {
      res.status = 500;
    }
  });

  // A function that is declared only: nobody knows what it does with the parameter.
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const json row = json::parse(lookup(req.get_param_value("id")));
      res.set_content(row.dump(), "application/json");
    } catch (const json::exception&) {
      res.status = 500;
    }
  });

  // It gives what it found in a parameter of its own.
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    std::string found;
    if (!fetch(req.get_param_value("id"), found)) {
      res.status = 404;
      return;
    }
    try {
      res.set_content(json::parse(found).dump(), "application/json");
    } catch (const json::exception&) {
      res.status = 500;
    }
  });

  // A member function that is declared only.
  svr.Get("/f", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      const int hits = std::stoi(cache.find(req.get_header_value("If-None-Match")));
      res.set_content(std::to_string(hits), "text/plain");
    } catch (const std::invalid_argument&) {
      res.status = 500;
    }
  });

  // The client names a row of a table: what the row holds is the server's.
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    const std::string kind = req.get_param_value("kind");
    if (Templates.find(kind) == Templates.end()) {
      res.status = 404;
      return;
    }
    try {
      const json made = json::parse(Templates.at(kind));
      res.set_content(made.dump(), "application/json");
    } catch (const json::parse_error&) {
      res.status = 500;
    }
  });

  // Without a variable between.
  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    const std::map<std::string, std::string> limits = {{"small", "10"}, {"large", "1000"}};
    try {
      const int limit = std::stoi(limits.at(req.get_param_value("k")));
      res.set_content(std::to_string(limit), "text/plain");
    } catch (const std::invalid_argument&) {
      res.status = 500;
    }
  });

  // Another table, asked by [].
  svr.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    static std::unordered_map<std::string, std::string> documents;
    try {
      const json document = json::parse(documents[req.get_param_value("k")]);
      res.set_content(document.dump(), "application/json");
    } catch (const json::exception&) {
      res.status = 500;
    }
  });
}
