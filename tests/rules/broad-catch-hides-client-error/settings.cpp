// args: --std=c++23
// What is parsed is the server's own: its command line, its settings, what the system says.
#include <cerrno>
#include <cstdlib>
#include <exception>
#include <expected>
#include <istream>
#include <string>

#include <httplib.h>

namespace boost {

template <typename Target, typename Source> Target lexical_cast(const Source& source);

namespace program_options {

class options_description {};
class parsed_options {};

class variable_value {
public:
  template <typename T> const T& as() const;
  bool empty() const;
};

class variables_map {
public:
  const variable_value& operator[](const std::string& name) const;
};

parsed_options parse_command_line(int argc, const char* const* argv, const options_description&);
parsed_options parse_config_file(std::istream& file, const options_description&);
void store(const parsed_options& options, variables_map& into);
void notify(variables_map& map);

}  // namespace program_options
}  // namespace boost

namespace Poco {
namespace Util {

class AbstractConfiguration {
public:
  std::string getString(const std::string& key) const;
  std::string getString(const std::string& key, const std::string& otherwise) const;
  bool has(const std::string& key) const;
};

}  // namespace Util
}  // namespace Poco

struct pg_conn;
extern "C" {
pg_conn* PQconnectdb(const char* info);
int PQstatus(const pg_conn* connection);
}

namespace po = boost::program_options;

std::expected<std::string, int> find(const std::string& key);

void registerSettings(httplib::Server& svr,
                      const po::variables_map& options,
                      const Poco::Util::AbstractConfiguration& config) {
  svr.Get("/a", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      const std::string name = "limit." + req.get_param_value("kind");
      const int limit = boost::lexical_cast<int>(options[name].as<std::string>());
      res.set_content(std::to_string(limit), "text/plain");
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    po::options_description known;
    po::variables_map map;
    try {
      const char* words[] = {"run", req.body.c_str()};
      po::store(po::parse_command_line(2, words, known), map);
      po::notify(map);
      res.status = 204;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  svr.Get("/c", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(std::to_string(std::stoi(config.getString(req.get_param_value("key")))),
                      "text/plain");
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // Not the settings.
  svr.Get("/d", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      const int limit = boost::lexical_cast<int>(req.get_param_value("limit"));
      res.set_content(std::to_string(limit), "text/plain");
    } catch (const std::exception&) {
      res.status = 500;  // finding: broad-catch-hides-client-error
    }
  });

  // A setting that is missing, a database that is not there.
  svr.Get("/e", [&](const httplib::Request&, httplib::Response& res) {
    if (options["folder"].empty()) {
      res.status = 400;  // finding: client-error-for-server-fault
      return;
    }
    if (!config.has("folder")) {
      res.status = 422;  // finding: client-error-for-server-fault
      return;
    }
    res.status = 204;
  });

  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    pg_conn* connection = PQconnectdb("dbname=orders");
    if (PQstatus(connection) != 0) {
      res.status = 400;  // finding: client-error-for-server-fault
      return;
    }
    res.status = 204;
  });

  // What the conversion says of the request, it says in errno.
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    errno = 0;
    const long size = std::strtol(req.get_param_value("size").c_str(), nullptr, 10);
    if (errno != 0) {
      res.status = 400;
      return;
    }
    res.set_content(std::to_string(size), "text/plain");
  });

  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(find(req.get_param_value("key")).value(), "text/plain");
    } catch (const std::exception&) {
      res.status = 500;
    }
  });
}
