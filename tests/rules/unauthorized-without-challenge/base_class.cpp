// A base class whose constructors are for derived classes alone: no object runs what all of them
// override.
#include <crow.h>
#include <memory>
#include <string>

namespace {

class Login {
public:
  virtual ~Login() = default;

  virtual crow::response check(const crow::request&) {
    if (off_) {
      return crow::response(crow::status::OK, "off");
    }
    return crow::response(crow::status::UNAUTHORIZED, "ask a derived class");
  }

protected:
  explicit Login(bool off) : off_(off) {}

  bool off_ = false;
};

class Basic : public Login {
public:
  explicit Basic(bool off) : Login(off) {}

  crow::response check(const crow::request& req) override {
    auto res = Login::check(req);
    if (res.code != crow::status::OK) {
      if (req.get_header_value("Authorization").empty()) {
        // finding: unauthorized-without-challenge
        return crow::response(crow::status::UNAUTHORIZED, "who is there?");
      }
      res = crow::response(crow::status::OK, "come in");
    }
    return res;
  }
};

}  // namespace

Login& login();

void addLogin(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/files")
  ([](const crow::request& req) {
    auto res = login().check(req);
    if (res.code != crow::status::OK) {
      return res;
    }
    return crow::response(200, "text/plain", "files");
  });
}
