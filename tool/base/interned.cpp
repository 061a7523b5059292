#include "tool/base/interned.h"

#include <functional>
#include <unordered_set>

namespace status_lint::base {
namespace {

struct Hash {
  using is_transparent = void;

  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

}  // namespace

const std::string Interned::Empty;

const std::string* Interned::find(std::string_view text) {
  // Never destroyed: objects of static storage may hold texts when the program ends.
  static auto& texts = *new std::unordered_set<std::string, Hash, std::equal_to<>>();
  if (text.empty()) {
    return &Empty;
  }
  const auto found = texts.find(text);
  return found != texts.end() ? &*found : &*texts.emplace(text).first;
}

}  // namespace status_lint::base
