#include <charconv>

#include "errors.h"
#include "routes.h"

namespace shop {
namespace {

using nlohmann::json;

bool parseId(const std::string& text, int& id) {
  const char* end = text.data() + text.size();
  const auto [ptr, ec] = std::from_chars(text.data(), end, id);
  return ec == std::errc() && ptr == end;
}

void sendJson(httplib::Response& res, const json& body) {
  res.set_content(body.dump(), "application/json");
}

}  // namespace

void registerUserRoutes(httplib::Server& svr, Store& store) {
  svr.Get("/users",
          [&](const httplib::Request&, httplib::Response& res) { sendJson(res, store.users()); });

  svr.Post("/users", [&](const httplib::Request& req, httplib::Response& res) {
    if (!requireJson(req, res)) {
      return;
    }
    try {
      const json body = json::parse(req.body);
      const User user = store.addUser(body.at("name"), body.at("email"));
      res.status = 201;
      sendJson(res, user);
    } catch (const Conflict& e) {
      sendError(res, 409, e.what());
    } catch (const std::exception& e) {
      sendError(res, 500, e.what());
    }
  });

  svr.Put("/users", [](const httplib::Request&, httplib::Response& res) {
    sendError(res, 405, "use PUT /users/{id}");
  });

  svr.Get(R"(/users/(\d+))", [&](const httplib::Request& req, httplib::Response& res) {
    int id = 0;
    if (!parseId(req.matches[1], id)) {
      return sendError(res, 400, "bad id");
    }
    const auto user = store.findUser(id);
    if (!user) {
      return sendError(res, 404, "no such user");
    }
    sendJson(res, *user);
  });

  svr.Put(R"(/users/(\d+))", [&](const httplib::Request& req, httplib::Response& res) {
    if (!requireJson(req, res)) {
      return;
    }
    int id = 0;
    if (!parseId(req.matches[1], id)) {
      return sendError(res, 400, "bad id");
    }
    const json body = json::parse(req.body);
    store.renameUser(id, body.at("name"));
    res.status = 204;
  });

  svr.Patch(R"(/users/(\d+))", [&](const httplib::Request& req, httplib::Response& res) {
    int id = 0;
    const std::string name = json::parse(req.body).value("name", "");
    if (name.empty()) {
      res.status = 400;
      res.set_content("name is required", "text/plain");
    }
    if (parseId(req.matches[1], id)) {
      store.renameUser(id, name);
    }
    res.status = 200;
    sendJson(res, {{"updated", id}});
  });

  svr.Delete(R"(/users/(\d+))", [&](const httplib::Request& req, httplib::Response& res) {
    int id = 0;
    if (!parseId(req.matches[1], id) || !store.removeUser(id)) {
      sendError(res, 404, "no such user");
      return;
    }
    res.status = 204;
    sendJson(res, {{"deleted", id}});
  });
}

}  // namespace shop
