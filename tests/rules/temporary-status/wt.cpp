// Uploads and jobs as resources of Wt: what is still going on.
#include <Wt/WResource.h>

#include <string>

namespace {

constexpr int UploadResumptionSupported = 104;
constexpr int StillWorking = 104;

bool isDone(const std::string& job);

}  // namespace

class Job : public Wt::WResource {
public:
  ~Job() { beingDeleted(); }

  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    if (!isDone(request.headerValue("X-Job"))) {
      response.setStatus(StillWorking);  // finding: temporary-status
      return;
    }
    response.out() << "done";
  }
};

class Upload : public Wt::WResource {
public:
  ~Upload() { beingDeleted(); }

  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    if (request.headerValue("Upload-Complete") != "?1") {
      response.setStatus(UploadResumptionSupported);
      response.addHeader("Upload-Offset", "0");
      return;
    }
    response.setStatus(204);
  }
};
