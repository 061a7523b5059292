// Ranges of files, sent with POCO: one range, and several in parts.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <ostream>
#include <string>
#include <vector>

using Poco::Net::HTTPResponse;

struct Range {
  std::size_t from = 0;
  std::size_t to = 0;
};

std::vector<Range> parseRanges(const std::string& field);
std::string contentRange(const Range& range);
std::string part(const Range& range);

class VideoHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(Poco::Net::HTTPServerRequest& request,
                     Poco::Net::HTTPServerResponse& response) override {
    const std::vector<Range> ranges = parseRanges(request.get("Range", ""));
    if (ranges.empty()) {
      response.sendFile("video.mp4", "video/mp4");
      return;
    }
    response.setStatus(HTTPResponse::HTTP_PARTIAL_CONTENT);
    if (ranges.size() == 1) {
      response.setContentType("video/mp4");
      response.set("Content-Range", contentRange(ranges.front()));
      response.send() << part(ranges.front());
      return;
    }
    response.setContentType("multipart/byteranges; boundary=SEP");
    // finding: multipart-partial-with-content-range
    response.set("Content-Range", contentRange(ranges.front()));
    std::ostream& out = response.send();
    for (const Range& range : ranges) {
      out << "--SEP\r\nContent-Range: " << contentRange(range) << "\r\n\r\n" << part(range);
    }
  }
};
