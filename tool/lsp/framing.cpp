#include "tool/lsp/framing.h"

#include "tool/base/text.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstddef>

namespace status_lint::lsp {
namespace {

constexpr std::string_view HeaderEnd = "\r\n\r\n";
constexpr std::size_t MostHeader = std::size_t{1} << 16;
constexpr std::size_t MostContent = std::size_t{1} << 28;

std::optional<std::size_t> lengthIn(std::string header) {
  constexpr std::string_view Name = "content-length:";
  std::ranges::transform(
      header, header.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const std::size_t at = header.rfind(Name);
  if (at == std::string::npos) {
    return std::nullopt;
  }
  const std::string_view rest = std::string_view(header).substr(at + Name.size());
  const std::string_view number = base::trim(rest.substr(0, rest.find('\r')));
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), length);
  const bool isNumber = error == std::errc() && end == number.data() + number.size();
  return isNumber && length <= MostContent ? std::optional(length) : std::nullopt;
}

}  // namespace

std::optional<std::expected<std::string, base::Error>> MessageReader::next() {
  const std::size_t end = buffer_.find(HeaderEnd);
  if (end == std::string::npos) {
    if (buffer_.size() < MostHeader) {
      return std::nullopt;
    }
    buffer_.clear();
    return std::unexpected(base::Error{"what was sent is no message: it has no header"});
  }
  const std::size_t begin = end + HeaderEnd.size();
  const auto length = lengthIn(buffer_.substr(0, end));
  if (!length) {
    buffer_.erase(0, begin);
    return std::unexpected(base::Error{"a header has no Content-Length that can be used"});
  }
  if (buffer_.size() - begin < *length) {
    return std::nullopt;
  }
  std::string content = buffer_.substr(begin, *length);
  buffer_.erase(0, begin + *length);
  return content;
}

std::string framed(std::string_view content) {
  return base::cat("Content-Length: ", content.size(), HeaderEnd, content);
}

}  // namespace status_lint::lsp
