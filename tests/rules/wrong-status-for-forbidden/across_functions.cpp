// Rights are looked up in one function, and answered for in another.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

struct User {
  int level = 0;
  bool isAdmin() const { return level > 9; }
};
User userOf(const std::string& cookie);

class ForbiddenError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

void requireAdmin(const User& user) {
  if (!user.isAdmin()) {
    throw ForbiddenError("not you");
  }
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool checkAdmin(const User& user, httplib::Response& res) {
  if (!user.isAdmin()) {
    fail(res, 409, "not you");  // finding: wrong-status-for-forbidden
    return false;
  }
  return true;
}

bool mayDelete(const User& user) { return user.isAdmin(); }

template <typename Work> crow::response guarded(Work work) {
  try {
    return work();
  } catch (const ForbiddenError& e) {
    return crow::response(422, e.what());  // finding: wrong-status-for-forbidden
  }
}

}  // namespace

void addOrders(httplib::Server& svr) {
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (checkAdmin(userOf(req.get_header_value("Cookie")), res)) {
      res.set_content("[]", "application/json");
    }
  });
  svr.Delete("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!mayDelete(userOf(req.get_header_value("Cookie")))) {
      return fail(res, 410, "no");  // finding: wrong-status-for-forbidden
    }
    res.status = 204;
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    return guarded([&req] {
      requireAdmin(userOf(req.get_header_value("Cookie")));
      return crow::response("[]");
    });
  });
}

// What the function tests that is asked.
struct Member {
  bool hasRole(const char* name) const;
};
Member memberOf(const httplib::Request& req);

bool mayRemoveNote(const Member& member) { return member.hasRole("admin"); }

bool mayChangeNote(const Member& member) {
  if (member.hasRole("editor")) {
    return true;
  }
  return false;
}

bool isStranger(const Member& member) { return !member.hasRole("member"); }

void addNotes(httplib::Server& svr) {
  svr.Delete("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (!mayRemoveNote(memberOf(req))) {
      res.status = 409;  // finding: wrong-status-for-forbidden "mayRemoveNote"
      return;
    }
    res.status = 204;
  });
  svr.Put("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (!mayChangeNote(memberOf(req))) {
      res.status = 409;  // finding: wrong-status-for-forbidden "mayChangeNote"
      return;
    }
    res.status = 204;
  });
  // Not a stranger: the conflict is another one.
  svr.Patch("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (!isStranger(memberOf(req))) {
      res.status = 409;
      return;
    }
    res.status = 204;
  });
}
