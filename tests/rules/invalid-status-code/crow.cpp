// With Crow: numbers of the application where the status code goes.
#include <crow.h>

#include <stdexcept>
#include <string>

namespace {

enum AppError { NoSuchNote = 1404, NoteLocked = 1423 };

struct NoteError : std::runtime_error {
  NoteError(AppError error, const std::string& what) : std::runtime_error(what), code(error) {}
  AppError code;
};

std::string readNote(int id);

crow::response failed(int code, const std::string& message) {
  crow::json::wvalue body;
  body["code"] = code;
  body["message"] = message;
  return crow::response(code, body);
}

// The number tells the client more, in the content.
crow::response explained(AppError error) {
  crow::json::wvalue body;
  body["code"] = static_cast<int>(error);
  return crow::response(error == NoSuchNote ? 404 : 409, body);
}

}  // namespace

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/notes/<int>")([](int id) {
    if (id < 0) {
      return failed(NoSuchNote, "no such note");  // finding: invalid-status-code
    }
    try {
      return crow::response(readNote(id));
    } catch (const NoteError& e) {
      return explained(e.code);
    }
  });
  CROW_ROUTE(app, "/lock").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    res.code = req.body == "on" ? 200 : 0;  // finding: invalid-status-code
    res.end();
  });
  CROW_ROUTE(app, "/unlock").methods("POST"_method)([] { return 299; });
  app.run();
}
