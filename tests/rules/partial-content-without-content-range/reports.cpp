// 206 for what is no part of a representation, or for a part that does not say where it belongs.
#include <functional>
#include <string>
#include <vector>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

std::vector<json> findItems(std::size_t from, std::size_t count);
bool hasMore(std::size_t from);

constexpr int Partial = 206;

enum Code { Whole = 200, Part = 206 };

#define PARTIAL(res) (res).status = 206

void sendJson(httplib::Response& res, int status, const json& body) {
  res.status = status;
  res.set_content(body.dump(), "application/json");
}

// A free function as handler: one page of a list.
void listItems(const httplib::Request&, httplib::Response& res) {
  const json page = findItems(0, 10);
  res.status = 206;  // finding: partial-content-without-content-range "Content-Range"
  res.set_content(page.dump(), "application/json");
}

class Search {
 public:
  void mount(httplib::Server& svr) {
    svr.Get("/search", std::bind(&Search::run, this, std::placeholders::_1, std::placeholders::_2));
  }

 private:
  // A member function bound to its object.
  void run(const httplib::Request&, httplib::Response& res) {
    json hits = findItems(0, limit_);
    res.set_content(hits.dump(), "application/json");
    if (hits.size() == limit_) {
      res.status = Partial;  // finding: partial-content-without-content-range
    }
  }

  std::size_t limit_ = 20;
};

template <std::size_t Count> void firstItems(const httplib::Request&, httplib::Response& res) {
  res.status = 206;  // finding: partial-content-without-content-range
  res.set_content(json(findItems(0, Count)).dump(), "application/json");
}

}  // namespace

void registerPages(httplib::Server& svr) {
  static Search search;
  search.mount(svr);

  svr.Get("/items", listItems);

  // Some of the work was done: that is no partial content.
  svr.Post("/import", [](const httplib::Request&, httplib::Response& res) {
    // finding: partial-content-without-content-range
    sendJson(res, 206, {{"imported", 7}, {"failed", 2}});
  });

  // There is more to come.
  svr.Get("/log", [](const httplib::Request&, httplib::Response& res) {
    res.status = hasMore(100) ? Part : Whole;  // finding: partial-content-without-content-range
    res.set_content("line\n", "text/plain");
  });

  // The number of all items is in a field of the project's own.
  svr.Get("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;  // finding: partial-content-without-content-range
    res.set_header("X-Total-Count", "1234");
    res.set_content("[]", "application/json");
  });

  svr.Get("/macro", [](const httplib::Request&, httplib::Response& res) {
    PARTIAL(res);  // finding: partial-content-without-content-range
    res.set_content("[]", "application/json");
  });

  // A helper lambda.
  svr.Get("/lambda", [](const httplib::Request&, httplib::Response& res) {
    const auto page = [&](int status) {
      res.set_content("[]", "application/json");
      res.status = status;
    };
    page(206);  // finding: partial-content-without-content-range
  });

  // No content at all.
  svr.Get("/empty", [](const httplib::Request&, httplib::Response& res) {
    res.status = 206;  // finding: partial-content-without-content-range
  });

  svr.Get("/first/ten", firstItems<10>);
  svr.Get("/first/hundred", firstItems<100>);
}
