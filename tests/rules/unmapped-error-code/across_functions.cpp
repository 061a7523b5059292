// args: --std=c++20
// The code goes through a helper, with another framework.
#include <crow.h>
#include <string>

namespace {

enum class Outcome { Done, BadRequest, Conflict, Broken };

Outcome store(const std::string& body);

int codeOf(Outcome outcome) {
  switch (outcome) {  // finding: unmapped-error-code "`Conflict`"
  case Outcome::Done: return 204;
  case Outcome::BadRequest: return 400;
  default: return 500;
  }
}

crow::response responseFor(Outcome outcome) {
  return crow::response(codeOf(outcome));
}

int complete(Outcome outcome) {
  switch (outcome) {
  case Outcome::Done: return 204;
  case Outcome::BadRequest: return 400;
  case Outcome::Conflict: return 409;
  default: return 500;
  }
}

}  // namespace

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("POST"_method)([](const crow::request& req) {
    return responseFor(store(req.body));
  });
  CROW_ROUTE(app, "/pages").methods("POST"_method)([](const crow::request& req) {
    return crow::response(complete(store(req.body)));
  });
}
