#include "tool/lsp/uri.h"

#include <charconv>
#include <filesystem>

namespace status_lint::lsp {

std::optional<std::string> pathOf(std::string_view uri) {
  constexpr std::string_view Scheme = "file://";
  if (!uri.starts_with(Scheme)) {
    return std::nullopt;
  }
  uri.remove_prefix(Scheme.size());
  const std::size_t slash = uri.find('/');  // a host may stand before it
  if (slash == std::string_view::npos) {
    return std::nullopt;
  }
  std::string path;
  for (std::size_t at = slash; at < uri.size(); ++at) {
    unsigned int byte = 0;
    if (uri[at] == '%' && at + 2 < uri.size() &&
        std::from_chars(uri.data() + at + 1, uri.data() + at + 3, byte, 16).ptr ==
            uri.data() + at + 3) {
      path += static_cast<char>(byte);
      at += 2;
    } else {
      path += uri[at];
    }
  }
  return std::filesystem::path(path).lexically_normal().string();
}

}  // namespace status_lint::lsp
