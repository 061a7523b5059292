#include "tool/prescan/needed.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_set>

namespace status_lint::prescan {
namespace {

using UnitId = std::size_t;
using NameSet = std::unordered_set<Name>;

bool holds(const Names& names, Name name) {
  return std::ranges::binary_search(names, name);
}

/// Read where its declarations are read, so whoever uses what it defines has it.
bool isHeader(std::string_view path) {
  constexpr auto Extensions = std::to_array<std::string_view>(
      {".h", ".hh", ".hpp", ".hxx", ".h++", ".H", ".inl", ".ipp", ".tcc", ".tpp", ".txx"});
  return std::ranges::any_of(Extensions, [&](std::string_view end) { return path.ends_with(end); });
}

class Search {
public:
  Search(const std::vector<File>& files, std::span<const Closure> units, std::vector<bool> speaks)
      : files_(files),
        units_(units),
        speaks_(std::move(speaks)),
        needed_(speaks_),
        isRead_(files.size()) {}

  std::vector<bool> run() {
    upwards();
    downwards();
    return std::move(needed_);
  }

private:
  [[nodiscard]] const SourceFacts& facts(FileId file) const { return files_[file].facts; }

  [[nodiscard]] bool isImplementation(FileId file, UnitId unit) const {
    return file == units_[unit].main || !isHeader(files_[file].path);
  }

  /// Does it only start what answers?
  [[nodiscard]] bool isStarter(UnitId unit) const {
    return !speaks_[unit] && holds(facts(units_[unit].main).defines, nameOf("main"));
  }

  /// Is the name declared in a file that the unit and the predicate know?
  template <typename Predicate>
  [[nodiscard]] bool isDeclared(Name name, UnitId unit, const Predicate& isKnown) const {
    return std::ranges::any_of(units_[unit].files, [&](FileId file) {
      return isKnown(file) && holds(facts(file).declares, name);
    });
  }

  void upwards();
  void offer(UnitId unit);
  bool callsOffered(UnitId unit);
  void downwards();
  void want(UnitId unit);
  [[nodiscard]] bool definesWanted(UnitId unit) const;
  [[nodiscard]] bool isWanted(UnitId unit, const Names& free, const Names& members) const;

  const std::vector<File>& files_;
  std::span<const Closure> units_;
  std::vector<bool> speaks_;
  std::vector<bool> needed_;
  std::vector<bool> isRead_;  ///< upwards: by a unit that offers; downwards: by one that wants
  NameSet offered_, offeredMembers_;  ///< defined in units that are needed
  NameSet wanted_, declared_;         ///< used, and declared, in units that are needed
};

/// What the unit defines is worth a call.
void Search::offer(UnitId unit) {
  for (const FileId file : units_[unit].files) {
    isRead_[file] = true;
    if (isImplementation(file, unit)) {
      offered_.insert(facts(file).defines.begin(), facts(file).defines.end());
      offeredMembers_.insert(facts(file).members.begin(), facts(file).members.end());
    }
  }
}

bool Search::callsOffered(UnitId unit) {
  const auto calls = [&](Name name) {
    const bool isFree =
        offered_.contains(name) && isDeclared(name, unit, [](FileId) { return true; });
    return isFree || (offeredMembers_.contains(name) &&
                      isDeclared(name, unit, [&](FileId file) { return isRead_[file]; }));
  };
  for (const FileId file : units_[unit].files) {
    const SourceFacts& known = facts(file);
    const bool isOwn = isImplementation(file, unit);
    if (std::ranges::any_of(known.uses, calls) ||
        (isOwn && std::ranges::any_of(known.declares, calls))) {
      return true;
    }
  }
  return false;
}

void Search::upwards() {
  for (UnitId unit = 0; unit < units_.size(); ++unit) {
    if (needed_[unit]) {
      offer(unit);
    }
  }
  for (bool grows = true; grows;) {
    std::vector<UnitId> found;
    for (UnitId unit = 0; unit < units_.size(); ++unit) {
      if (!needed_[unit] && callsOffered(unit)) {
        found.push_back(unit);
      }
    }
    for (const UnitId unit : found) {
      needed_[unit] = true;
      offer(unit);
    }
    grows = !found.empty();
  }
}

void Search::want(UnitId unit) {
  for (const FileId file : units_[unit].files) {
    if (isRead_[file]) {
      continue;
    }
    isRead_[file] = true;
    wanted_.insert(facts(file).uses.begin(), facts(file).uses.end());
    declared_.insert(facts(file).declares.begin(), facts(file).declares.end());
  }
  if (units_[unit].files.empty()) {
    return;
  }
  // What runs before main is written outside of bodies.
  const Names& all = facts(units_[unit].main).declares;
  wanted_.insert(all.begin(), all.end());
}

bool Search::isWanted(UnitId unit, const Names& free, const Names& members) const {
  return std::ranges::any_of(
             free, [&](Name name) { return wanted_.contains(name) && declared_.contains(name); }) ||
         std::ranges::any_of(members, [&](Name name) {
           return wanted_.contains(name) &&
                  isDeclared(name, unit, [&](FileId file) { return isRead_[file]; });
         });
}

bool Search::definesWanted(UnitId unit) const {
  return std::ranges::any_of(units_[unit].files, [&](FileId file) {
    if (isRead_[file]) {
      return false;
    }
    const SourceFacts& known = facts(file);
    return isImplementation(file, unit) ? isWanted(unit, known.defines, known.members)
                                        : isWanted(unit, {}, known.overrides);
  });
}

void Search::downwards() {
  isRead_.assign(files_.size(), false);
  for (UnitId unit = 0; unit < units_.size(); ++unit) {
    if (needed_[unit] && !isStarter(unit)) {
      want(unit);
    }
  }
  for (bool grows = true; grows;) {
    std::vector<UnitId> found;
    for (UnitId unit = 0; unit < units_.size(); ++unit) {
      if (!needed_[unit] && definesWanted(unit)) {
        found.push_back(unit);
      }
    }
    for (const UnitId unit : found) {
      needed_[unit] = true;
      want(unit);
    }
    grows = !found.empty();
  }
}

}  // namespace

bool speaks(const std::vector<File>& files, const Closure& unit, const Names& types) {
  return unit.readsFramework || unit.isUnknown || std::ranges::any_of(unit.files, [&](FileId file) {
           const SourceFacts& facts = files[file].facts;
           return facts.holdsMarker || std::ranges::any_of(facts.forwards, [&](Name name) {
                    return holds(types, name);
                  });
         });
}

std::vector<bool> neededUnits(const std::vector<File>& files,
                              std::span<const Closure> units,
                              std::vector<bool> speaking) {
  return Search(files, units, std::move(speaking)).run();
}

}  // namespace status_lint::prescan
