// Looked up in one function, answered for in another.
#include <map>
#include <optional>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

class NoSuchUser : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};
std::map<std::string, std::string> users;

const std::string& userOf(const std::string& id) {
  const auto it = users.find(id);
  if (it == users.end()) {
    throw NoSuchUser(id);
  }
  return it->second;
}

std::optional<std::string> find(const std::string& id) {
  const auto it = users.find(id);
  if (it == users.end()) {
    return std::nullopt;
  }
  return it->second;
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void missing(httplib::Response& res, int status) { fail(res, status, "user does not exist"); }

template <typename Work> crow::response guarded(Work work) {
  try {
    return work();
  } catch (const NoSuchUser& e) {
    return crow::response(412, e.what());  // finding: wrong-status-for-not-found
  }
}

}  // namespace

void addUsers(httplib::Server& svr) {
  svr.Get(R"(/users/(\d+))", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = find(req.matches[1]);
    if (!user) {
      return missing(res, 405);  // finding: wrong-status-for-not-found
    }
    res.set_content(*user, "text/plain");
  });
  svr.Put(R"(/users/(\d+))", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(userOf(req.matches[1]), "text/plain");
    } catch (const NoSuchUser& e) {
      fail(res, 412, e.what());  // finding: wrong-status-for-not-found
    }
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/users/<string>")([](const std::string& id) {
    return guarded([&id] { return crow::response(userOf(id)); });
  });
}
