// With a resource of Wt: a failure that a cache keeps for an hour.
#include <Wt/WResource.h>

#include <stdexcept>
#include <string>

namespace {

std::string render(const std::string& chart);

void cacheFor(Wt::Http::Response& response, int seconds) {
  response.addHeader("Cache-Control", "max-age=" + std::to_string(seconds));
}

}  // namespace

class ChartResource : public Wt::WResource {
public:
  ~ChartResource() { beingDeleted(); }

  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    if (request.pathInfo() == "/legacy") {
      response.setStatus(501);
      response.addHeader("Cache-Control", "max-age=86400");
      return;
    }
    // Meant for the chart, and left in place when there is none.
    response.addHeader("Cache-Control", "public, max-age=3600");  // finding: cacheable-server-error
    try {
      const std::string chart = render(request.urlParam("chart"));
      response.setMimeType("image/svg+xml");
      response.out() << chart;
    } catch (const std::exception&) {
      response.setStatus(500);
      response.out() << "no chart";
    }
  }
};

class TileResource : public Wt::WResource {
public:
  ~TileResource() { beingDeleted(); }

  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    if (request.urlParam("z") == "19") {
      response.setStatus(503);
      response.insertHeader("Cache-Control", "no-store");
      return;
    }
    cacheFor(response, 60);
    response.out() << render("tile");
  }
};
