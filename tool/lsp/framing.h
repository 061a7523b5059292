// Where one message of the stream ends and the next begins.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace status_lint::lsp {

/// Cuts what is read into messages. What stands between them and is no header is passed over.
class MessageReader {
public:
  void add(std::string_view bytes) { buffer_ += bytes; }

  /// The content of the next message, or what is wrong with its header; nothing until more bytes
  /// are there.
  std::optional<std::expected<std::string, base::Error>> next();

private:
  std::string buffer_;
};

/// The content with its header.
std::string framed(std::string_view content);

}  // namespace status_lint::lsp
