#include "tool/driver/shard_options.h"

#include "tool/base/text.h"

#include <charconv>
#include <string_view>

namespace status_lint::driver {
namespace {

using base::cat;
using base::Error;

bool readNumber(std::string_view text, std::uint32_t& to) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), to);
  return error == std::errc() && end == text.data() + text.size();
}

std::expected<void, Error> readShard(const std::string& text, ShardOptions& shard) {
  constexpr std::uint32_t Most = 100'000;
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos || !readNumber(text.substr(0, slash), shard.number) ||
      !readNumber(text.substr(slash + 1), shard.count) || shard.number == 0 ||
      shard.number > shard.count || shard.count > Most) {
    return std::unexpected(Error{cat("option '--shard' needs I/N with I from 1 to N and N at most ",
                                     Most,
                                     ", such as 1/4, not '",
                                     text,
                                     "'")});
  }
  return {};
}

}  // namespace

std::expected<void, Error> takeShard(Command command, const std::string& shard, Options& options) {
  if (command == Command::Link && options.shards.empty()) {
    return std::unexpected(Error{"'link' needs the files that 'status-lint extract' wrote"});
  }
  if (command == Command::Extract && options.shard.file.empty()) {
    return std::unexpected(
        Error{"'extract' needs '-o FILE': where to write what 'status-lint link' reads"});
  }
  return shard.empty() ? std::expected<void, Error>() : readShard(shard, options.shard);
}

}  // namespace status_lint::driver
