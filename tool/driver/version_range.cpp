#include "tool/driver/version_range.h"

#include "tool/base/text.h"

#include <array>
#include <charconv>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace status_lint::driver {
namespace {

using Version = std::array<std::uint32_t, 3>;

std::optional<Version> parse(std::string_view text) {
  const std::vector<std::string> parts = base::split(text, '.');
  Version out{};
  if (parts.size() > out.size()) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string& part = parts[i];
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), out[i]);
    if (part.empty() || error != std::errc() || end != part.data() + part.size()) {
      return std::nullopt;
    }
  }
  return out;
}

struct Comparison {
  std::string_view sign;
  bool (*holds)(std::strong_ordering);
};

/// The longer signs first.
constexpr Comparison Comparisons[] = {
    {">=", [](std::strong_ordering order) { return order >= 0; }},
    {"<=", [](std::strong_ordering order) { return order <= 0; }},
    {"==", [](std::strong_ordering order) { return order == 0; }},
    {"!=", [](std::strong_ordering order) { return order != 0; }},
    {">", [](std::strong_ordering order) { return order > 0; }},
    {"<", [](std::strong_ordering order) { return order < 0; }},
};

std::optional<bool> holds(const Version& version, std::string_view term) {
  for (const Comparison& comparison : Comparisons) {
    if (term.starts_with(comparison.sign)) {
      const auto wanted = parse(base::trim(term.substr(comparison.sign.size())));
      return wanted ? std::optional(comparison.holds(version <=> *wanted)) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

std::expected<bool, base::Error> isInRange(std::string_view version, std::string_view range) {
  bool all = true;
  const std::optional<Version> own = parse(version);
  for (const std::string& term : base::split(range, ',')) {
    const auto one = own ? holds(*own, base::trim(term)) : std::nullopt;
    if (!one) {
      return std::unexpected(
          base::Error{base::cat("expected versions such as \">=0.4, <1\", got \"", range, '"')});
    }
    all = all && *one;
  }
  return all;
}

}  // namespace status_lint::driver
