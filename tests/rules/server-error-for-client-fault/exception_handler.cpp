// What leaves a handler is answered by the exception handler of its server.
#include <exception>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

void store(const json& document);

struct NotFound : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void answer(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(json{{"error", text}}.dump(), "application/json");
}

}  // namespace

// All that is thrown becomes 500, content that is no JSON too.
void registerBlunt(httplib::Server& svr) {
  svr.set_exception_handler([](const httplib::Request&, httplib::Response& res, std::exception_ptr ep) {
    try {
      std::rethrow_exception(ep);
    } catch (const std::exception& e) {
      answer(res, 500, e.what());  // finding: broad-catch-hides-client-error "parsing the request content"
    } catch (...) {
      answer(res, 500, "unknown");
    }
  });
  svr.Post("/documents", [](const httplib::Request& req, httplib::Response& res) {
    store(json::parse(req.body));
    res.status = 204;
  });
}

// The same with a clause for what the client can cause.
void registerMapped(httplib::Server& svr) {
  svr.set_exception_handler([](const httplib::Request&, httplib::Response& res, std::exception_ptr ep) {
    try {
      std::rethrow_exception(ep);
    } catch (const json::exception& e) {
      answer(res, 400, e.what());
    } catch (const NotFound& e) {
      answer(res, 404, e.what());
    } catch (const std::exception& e) {
      answer(res, 500, e.what());
    }
  });
  svr.Post("/documents", [](const httplib::Request& req, httplib::Response& res) {
    const json document = json::parse(req.body);
    if (!document.contains("id")) {
      throw NotFound("no id");
    }
    store(document);
    res.status = 204;
  });
}
