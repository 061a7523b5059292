// Numbers of another domain as status codes.
#include <cerrno>
#include <cstdio>
#include <string>

#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>

typedef enum { CURLE_OK = 0, CURLE_UNSUPPORTED_PROTOCOL, CURLE_COULDNT_CONNECT = 7, CURLE_LAST = 100 } CURLcode;
typedef void CURL;
extern "C" CURLcode curl_easy_perform(CURL* handle);

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerResponse;

namespace {

enum class StoreError { None, Missing, Locked };
enum Level { Low, High };

StoreError save(const std::string& text);
bool isValid(const std::string& text);
Level levelOf(const std::string& text);

template <typename Enum>
int number(Enum value) {
  return static_cast<int>(value);  // finding: status-type-confusion "Level"
}

}  // namespace

void addRoutes(httplib::Server& server, CURL* curl) {
  // The result of a library.
  server.Get("/a", [curl](const httplib::Request&, httplib::Response& res) {
    res.status = curl_easy_perform(curl);  // finding: status-type-confusion "CURLcode"
  });

  // What says whether it went well.
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isValid(req.body);  // finding: status-type-confusion "a bool"
  });
  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    const bool isGood = isValid(req.body);
    res.status = isGood;  // finding: status-type-confusion
  });
  server.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    res.status = !req.body.empty() && isValid(req.body);  // finding: status-type-confusion
  });

  // The program's own error codes.
  server.Put("/e", [](const httplib::Request& req, httplib::Response& res) {
    const StoreError error = save(req.body);
    if (error != StoreError::None) {
      res.status = static_cast<int>(error);  // finding: status-type-confusion "StoreError"
    }
  });
  server.Put("/f", [](const httplib::Request& req, httplib::Response& res) {
    res.status = number(levelOf(req.body));
  });

  // errno.
  server.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    std::FILE* file = std::fopen(req.path.c_str(), "r");
    if (file == nullptr) {
      res.status = errno;  // finding: status-type-confusion "errno"
    }
  });
}

// POCO, by a cast.
void answer(HTTPServerResponse& response, const std::string& text) {
  response.setStatus(static_cast<HTTPResponse::HTTPStatus>(save(text)));  // finding: status-type-confusion
  response.send();
}
