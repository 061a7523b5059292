// Codes of gRPC and Abseil, and what becomes of them.
#include <string>

#include <httplib.h>

namespace grpc {
enum StatusCode { OK, CANCELLED, UNKNOWN, INVALID_ARGUMENT, DEADLINE_EXCEEDED, NOT_FOUND, ALREADY_EXISTS, PERMISSION_DENIED, RESOURCE_EXHAUSTED, FAILED_PRECONDITION, ABORTED, OUT_OF_RANGE, UNIMPLEMENTED, INTERNAL, UNAVAILABLE, DATA_LOSS, UNAUTHENTICATED };
class Status {
public:
  bool ok() const;
  StatusCode error_code() const;
  std::string error_message() const;
};
}  // namespace grpc

namespace absl {
class Status {
public:
  bool ok() const;
};
bool IsNotFound(const Status& status);
bool IsAlreadyExists(const Status& status);
bool IsUnavailable(const Status& status);
}  // namespace absl

grpc::Status fetch(const std::string& name);
absl::Status save(const std::string& name);

int httpStatus(const grpc::Status& status) {
  switch (status.error_code()) {
    case grpc::StatusCode::OK: return 200;
    case grpc::StatusCode::INVALID_ARGUMENT: return 500;  // finding: rpc-code-mapping
    case grpc::StatusCode::NOT_FOUND: return 404;
    case grpc::StatusCode::ALREADY_EXISTS: return 400;  // finding: rpc-code-mapping
    case grpc::StatusCode::UNAUTHENTICATED: return 403;  // finding: rpc-code-mapping
    case grpc::StatusCode::UNAVAILABLE: return 400;  // finding: rpc-code-mapping
    default: return 500;
  }
}

void registerRpc(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    const grpc::Status status = fetch(req.get_param_value("name"));
    if (!status.ok()) {
      res.status = httpStatus(status);
      res.set_content(status.error_message(), "text/plain");
      return;
    }
    res.set_content("{}", "application/json");
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    const absl::Status status = save(req.body);
    if (absl::IsNotFound(status)) {
      res.status = 500;  // finding: rpc-code-mapping
    } else if (absl::IsAlreadyExists(status)) {
      res.status = 409;
    } else if (!status.ok()) {
      res.status = 500;
    }
  });
}
