// With Crow: what the client gets blamed for, in a route and in a helper that maps exceptions.
#include <crow.h>

#include <exception>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

std::vector<char> decode(const std::string& image);

template <typename Work>
crow::response guarded(Work work) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return crow::response(400, "too much");  // finding: client-error-for-server-fault
  } catch (const std::invalid_argument& e) {
    return crow::response(400, e.what());
  }
}

}  // namespace

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/images").methods("POST"_method)([](const crow::request& req) {
    return guarded([&req] {
      decode(req.body);
      return crow::response(201, "made");
    });
  });
  CROW_ROUTE(app, "/thumbnails").methods("POST"_method)(
      [](const crow::request& req, crow::response& res) {
        try {
          const std::vector<char> image = decode(req.body);
          res.body.assign(image.begin(), image.end());
        } catch (const std::bad_alloc&) {
          res.code = crow::status::BAD_REQUEST;  // finding: client-error-for-server-fault
        } catch (const std::exception&) {
          res.code = 422;
        }
        res.end();
      });
  app.run();
}
