// The text of a compilation database, cut into its entries without asking whether each is right:
// what is wrong with one must not cost the others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace status_lint::driver {

/// An element of the array.
struct Element {
  std::size_t begin = 0;  ///< offset
  std::size_t end = 0;    ///< offset behind it
  std::size_t line = 0;   ///< where it begins, 1-based

  bool operator==(const Element&) const = default;
};

/// Something between the elements that JSON does not allow.
struct Slip {
  std::size_t line = 0;
  std::string what;  ///< "a comma after the last entry"

  bool operator==(const Slip&) const = default;
};

struct DatabaseText {
  bool isArray = false;  ///< the text begins as one; nothing else is known if not
  std::vector<Element> elements;
  std::vector<Slip> slips;
  std::string cut;          ///< why there may be more entries than these; empty = that is all
  std::size_t cutLine = 0;  ///< where that is seen
};

/// Whether an object may hold objects. Entries hold none, so that another one in it means that a
/// brace or a quote is missing; but a text that is JSON must be read as what it says.
enum class Nesting : std::uint8_t { Allowed, MeansANewEntry };

DatabaseText splitDatabase(std::string_view text, Nesting nesting = Nesting::Allowed);

/// Line and column (1-based) of an offset.
std::pair<std::size_t, std::size_t> placeIn(std::string_view text, std::size_t offset);

}  // namespace status_lint::driver
