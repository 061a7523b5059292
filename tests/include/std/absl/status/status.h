// What the examples of the documentation use of Abseil.
#pragma once

namespace absl {

enum class StatusCode {
  kOk = 0,
  kCancelled = 1,
  kUnknown = 2,
  kInvalidArgument = 3,
  kDeadlineExceeded = 4,
  kNotFound = 5,
  kAlreadyExists = 6,
  kPermissionDenied = 7
};

class Status {
public:
  bool ok() const;
  StatusCode code() const;
};

}  // namespace absl
