#include "tool/prescan/facts_bytes.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace status_lint::prescan {
namespace {

using base::appendNumber;
using base::appendText;
using base::ByteReader;

constexpr unsigned Conditional = 4;  // the lower two bits are the form
constexpr unsigned Next = 8;
constexpr unsigned Module = 1;
constexpr unsigned Marker = 2;

template <typename Facts>
auto namesOf(Facts& facts) {
  return std::array{&facts.uses,
                    &facts.declares,
                    &facts.forwards,
                    &facts.defines,
                    &facts.members,
                    &facts.overrides};
}

void append(std::string& out, const Include& include) {
  out += static_cast<char>(static_cast<unsigned>(include.form) |
                           (include.isConditional ? Conditional : 0) | (include.isNext ? Next : 0));
  appendText(out, include.name);
}

bool read(ByteReader& from, Include& include) {
  unsigned char flags = 0;
  std::string_view name;
  if (!from.byte(flags) || (flags & 3U) > static_cast<unsigned>(Include::Form::Computed) ||
      !from.text(name)) {
    return false;
  }
  include = {.name = std::string(name),
             .form = static_cast<Include::Form>(flags & 3U),
             .isConditional = (flags & Conditional) != 0,
             .isNext = (flags & Next) != 0};
  return true;
}

/// Hashes have no pattern to be made short by.
void append(std::string& out, const Names& names) {
  appendNumber(out, names.size());
  out.append(reinterpret_cast<const char*>(names.data()), names.size() * sizeof(Name));
}

bool read(ByteReader& from, Names& names) {
  std::uint64_t count = 0;
  std::string_view raw;
  if (!from.count(count) || !from.bytes(count * sizeof(Name), raw)) {
    return false;
  }
  names.resize(count);
  if (!raw.empty()) {
    std::memcpy(names.data(), raw.data(), raw.size());
  }
  return true;
}

}  // namespace

void appendFacts(std::string& out, const SourceFacts& facts) {
  out += static_cast<char>((facts.isModule ? Module : 0) | (facts.holdsMarker ? Marker : 0));
  appendNumber(out, facts.includes.size());
  for (const Include& include : facts.includes) {
    append(out, include);
  }
  appendNumber(out, facts.headerMacros.size());
  for (const auto& [macro, include] : facts.headerMacros) {
    appendText(out, macro);
    append(out, include);
  }
  for (const Names* names : namesOf(facts)) {
    append(out, *names);
  }
}

bool readFacts(ByteReader& from, SourceFacts& facts) {
  unsigned char flags = 0;
  std::uint64_t count = 0;
  if (!from.byte(flags) || !from.count(count)) {
    return false;
  }
  facts.isModule = (flags & Module) != 0;
  facts.holdsMarker = (flags & Marker) != 0;
  facts.includes.resize(count);
  for (Include& include : facts.includes) {
    if (!read(from, include)) {
      return false;
    }
  }
  if (!from.count(count)) {
    return false;
  }
  facts.headerMacros.resize(count);
  for (auto& [macro, include] : facts.headerMacros) {
    std::string_view name;
    if (!from.text(name) || !read(from, include)) {
      return false;
    }
    macro = name;
  }
  for (Names* names : namesOf(facts)) {
    if (!read(from, *names)) {
      return false;
    }
  }
  return true;
}

}  // namespace status_lint::prescan
