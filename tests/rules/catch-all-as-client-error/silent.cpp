// Clauses for everything that are right, or may be.
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace pqxx {
struct failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct result {};
struct sql_error : failure {
  using failure::failure;
};
struct broken_connection : failure {
  using failure::failure;
};
struct transaction_base {
  result exec(const std::string& query);
};
}  // namespace pqxx

struct Order {
  static Order fromJson(const json& value);
  void validate() const;
};

struct Store {
  virtual ~Store() = default;
  virtual void save(const Order& order) = 0;
};

struct StoreError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

int statusOf(const std::exception& e);

void registerSplit(httplib::Server& svr, Store& store, pqxx::transaction_base& db) {
  // Only parsing and validation.
  svr.Post("/a", [&](const httplib::Request& req, httplib::Response& res) {
    Order order;
    try {
      order = Order::fromJson(json::parse(req.body));
      order.validate();
    } catch (const std::exception& e) {
      res.status = 400;
      res.set_content(e.what(), "text/plain");
      return;
    }
    store.save(order);
    res.status = 204;
  });

  // Another clause takes what the server is to blame for.
  svr.Post("/b", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      store.save(Order::fromJson(json::parse(req.body)));
      res.status = 204;
    } catch (const StoreError&) {
      res.status = 503;
    } catch (const std::exception&) {
      res.status = 400;
    }
  });

  svr.Post("/c", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      db.exec("select 1 from names where name = '" + req.body + "'");
      res.status = 204;
    } catch (const pqxx::failure&) {
      res.status = 500;
    } catch (const std::exception&) {
      res.status = 400;
    }
  });

  // The clause decides.
  svr.Post("/d", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      store.save(Order::fromJson(json::parse(req.body)));
      res.status = 204;
    } catch (const std::exception& e) {
      if (dynamic_cast<const json::exception*>(&e) != nullptr) {
        res.status = 400;
      } else {
        res.status = 500;
      }
    }
  });

  svr.Post("/e", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      store.save(Order::fromJson(json::parse(req.body)));
      res.status = 204;
    } catch (const std::exception& e) {
      res.status = statusOf(e);
    }
  });

  // A clause of its own for parsing; the other is the server's.
  svr.Post("/f", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      store.save(Order::fromJson(json::parse(req.body)));
      res.status = 204;
    } catch (const json::exception&) {
      res.status = 400;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // The request names the file.
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(std::to_string(std::filesystem::file_size("/srv/" + req.get_param_value("f"))), "text/plain");
    } catch (const std::exception&) {
      res.status = 404;
    }
  });

  // A type that says who is to blame.
  svr.Post("/h", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      store.save(Order::fromJson(json::parse(req.body)));
      res.status = 204;
    } catch (const std::invalid_argument&) {
      res.status = 400;
    }
  });
}
