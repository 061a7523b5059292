// Fields that are gathered one by one in a collection of their own: what is in it is known.
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <httplib.h>

namespace {

struct Reply {
  int status = 200;
  std::map<std::string, std::string> fields;
};

void addCors(httplib::Headers& headers, const std::string& origin) {
  headers.emplace("Access-Control-Allow-Origin", origin);
}

void addAllow(httplib::Headers& headers) { headers.insert({"Allow", "GET, HEAD"}); }

httplib::Headers plain() {
  httplib::Headers headers;
  headers.emplace("Cache-Control", "no-store");
  return headers;
}

void send(httplib::Response& res, const Reply& reply) {
  res.status = reply.status;
  for (const auto& [name, value] : reply.fields) {
    res.set_header(name, value);
  }
}

std::string nameOf(const httplib::Request& req);

}  // namespace

void addGathered(httplib::Server& server) {
  server.Post("/emplaced", [](const httplib::Request& req, httplib::Response& res) {
    httplib::Headers headers;
    addCors(headers, req.get_header_value("Origin"));
    res.headers = headers;
    res.status = 405;  // finding: method-not-allowed-without-allow
  });

  server.Post("/allowed", [](const httplib::Request& req, httplib::Response& res) {
    httplib::Headers headers;
    addCors(headers, req.get_header_value("Origin"));
    addAllow(headers);
    res.headers = headers;
    res.status = 405;
  });

  server.Post("/returned", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;  // finding: method-not-allowed-without-allow
    res.headers = plain();
  });

  server.Post("/added", [](const httplib::Request&, httplib::Response& res) {
    auto headers = plain();
    headers.insert(std::make_pair("Allow", "GET"));
    res.status = 405;
    res.headers = std::move(headers);
  });

  server.Post("/subscript", [](const httplib::Request&, httplib::Response& res) {
    std::unordered_map<std::string, std::string> fields;
    fields["X-Powered-By"] = "tea";
    fields.insert_or_assign("X-Powered-By", "coffee");
    for (const auto& [name, value] : fields) {
      res.set_header(name, value);
    }
    res.status = 405;  // finding: method-not-allowed-without-allow
  });

  server.Post("/listed", [](const httplib::Request&, httplib::Response& res) {
    std::vector<std::pair<std::string, std::string>> fields;
    fields.emplace_back("X-Frame-Options", "DENY");
    fields.push_back({"Referrer-Policy", "no-referrer"});
    for (const auto& field : fields) {
      res.set_header(field.first, field.second);
    }
    res.status = 405;  // finding: method-not-allowed-without-allow
  });

  server.Post("/reply", [](const httplib::Request&, httplib::Response& res) {
    Reply reply;
    reply.status = 405;  // finding: method-not-allowed-without-allow
    reply.fields["Cache-Control"] = "no-store";
    send(res, reply);
  });

  // A name that is not known may be the one, and so may any of those that a loop adds.
  server.Post("/named", [](const httplib::Request& req, httplib::Response& res) {
    httplib::Headers headers;
    headers.emplace(nameOf(req), "GET");
    res.headers = headers;
    res.status = 405;
  });

  server.Post("/looped", [](const httplib::Request& req, httplib::Response& res) {
    httplib::Headers headers;
    for (const auto& [name, value] : req.params) {
      headers.emplace(name, value);
    }
    res.headers = headers;
    res.status = 405;
  });

  // Some of the paths add it.
  server.Post("/sometimes", [](const httplib::Request& req, httplib::Response& res) {
    httplib::Headers headers;
    if (req.has_header("Origin")) {
      headers.emplace("Vary", "Origin");
    }
    addAllow(headers);
    res.headers = headers;
    res.status = 405;
  });

  // What is taken out again, sorted or cleared is not followed.
  server.Post("/erased", [](const httplib::Request&, httplib::Response& res) {
    httplib::Headers headers = plain();
    headers.erase("Cache-Control");
    headers.merge(httplib::Headers{{"Allow", "GET"}});
    res.headers = headers;
    res.status = 405;
  });
}
