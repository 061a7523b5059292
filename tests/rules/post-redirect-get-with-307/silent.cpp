// 307 and 308 that are meant: nothing was done, the request is to be handled elsewhere.
#include <map>
#include <string>
#include <vector>

#include <httplib.h>

std::string leaderUrl();
bool isLeader();
void saveNote(const std::string& text);
std::string addPrefix(const std::string& path);
std::string createResponseBody(const std::string& text);
void logRequest(const std::string& text);

struct Reader {
  std::string get(const std::string& key) const;
};

void routes(httplib::Server& server, const Reader& reader) {
  // Passed on as it is.
  server.Post("/v1/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/v2/orders", 308);
  });
  // The server that may write is another one.
  server.Post("/entries", [](const httplib::Request& req, httplib::Response& res) {
    if (!isLeader()) {
      res.set_redirect(leaderUrl() + "/entries", 307);
      return;
    }
    saveNote(req.body);
    res.status = 204;
  });
  // What was saved is a copy for a replica; the leader acts on the request.
  server.Post("/replicated", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    if (!isLeader()) {
      res.set_redirect("/leader", 307);
      return;
    }
    res.status = 204;
  });
  // 303 is right.
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    res.set_redirect("/notes/list", 303);
  });
  // The same path, again: a retry.
  server.Post("/retry", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    res.set_redirect("/retry", 307);
  });
  // Another server.
  server.Post("/files", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    res.set_redirect("https://storage.example.com/files", 307);
  });
  // Names that begin with a verb and change nothing.
  server.Post("/moved", [](const httplib::Request& req, httplib::Response& res) {
    logRequest(createResponseBody(addPrefix(req.body)));
    res.set_redirect("/here", 307);
  });
  // A list of the handler's own.
  server.Post("/own", [](const httplib::Request& req, httplib::Response& res) {
    std::vector<std::string> parts;
    parts.push_back(req.body);
    std::map<std::string, std::string> values;
    values.emplace("a", req.body);
    values.erase("b");
    res.set_redirect("/here", 307);
  });
  server.Post("/read", [&](const httplib::Request& req, httplib::Response& res) {
    const std::string value = reader.get(req.body);
    res.set_redirect("/" + value, 307);
  });
  // GET, too.
  const auto both = [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    res.set_redirect("/here", 307);
  };
  server.Get("/both", both);
  // The change is on another path.
  server.Post("/one", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("keep")) {
      saveNote(req.body);
      res.status = 204;
      return;
    }
    res.set_redirect("/two", 307);
  });
}
