// 4xx where the client is at fault, or may be.
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <new>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace pqxx {
struct failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct broken_connection : failure {
  using failure::failure;
};
struct sql_error : failure {
  using failure::failure;
};
struct unique_violation : sql_error {
  using sql_error::sql_error;
};
struct unexpected_rows : std::out_of_range {
  using std::out_of_range::out_of_range;
};
}  // namespace pqxx

namespace {

void insert(const std::string& name);
std::string select(const std::string& name);
void resize(const std::string& size);
bool isClients(const std::exception& e);

struct DatabaseError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace

void registerFair(httplib::Server& svr, httplib::Client& upstream) {
  // The server says that it is at fault.
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      insert(req.get_param_value("name"));
      res.status = 204;
    } catch (const pqxx::broken_connection&) {
      res.status = 503;
    } catch (const std::bad_alloc&) {
      res.status = 500;
    }
  });

  // A constraint, and what is not there.
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      insert(req.get_param_value("name"));
      res.status = 204;
    } catch (const pqxx::unique_violation&) {
      res.status = 409;
    } catch (const pqxx::sql_error&) {
      res.status = 400;
    }
  });

  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(select(req.get_param_value("name")), "text/plain");
    } catch (const pqxx::unexpected_rows&) {
      res.status = 404;
    } catch (const DatabaseError&) {
      res.status = 400;
    }
  });

  // What is asked for may be too much.
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      resize(req.get_param_value("size"));
      res.status = 204;
    } catch (const std::bad_alloc&) {
      res.status = 413;
    } catch (const std::length_error&) {
      res.status = 400;
    }
  });

  // The client names the file, the host.
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    std::ifstream file(req.get_param_value("name"));
    if (!file.is_open()) {
      res.status = 400;
      return;
    }
    res.status = 204;
  });

  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const auto size = std::filesystem::file_size(req.get_param_value("name"));
      res.set_content(std::to_string(size), "text/plain");
    } catch (const std::filesystem::filesystem_error&) {
      res.status = 404;
    }
  });

  svr.Get("/g", [&](const httplib::Request& req, httplib::Response& res) {
    const auto answer = upstream.Get(req.get_param_value("url"));
    if (!answer) {
      res.status = 400;
      return;
    }
    res.status = 204;
  });

  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    httplib::Client client(req.get_param_value("host"));
    const auto answer = client.Get("/");
    if (!answer) {
      res.status = 422;
      return;
    }
    res.status = 204;
  });

  // What a file or a setting offers is not to be had.
  svr.Get("/i", [](const httplib::Request&, httplib::Response& res) {
    std::ifstream file("/var/lib/report.txt");
    if (!file) {
      res.status = 404;
      return;
    }
    if (std::getenv("REPORTS") == nullptr) {
      res.status = 403;
      return;
    }
    res.status = 204;
  });

  // The clause takes everything, or tells it apart.
  svr.Post("/j", [](const httplib::Request& req, httplib::Response& res) {
    try {
      insert(req.get_param_value("name"));
      res.status = 204;
    } catch (const std::exception&) {
      res.status = 400;
    }
  });

  svr.Post("/k", [](const httplib::Request& req, httplib::Response& res) {
    try {
      insert(req.get_param_value("name"));
      res.status = 204;
    } catch (const pqxx::broken_connection& e) {
      if (isClients(e)) {
        res.status = 400;
        return;
      }
      res.status = 503;
    }
  });

  // The answer of another server is there, and says that there is nothing.
  svr.Get("/l", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/l");
    if (!answer) {
      res.status = 502;
      return;
    }
    if (answer->status != 200) {
      res.status = 400;
      return;
    }
    res.set_content(answer->body, "text/plain");
  });

  // The client's data, tested.
  svr.Post("/m", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
      return;
    }
    res.status = 204;
  });

  // Credentials of the server against those of the client.
  svr.Post("/n", [](const httplib::Request& req, httplib::Response& res) {
    const char* token = std::getenv("TOKEN");
    if (token != nullptr && req.get_header_value("X-Token") != token) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Token");
      return;
    }
    res.status = 204;
  });
}
