// The number is read in one function and set in another.
#include <string>

#include <httplib.h>

namespace {

int codeOf(const httplib::Request& req) {
  return std::stoi(req.get_param_value("code"));
}

int checkedCodeOf(const httplib::Request& req) {
  const int code = codeOf(req);
  return code < 100 || code > 599 ? 400 : code;
}

void answer(httplib::Response& res, int status) {
  res.status = status;  // finding: unvalidated-status-value
}

void answerChecked(httplib::Response& res, int status) {
  res.status = status;
}

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) { answer(res, codeOf(req)); });
  server.Post("/b",
              [](const httplib::Request& req, httplib::Response& res) { answerChecked(res, checkedCodeOf(req)); });
}
