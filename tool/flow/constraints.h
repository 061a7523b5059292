// What the tests of a path have told of places and of questions. Made for paths that part often:
// copies share what they have in common.
#pragma once

#include "tool/base/interned.h"
#include "tool/flow/value.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace status_lint::flow {

/// Values that something is not, as Constraint::equal writes them.
class Excluded {
public:
  void insert(std::string_view value);
  [[nodiscard]] bool contains(std::string_view value) const;
  /// Keeps what `other` has too.
  void intersect(const Excluded& other);

  bool operator==(const Excluded&) const = default;

private:
  std::vector<base::Interned> values_;  ///< in order of their addresses
};

/// What tests have told of a place or a question.
struct Constraint {
  std::optional<std::string> equal;  ///< "n:404" or "t:POST"
  Excluded excluded;
  Known truth = Known::Unknown;
  Known empty = Known::Unknown;
  std::vector<Place> depends;

  bool operator==(const Constraint&) const = default;
};

/// By question.
class Constraints {
public:
  /// What was told, or null.
  [[nodiscard]] const Constraint* find(std::string_view question) const;

  /// For changing; a new one where nothing was told.
  Constraint& edit(std::string_view question);

  /// Is `test(question, constraint)` true for one of them?
  template <typename Test>
  [[nodiscard]] bool any(Test test) const {
    return std::ranges::any_of(told_,
                               [&](const auto& one) { return test(one->first, one->second); });
  }

  template <typename Test>
  void eraseIf(Test test) {
    std::erase_if(told_, [&](const auto& one) { return test(one->first, one->second); });
  }

  [[nodiscard]] std::size_t size() const { return told_.size(); }

  /// Keeps what holds on the other path too.
  void join(const Constraints& other);

  friend bool operator==(const Constraints& a, const Constraints& b);

private:
  using Told = std::pair<std::string, Constraint>;

  std::vector<std::shared_ptr<Told>> told_;  ///< sorted; changed only where nothing shares it
};

}  // namespace status_lint::flow
