// What a path has stored.
#pragma once

#include "tool/flow/shared.h"
#include "tool/flow/value.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace status_lint::flow {

/// The bits of a base below the number of its frame.
inline constexpr unsigned FrameShift = 36;

/// Values by their places, in order. Copies share the values of each frame until one of them
/// changes some there: a call costs what it changes itself, not what its callers hold.
class Store {
public:
  using Values = std::map<Place, ValuePtr>;

  /// The values of the frame that the base belongs to.
  [[nodiscard]] const Values& frameOf(std::uint64_t base) const;

  /// The same for changing: made this copy's own first.
  Values& editFrame(std::uint64_t base);

  /// What is stored there, or null.
  [[nodiscard]] ValuePtr find(const Place& place) const;

  /// Stores a value where there is none.
  void add(const Place& place, const ValuePtr& value) {
    editFrame(place.base).try_emplace(place, value);
  }

  /// Stores a value there, whatever was stored before.
  void set(const Place& place, const ValuePtr& value) { editFrame(place.base)[place] = value; }

  /// Forgets all of the frame that the base belongs to.
  void dropFrame(std::uint64_t base);

  [[nodiscard]] std::size_t size() const;

  /// Is it so for each place and value?
  template <typename Predicate>
  [[nodiscard]] bool all(const Predicate& predicate) const {
    return std::ranges::all_of(frames_, [&](const Frame& frame) {
      return std::ranges::all_of(
          *frame.values, [&](const auto& entry) { return predicate(entry.first, entry.second); });
    });
  }

  /// Calls it for each place and value, in order.
  template <typename Action>
  void each(const Action& action) const {
    for (const Frame& frame : frames_) {
      for (const auto& [place, value] : *frame.values) {
        action(place, value);
      }
    }
  }

  /// Forgets the values of which it is so.
  template <typename Predicate>
  void eraseIf(const Predicate& predicate) {
    for (Frame& frame : frames_) {
      std::erase_if(frame.values.edit(),
                    [&](const auto& entry) { return predicate(entry.second); });
    }
  }

  /// Are the same values stored in the same places?
  [[nodiscard]] bool holdsSame(const Store& other) const;

  /// Forgets what the other does not agree on.
  void join(const Store& other);

private:
  struct Frame {
    std::uint64_t number = 0;
    Shared<Values> values;
  };

  std::vector<Frame> frames_;  ///< by number
};

}  // namespace status_lint::flow
