// With a resource of Wt: what may not be shown, and on whose order.
#include <Wt/WResource.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace {

struct Blocked : std::runtime_error {
  Blocked(const std::string& what, std::string by) : std::runtime_error(what), by(std::move(by)) {}
  std::string by;
};

std::string readBook(const std::string& name);  // throws Blocked

}  // namespace

class BookResource : public Wt::WResource {
public:
  ~BookResource() { beingDeleted(); }

  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    try {
      response.setMimeType("text/plain");
      response.out() << readBook(request.urlParam("name"));
    } catch (const Blocked& blocked) {
      response.setStatus(451);  // finding: legal-block-without-link
      response.out() << blocked.what();
    }
  }
};

class FilmResource : public Wt::WResource {
public:
  ~FilmResource() { beingDeleted(); }

  void handleRequest(const Wt::Http::Request& request, Wt::Http::Response& response) override {
    const std::string country = request.headerValue("X-Country");
    if (country == "DE") {
      response.addHeader("Link", "<https://court.example.org>; rel=\"blocked-by\"");
      return block(response);
    }
    if (country.empty()) {
      return block(response);
    }
    response.out() << "the film";
  }

private:
  static void block(Wt::Http::Response& response) {
    response.setStatus(451);  // finding: legal-block-without-link
    response.out() << "not in your country";
  }
};
