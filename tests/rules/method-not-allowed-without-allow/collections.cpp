// The fields are put together first, in a collection of their own, and given to the response later.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <httplib.h>

using Fields = std::map<std::string, std::string>;

struct Reply {
  int status = 200;
  std::string body;
  Fields fields;
};

namespace {

httplib::Headers allowed() {
  httplib::Headers headers;
  headers.insert({"Allow", "GET"});
  return headers;
}

void setAll(httplib::Response& res, const httplib::Headers& headers) { res.headers = headers; }

void send(httplib::Response& res, const Reply& reply) {
  res.status = reply.status;
  for (const auto& [name, value] : reply.fields) {
    res.set_header(name, value);
  }
  res.set_content(reply.body, "text/plain");
}

}  // namespace

void addCollections(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request&, httplib::Response& res) {
    httplib::Headers headers;
    headers.insert({"Allow", "GET"});
    res.headers = headers;
    res.status = 405;
  });

  server.Post("/b", [](const httplib::Request&, httplib::Response& res) {
    res.headers = allowed();
    res.status = 405;
  });

  server.Post("/c", [](const httplib::Request&, httplib::Response& res) {
    httplib::Headers headers = {{"Allow", "GET"}};
    setAll(res, headers);
    res.status = 405;
  });

  server.Post("/d", [](const httplib::Request&, httplib::Response& res) {
    Fields fields;
    fields["Allow"] = "GET";
    for (const auto& [name, value] : fields) {
      res.set_header(name, value);
    }
    res.status = 405;
  });

  server.Post("/e", [](const httplib::Request&, httplib::Response& res) {
    const std::vector<std::pair<std::string, std::string>> fields = {{"Allow", "GET"}};
    for (std::size_t i = 0; i < fields.size(); ++i) {
      res.set_header(fields[i].first, fields[i].second);
    }
    res.status = 405;
  });

  server.Post("/f", [](const httplib::Request&, httplib::Response& res) {
    const Fields fields = {{"Allow", "GET"}};
    std::for_each(fields.begin(), fields.end(), [&](const auto& field) {
      res.set_header(field.first, field.second);
    });
    res.status = 405;
  });

  server.Post("/g", [](const httplib::Request&, httplib::Response& res) {
    send(res, {405, "no", {{"Allow", "GET"}}});
  });

  server.Post("/h", [](const httplib::Request&, httplib::Response& res) {
    Reply reply;
    reply.status = 405;
    reply.fields.emplace("Allow", "GET");
    send(res, reply);
  });

  // The rounds add no fields of names that are not known.
  server.Post("/i", [](const httplib::Request& req, httplib::Response& res) {
    for (const auto& [name, value] : req.headers) {
      res.set_header("X-Seen", name);
    }
    res.status = 405;  // finding: method-not-allowed-without-allow
  });
}
