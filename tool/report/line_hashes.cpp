#include "tool/report/line_hashes.h"

#include "tool/base/text.h"
#include "tool/report/unicode.h"

#include <charconv>
#include <cstdint>
#include <unordered_map>

namespace status_lint::report {
namespace {

constexpr std::size_t Window = 100;
constexpr std::uint64_t Base = 37;
constexpr std::uint64_t EndOfFile = 0xffff;

/// The characters that count, and where among them the lines start.
struct Counted {
  std::vector<std::uint64_t> characters;
  std::vector<std::size_t> starts;
};

Counted counted(std::string_view content) {
  Counted out;
  bool isStart = true;
  const auto add = [&](std::uint64_t character) {
    if (isStart) {
      out.starts.push_back(out.characters.size());
    }
    isStart = character == '\n';
    out.characters.push_back(character);
  };
  char16_t before = 0;
  for (const char16_t character : utf16(content)) {
    if (character != ' ' && character != '\t' && (character != '\n' || before != '\r')) {
      add(character == '\r' ? u'\n' : character);
    }
    before = character;
  }
  add(EndOfFile);
  // Lines near the end are filled up.
  out.characters.resize(out.characters.size() + Window);
  return out;
}

std::string hexadecimal(std::uint64_t value) {
  char buffer[16];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, 16);
  return {buffer, error == std::errc() ? end : buffer};
}

}  // namespace

std::vector<std::string> lineHashes(std::string_view content) {
  const Counted all = counted(content);
  std::vector<std::string> out;
  std::unordered_map<std::uint64_t, std::size_t> seen;
  for (const std::size_t start : all.starts) {
    std::uint64_t hash = 0;
    for (std::size_t i = start; i < start + Window; ++i) {
      hash = hash * Base + all.characters[i];
    }
    out.push_back(base::cat(hexadecimal(hash), ':', ++seen[hash]));
  }
  return out;
}

}  // namespace status_lint::report
