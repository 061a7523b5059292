// What went wrong with something the world gave us: the one error type of every layer.
#pragma once

#include <string>

namespace status_lint::base {

/// An input that cannot be used. `message` is one line without a final full stop that names the
/// file, the place in it, the cause and, where there is one, the remedy. It is shown to the user as
/// it is.
struct Error {
  std::string message;

  bool operator==(const Error&) const = default;
};

}  // namespace status_lint::base
