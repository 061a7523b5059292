#include "tool/base/interned.h"

#include <array>
#include <functional>
#include <mutex>
#include <unordered_set>

namespace status_lint::base {
namespace {

/// A text with its hash, computed once.
struct Key {
  std::string_view text;
  std::size_t hash;
};

struct Hash {
  using is_transparent = void;

  std::size_t operator()(const Key& key) const { return key.hash; }

  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

struct Equal {
  using is_transparent = void;

  bool operator()(const std::string& a, const std::string& b) const { return a == b; }

  bool operator()(const Key& a, const std::string& b) const { return a.text == b; }

  bool operator()(const std::string& a, const Key& b) const { return a == b.text; }
};

/// Some of the texts: several threads seldom want the same part.
struct Part {
  std::mutex guard;
  std::unordered_set<std::string, Hash, Equal> texts;
};

constexpr std::size_t Parts = 64;

}  // namespace

const std::string Interned::Empty;

const std::string* Interned::find(std::string_view text) {
  // Never destroyed: objects of static storage may hold texts when the program ends.
  static auto& parts = *new std::array<Part, Parts>();
  if (text.empty()) {
    return &Empty;
  }
  const Key key{.text = text, .hash = Hash()(text)};
  Part& part = parts[key.hash % Parts];
  const std::scoped_lock lock(part.guard);
  const auto found = part.texts.find(key);
  return found != part.texts.end() ? &*found : &*part.texts.emplace(text).first;
}

}  // namespace status_lint::base
