// Enumerations and flags that lead to a status code as they should.
#include <cerrno>
#include <string>

#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerResponse;

namespace {

enum class Code { Ok = 200, NotFound = 404 };
enum class Vendor { Slow = 598 };
enum Legacy { LEGACY_OK = 200, LEGACY_CUSTOM = 1000 };
enum class Open : int;
enum class StoreError { None, Missing, Locked };

Code codeFor(const std::string& text);
Vendor vendorFor(const std::string& text);
Legacy legacyFor(const std::string& text);
Open openFor(const std::string& text);
StoreError save(const std::string& text);
bool isValid(const std::string& text);
int toStatus(StoreError error);
int statusFromErrno(int error);

int mapped(StoreError error) {
  switch (error) {
  case StoreError::None: return 204;
  case StoreError::Missing: return 404;
  case StoreError::Locked: return 423;
  }
  return 500;
}

constexpr int Table[] = {204, 404, 423};

}  // namespace

void addRoutes(httplib::Server& server) {
  // Enumerations of status codes.
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    res.status = static_cast<int>(codeFor(req.path));
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    res.status = legacyFor(req.path);
  });
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    res.status = static_cast<int>(openFor(req.path));
  });

  server.Get("/vendor", [](const httplib::Request& req, httplib::Response& res) {
    res.status = static_cast<int>(vendorFor(req.path));
  });

  // Functions and tables that make one.
  server.Put("/d", [](const httplib::Request& req, httplib::Response& res) {
    res.status = mapped(save(req.body));
  });
  server.Put("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.status = toStatus(save(req.body));
  });
  server.Put("/f", [](const httplib::Request& req, httplib::Response& res) {
    res.status = Table[static_cast<int>(save(req.body))];
  });
  server.Put("/g", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isValid(req.body) ? 200 : 400;
  });
  server.Put("/h", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 400 + static_cast<int>(save(req.body));
  });
  server.Get("/i", [](const httplib::Request&, httplib::Response& res) {
    res.status = statusFromErrno(errno);
  });

  // A test of one, and a number of no domain.
  server.Put("/j", [](const httplib::Request& req, httplib::Response& res) {
    const StoreError error = save(req.body);
    if (static_cast<int>(error) > 0) {
      res.status = 500;
    }
  });

  // On one path it is a status code.
  server.Put("/k", [](const httplib::Request& req, httplib::Response& res) {
    int status = toStatus(save(req.body));
    res.status = status;
  });
}

void answer(HTTPServerResponse& response, const std::string& text) {
  response.setStatus(isValid(text) ? HTTPResponse::HTTP_OK : HTTPResponse::HTTP_BAD_REQUEST);
  response.send();
}
