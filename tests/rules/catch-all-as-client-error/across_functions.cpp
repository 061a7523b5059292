// A base class that parses and catches, and one that does the work; with Crow.
#include <exception>
#include <string>

#include <crow.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

class JsonHandler {
public:
  virtual ~JsonHandler() = default;

  crow::response handle(const crow::request& req) {
    crow::response res;
    try {
      const json request = json::parse(req.body);
      json answer;
      processData(request, answer);
      res.body = answer.dump();
    } catch (const std::exception& e) {
      fail(res, 400, e.what());  // finding: catch-all-as-client-error
    } catch (...) {
      fail(res, 400, "Unknown error");  // finding: catch-all-as-client-error
    }
    return res;
  }

protected:
  virtual void processData(const json& request, json& answer) = 0;

  static void fail(crow::response& res, int code, const std::string& text) {
    res.code = code;
    res.body = text;
  }
};

void attach(crow::SimpleApp& app, JsonHandler& handler) {
  CROW_ROUTE(app, "/control").methods("POST"_method)([&handler](const crow::request& req) {
    return handler.handle(req);
  });
}
