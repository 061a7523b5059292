// Near misses: numbers that are not sent as status codes, and unusual status codes.
#include <map>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

struct Result {
  int status = 0;
  std::string text;
};

Result runJob(const std::string& name);
int errorNumber();
void decide(httplib::Response& res);

const std::map<int, int> Codes = {{1001, 400}, {1002, 404}};

int statusOf(int code) {
  const auto found = Codes.find(code);
  return found == Codes.end() ? 500 : found->second;
}

}  // namespace

void registerSilentNumbers(httplib::Server& svr, httplib::Client& upstream) {
  // -1 means to the library that no status code was chosen yet.
  svr.Get("/unset", [](const httplib::Request&, httplib::Response& res) { res.status = -1; });

  // The ends of the range.
  svr.Get("/599", [](const httplib::Request&, httplib::Response& res) { res.status = 599; });

  // A number of the application, in the content.
  svr.Get("/code", [](const httplib::Request&, httplib::Response& res) {
    json body = {{"code", 1001}, {"status", 0}};
    res.status = 400;
    res.set_content(body.dump(), "application/json");
  });

  // A member of another class.
  svr.Get("/result", [](const httplib::Request&, httplib::Response& res) {
    Result result;
    result.status = 1001;
    res.set_content(std::to_string(result.status), "text/plain");
  });

  // Mapped to a status code.
  svr.Get("/mapped", [](const httplib::Request&, httplib::Response& res) {
    res.status = statusOf(1001);
  });

  // Computed.
  svr.Get("/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = runJob(req.path).status;
  });
  svr.Get("/sum", [](const httplib::Request&, httplib::Response& res) {
    res.status = 400 + errorNumber();
  });

  // Not the last word.
  svr.Get("/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 0;
    if (req.has_param("q")) {
      res.status = 200;
    } else {
      res.status = 404;
    }
  });

  // Code that is not known has the last word.
  svr.Get("/decided", [](const httplib::Request&, httplib::Response& res) {
    res.status = 0;
    decide(res);
  });

  // Only tested.
  svr.Get("/tested", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/tested");
    if (!answer || answer->status == 0 || answer->status > 599) {
      res.status = 502;
    }
  });

  // A marker that is looked at before anything is sent.
  svr.Get("/marker", [](const httplib::Request& req, httplib::Response& res) {
    int status = 0;
    if (req.has_param("q")) {
      status = 200;
    }
    if (status == 0) {
      status = 400;
    }
    res.status = status;
  });

  // The whole handler leaves it to the library.
  svr.Get("/default", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("default", "text/plain");
  });
}
