// Codes that are mapped as google.rpc says, or on purpose in another way.
#include <string>

#include <httplib.h>

namespace absl {
enum class StatusCode { kOk, kCancelled, kUnknown, kInvalidArgument, kDeadlineExceeded, kNotFound, kAlreadyExists, kPermissionDenied, kResourceExhausted, kFailedPrecondition, kAborted, kOutOfRange, kUnimplemented, kInternal, kUnavailable, kDataLoss, kUnauthenticated };
class Status {
public:
  StatusCode code() const;
};
}  // namespace absl

enum class StatusCode { kOk, kNotFound };

absl::Status save(const std::string& name);
StatusCode own(const std::string& name);

int httpStatus(absl::StatusCode code, bool hides) {
  switch (code) {
    case absl::StatusCode::kOk: return 200;
    case absl::StatusCode::kCancelled: return 503;
    case absl::StatusCode::kInvalidArgument: return 422;
    case absl::StatusCode::kFailedPrecondition: return 409;
    case absl::StatusCode::kNotFound: return 404;
    case absl::StatusCode::kPermissionDenied: return hides ? 404 : 403;
    case absl::StatusCode::kUnauthenticated: return 401;
    case absl::StatusCode::kAborted: return 409;
    case absl::StatusCode::kUnavailable: return 502;
    case absl::StatusCode::kDeadlineExceeded: return 504;
    case absl::StatusCode::kUnimplemented: return 501;
    default: return 500;
  }
}

void registerMapped(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    res.status = httpStatus(save(req.body).code(), true);
  });

  // Not of gRPC.
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (own(req.body) == StatusCode::kNotFound) {
      res.status = 500;
    }
  });

  // Not that one.
  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (save(req.body).code() != absl::StatusCode::kNotFound) {
      res.status = 500;
    }
  });

  // Another test decides.
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (save(req.body).code() == absl::StatusCode::kNotFound) {
      if (req.body.empty()) {
        res.status = 400;
        return;
      }
      res.status = 404;
    }
  });
}
