// The editor: what it can take, and what is sent to it without being asked.
#pragma once

#include "tool/lsp/json.h"

#include <functional>
#include <string>
#include <string_view>

namespace status_lint::lsp {

/// As the protocol counts the kinds of messages for people.
enum class Tell : int { Error = 1, Note = 3 };

struct Client {
  std::function<void(const Json& message)> send;
  bool takesRelated = false;   ///< related locations of a diagnostic
  bool takesProgress = false;  ///< how far some work is
  int requests = 0;            ///< sent so far

  void notify(std::string_view method, const Json& parameters) const;

  /// Sends a request; what answers it names the id.
  void request(const std::string& id, std::string_view method, const Json& parameters) const;

  /// One line for people: 'window/logMessage' or 'window/showMessage'.
  void tell(std::string_view method, Tell kind, const std::string& message) const;
};

}  // namespace status_lint::lsp
