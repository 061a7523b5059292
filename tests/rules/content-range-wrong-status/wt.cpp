// With a resource of Wt: parts of a recording that go out as if they were all of it.
#include <Wt/WResource.h>

#include <cstdint>
#include <string>

namespace {

std::string readPart(std::uint64_t first, std::uint64_t last);

}  // namespace

class RecordingResource : public Wt::WResource {
public:
  ~RecordingResource() { beingDeleted(); }

  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    const auto ranges = request.getRanges(Size);
    if (!ranges.isSatisfiable()) {
      response.setStatus(400);
      // finding: content-range-wrong-status
      response.addHeader("Content-Range", "bytes */" + std::to_string(Size));
      return;
    }
    if (ranges.size() == 1) {
      describe(response, ranges[0]);
      response.out() << readPart(ranges[0].firstByte(), ranges[0].lastByte());
      return;
    }
    response.out() << readPart(0, Size - 1);
  }

private:
  // Leaves the status code as it is.
  static void describe(Wt::Http::Response& response, const Wt::Http::Request::ByteRange& range) {
    // finding: content-range-wrong-status
    response.addHeader("Content-Range", "bytes " + std::to_string(range.firstByte()) + "-" +
                                            std::to_string(range.lastByte()) + "/" +
                                            std::to_string(Size));
  }

  static constexpr std::uint64_t Size = 100000;
};

class TextResource : public Wt::WResource {
public:
  ~TextResource() { beingDeleted(); }

  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    const bool isPart = !request.headerValue("Range").empty();
    if (isPart) {
      response.setStatus(206);
      response.addHeader("Content-Range", "bytes 0-9/10");
    } else {
      response.addHeader("Content-Range", "pages 1-2/12");
    }
    response.out() << readPart(0, 9);
  }
};
