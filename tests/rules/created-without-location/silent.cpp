// Near misses: 201 responses that say where the resource is, or need not.
#include <map>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

int insertItem(const json& item);
bool storeItem(const std::string& id, const json& item);

// Fills the response in code that is not part of the database.
void decorate(httplib::Response& res);

void sendCreated(httplib::Response& res, const std::string& location) {
  res.status = 201;
  res.set_header("Location", location);
}

void addLinks(httplib::Response& res, int id) {
  res.headers.emplace("Location", "/items/" + std::to_string(id));
}

int statusFromTable(const std::map<std::string, int>& table, const std::string& kind) {
  return table.at(kind);
}

}  // namespace

void registerSilentCreation(httplib::Server& svr, httplib::Client& upstream,
                            std::map<std::string, int>& table) {
  // The field is set right there.
  svr.Post("/items", [&](const httplib::Request& req, httplib::Response& res) {
    const int id = insertItem(json::parse(req.body));
    res.status = 201;
    res.set_header("Location", "/items/" + std::to_string(id));
  });

  // The name of a field has no case.
  svr.Post("/lower", [&](const httplib::Request& req, httplib::Response& res) {
    const int id = insertItem(json::parse(req.body));
    res.set_header("location", "/items/" + std::to_string(id));
    res.status = 201;
  });

  // A helper sets both.
  svr.Post("/helped", [&](const httplib::Request& req, httplib::Response& res) {
    sendCreated(res, "/helped/" + std::to_string(insertItem(json::parse(req.body))));
  });

  // A helper adds the field to the map of fields.
  svr.Post("/linked", [&](const httplib::Request& req, httplib::Response& res) {
    res.status = 201;
    addLinks(res, insertItem(json::parse(req.body)));
  });

  // Code that is not known gets the response and may add the field.
  svr.Post("/decorated", [&](const httplib::Request& req, httplib::Response& res) {
    insertItem(json::parse(req.body));
    res.status = 201;
    decorate(res);
  });

  // The last segment of the path is a parameter: the target resource itself was created.
  svr.Post(R"(/items/(\w+))", [&](const httplib::Request& req, httplib::Response& res) {
    storeItem(req.matches[1], json::parse(req.body));
    res.status = 201;
  });

  // PUT creates at the target URI.
  svr.Put(R"(/items/(\w+))", [&](const httplib::Request& req, httplib::Response& res) {
    res.status = storeItem(req.matches[1], json::parse(req.body)) ? 201 : 200;
  });

  // So does PUT to a fixed path.
  svr.Put("/profile", [&](const httplib::Request& req, httplib::Response& res) {
    storeItem("profile", json::parse(req.body));
    res.status = 201;
  });

  // Another status code was chosen in the end.
  svr.Post("/queue", [&](const httplib::Request& req, httplib::Response& res) {
    res.status = 201;
    insertItem(json::parse(req.body));
    res.status = 202;
  });

  // A forwarded status code.
  svr.Post("/proxy", [&](const httplib::Request& req, httplib::Response& res) {
    const auto answer = upstream.Post("/items", req.body, "application/json");
    if (answer && answer->status == 201) {
      res.status = answer->status;
      res.set_content(answer->body, "application/json");
    }
  });

  // A status code from a table that is filled at run time.
  svr.Post("/table", [&](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFromTable(table, req.get_param_value("kind"));
  });

  // 200 and 202 do not name a new resource.
  svr.Post("/search", [&](const httplib::Request&, httplib::Response& res) { res.status = 200; });
  svr.Post("/jobs", [&](const httplib::Request&, httplib::Response& res) { res.status = 202; });

  // A variable of the same name as the member is no response.
  svr.Post("/logged", [&](const httplib::Request&, httplib::Response& res) {
    struct Entry {
      int status = 0;
    } entry;
    entry.status = 201;
    res.set_content(std::to_string(entry.status), "text/plain");
  });
}

// Nothing says which method is asked for: the handler is registered by code that is not known.
void createAnywhere(const httplib::Request& req, httplib::Response& res) {
  insertItem(json::parse(req.body));
  res.status = 201;
}
