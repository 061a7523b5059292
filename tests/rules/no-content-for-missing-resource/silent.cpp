// Nothing is an answer, too.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <httplib.h>

struct Item {
  std::string text;
};

std::vector<Item> findItems(const std::string& query);
std::optional<Item> findItem(const std::string& id);
std::optional<Item> nextEvent(const std::string& after);
std::optional<Item> getCurrent();
bool hasChanged(const std::string& tag);
void removeItem(const std::string& id);

void routes(httplib::Server& server) {
  // A list.
  server.Get("/list", [](const httplib::Request& req, httplib::Response& res) {
    const auto found = findItems(req.get_param_value("q"));
    if (found.empty()) {
      res.status = 204;
      return;
    }
    res.set_content("found", "text/plain");
  });
  // Nothing is waiting.
  server.Get("/next", [](const httplib::Request& req, httplib::Response& res) {
    const auto event = nextEvent(req.get_param_value("after"));
    if (!event) {
      res.status = 204;
      return;
    }
    res.set_content(event->text, "text/plain");
  });
  server.Get("/events/find", [](const httplib::Request& req, httplib::Response& res) {
    const auto item = findItem(req.get_param_value("id"));
    if (!item) {
      res.status = 204;
      return;
    }
    res.set_content(item->text, "text/plain");
  });
  // Nothing of the request is looked up.
  server.Get("/song", [](const httplib::Request&, httplib::Response& res) {
    const auto song = getCurrent();
    if (!song) {
      res.status = 204;
      return;
    }
    res.set_content(song->text, "text/plain");
  });
  server.Get("/changed", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasChanged(req.get_param_value("tag"))) {
      res.status = 204;
      return;
    }
    res.set_content("changed", "text/plain");
  });
  server.Get("/favicon.ico", [](const httplib::Request& req, httplib::Response& res) {
    if (!findItem(req.path)) {
      res.status = 204;
      return;
    }
    res.set_content("icon", "image/x-icon");
  });
  // The request lacks something.
  server.Get("/param", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.set_content("{}", "application/json");
      return;
    }
    res.set_content("item", "text/plain");
  });
  // The right one.
  server.Get("/right", [](const httplib::Request& req, httplib::Response& res) {
    const auto item = findItem(req.get_param_value("id"));
    if (!item) {
      res.status = 404;
      res.set_content("null", "application/json");
      return;
    }
    res.set_content(item->text, "text/plain");
  });
  // DELETE of what is not there has nothing to do.
  server.Delete("/gone", [](const httplib::Request& req, httplib::Response& res) {
    if (!findItem(req.body)) {
      res.status = 204;
      return;
    }
    removeItem(req.body);
    res.status = 204;
  });
  // It is there, and empty.
  server.Get("/there", [](const httplib::Request& req, httplib::Response& res) {
    if (findItem(req.get_param_value("id"))) {
      res.status = 204;
      return;
    }
    res.status = 404;
  });
}
