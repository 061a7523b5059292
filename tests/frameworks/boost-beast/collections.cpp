// Fields that are put together in an object of their own, with the headers that Debian ships: by
// constructor, by assignment to a base, by a loop, through a reference.
#include <boost/beast/http.hpp>
#include <string>
#include <utility>

namespace http = boost::beast::http;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

namespace {

http::fields allowed() {
  http::fields fields;
  fields.set(http::field::allow, "GET");
  return fields;
}

void allow(http::fields& fields) { fields.set(http::field::allow, "GET"); }

}  // namespace

Response byConstructor(const Request& req) {
  return Response{http::status::method_not_allowed, req.version(), std::string("no"), allowed()};
}

Response byLoop(const Request& req) {
  Response res{http::status::method_not_allowed, req.version()};
  for (const auto& field : allowed()) {
    res.set(field.name_string(), field.value());
  }
  return res;
}

Response byAssignment(const Request& req) {
  Response res{http::status::method_not_allowed, req.version()};
  static_cast<http::fields&>(res) = allowed();
  return res;
}

Response bySwap(const Request& req) {
  Response res{http::status::method_not_allowed, req.version()};
  http::fields fields = allowed();
  swap(static_cast<http::fields&>(res.base()), fields);
  return res;
}

Response byReference(const Request& req) {
  Response res{http::status::method_not_allowed, req.version()};
  http::fields& fields = res;
  fields.set(http::field::allow, "GET");
  return res;
}

Response byFunction(const Request& req) {
  Response res{http::status::method_not_allowed, req.version()};
  allow(res);
  return res;
}

Response byHeader(const Request& req) {
  http::response_header<> header;
  header.version(req.version());
  header.result(http::status::method_not_allowed);
  header.set(http::field::allow, "GET");
  return Response{std::move(header), std::string("no")};
}

// Nothing of the kind.
Response never(const Request& req) {
  Response res{http::status::method_not_allowed, req.version(), "no"};  // finding: method-not-allowed-without-allow
  res.set(http::field::server, "notes");
  return res;
}
