// args: --std=c++20
// The parts of it in functions of their own.
#include <crow.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace {

std::string hashOf(const std::string& text);

struct Notes {
  void saveNote(int id, const std::string& text);
};

std::optional<nlohmann::json> bodyOf(const crow::request& req) {
  auto parsed = nlohmann::json::parse(req.body, nullptr, false);
  if (parsed.is_discarded()) {
    return std::nullopt;
  }
  return parsed;
}

void addValidator(crow::response& res, const std::string& text) {
  res.set_header("ETag", hashOf(text));  // finding: put-validator-after-transform "byte for byte"
}

crow::response stored(Notes& notes, int id, const nlohmann::json& note) {
  const std::string text = note.dump();
  notes.saveNote(id, text);
  crow::response res(204);
  addValidator(res, text);
  return res;
}

// The same without a validator.
crow::response storedPlainly(Notes& notes, int id, const nlohmann::json& note) {
  notes.saveNote(id, note.dump());
  return crow::response(204);
}

}  // namespace

void addRoutes(crow::SimpleApp& app, Notes& notes) {
  CROW_ROUTE(app, "/notes/<int>").methods("PUT"_method)([&](const crow::request& req, int id) {
    const auto note = bodyOf(req);
    return note ? stored(notes, id, *note) : crow::response(400);
  });
  CROW_ROUTE(app, "/plain/<int>").methods("PUT"_method)([&](const crow::request& req, int id) {
    const auto note = bodyOf(req);
    return note ? storedPlainly(notes, id, *note) : crow::response(400);
  });
}
