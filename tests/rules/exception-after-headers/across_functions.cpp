// The response is begun in one function, what throws stands in another.
#include <stdexcept>
#include <string>

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

namespace {

std::string nextRow();

std::ostream& begin(HTTPServerResponse& response, const std::string& type) {
  response.setContentType(type);
  return response.send();
}

void writeRows(std::ostream& out) {
  for (std::string row = nextRow(); !row.empty(); row = nextRow()) {
    out << row;
  }
}

template <typename Work>
void guarded(HTTPServerResponse& response, Work work) {
  try {
    work();
  } catch (const std::exception&) {
    response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
  }
}

}  // namespace

struct Rows : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    std::ostream& out = begin(response, "text/csv");
    guarded(response, [&] { writeRows(out); });  // finding: exception-after-headers
  }
};

// Near miss: the guard is around the beginning too.
struct Whole : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    try {
      const std::string first = nextRow();
      writeRows(begin(response, "text/csv") << first);
    } catch (const std::exception&) {
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
      response.send();
    }
  }
};
