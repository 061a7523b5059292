// A clause for everything blames the client.
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace pqxx {
struct result {};
class connection {};
struct transaction_base {
  result exec(const std::string& query);
  void commit();
};
class work : public transaction_base {
public:
  explicit work(connection& c);
};
}  // namespace pqxx

struct Handler {
  virtual ~Handler() = default;
  virtual void processData(const json& request, json& response) = 0;
};

void insertQuery(pqxx::connection& db, const std::string& name) {
  pqxx::work transaction(db);
  transaction.exec("insert into names values ('" + name + "')");
  transaction.commit();
}

void registerBlaming(httplib::Server& svr, pqxx::connection& db, Handler& handler) {
  svr.Post("/a", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      const json body = json::parse(req.body);
      insertQuery(db, body.at("name").get<std::string>());
      res.status = 204;
    } catch (const std::exception& e) {
      res.status = 400;  // finding: catch-all-as-client-error
      res.set_content(e.what(), "text/plain");
    }
  });

  svr.Post("/b", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      json response;
      handler.processData(json::parse(req.body), response);
      res.set_content(response.dump(), "application/json");
    } catch (const json::parse_error&) {
      res.status = 400;
    } catch (const std::exception&) {
      res.status = 412;  // finding: catch-all-as-client-error
    } catch (...) {
      res.status = 400;  // finding: catch-all-as-client-error
    }
  });

  // The clause outside takes what no other one does: it is none for faults of the server.
  svr.Post("/outer", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      try {
        insertQuery(db, req.body);
        res.status = 204;
      } catch (const std::exception& e) {
        res.status = 412;  // finding: catch-all-as-client-error
        res.set_content(e.what(), "text/plain");
      }
    } catch (...) {
      res.status = 500;
    }
  });

  // A file that the server chose.
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(std::to_string(std::filesystem::file_size("/var/lib/shop/report")), "text/plain");
    } catch (...) {
      res.status = 404;  // finding: catch-all-as-client-error
    }
  });
}
