// A resource of Wt that wants a field it should not have to want.
#include <Wt/WResource.h>

#include <string>

namespace {

enum class Error { None, NoExtension, NoFeature };

Error check(const Wt::Http::Request& request) {
  if (request.method() != "GET") {
    return Error::NoFeature;
  }
  return request.headerValue("X-Extension").empty() ? Error::NoExtension : Error::None;
}

const char* describe(int status) {
  return status == 510 ? "an extension is needed" : "no";
}

}  // namespace

class Feature : public Wt::WResource {
public:
  ~Feature() { beingDeleted(); }

  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    switch (check(request)) {
    case Error::NoExtension:
      response.setStatus(510);  // finding: obsoleted-status
      response.out() << describe(510);
      return;
    case Error::NoFeature:
      response.setStatus(501);
      response.out() << describe(501);
      return;
    case Error::None:
      response.out() << "done";
    }
  }
};
