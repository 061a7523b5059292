#include "tool/flow/constraints.h"

#include <iterator>

namespace status_lint::flow {
namespace {

const std::string* addressOf(const base::Interned& value) {
  return &value.str();
}

}  // namespace

void Excluded::insert(std::string_view value) {
  const base::Interned added(value);
  const auto at = std::ranges::lower_bound(values_, addressOf(added), std::less<>(), addressOf);
  if (at == values_.end() || *at != added) {
    values_.insert(at, added);
  }
}

bool Excluded::contains(std::string_view value) const {
  return !values_.empty() &&
         std::ranges::binary_search(
             values_, addressOf(base::Interned(value)), std::less<>(), addressOf);
}

void Excluded::intersect(const Excluded& other) {
  std::vector<base::Interned> both;
  std::ranges::set_intersection(
      values_, other.values_, std::back_inserter(both), std::less<>(), addressOf, addressOf);
  values_ = std::move(both);
}

const Constraint* Constraints::find(std::string_view question) const {
  const auto at = std::ranges::lower_bound(
      told_, question, std::less<>(), [](const auto& one) -> std::string_view {
        return one->first;
      });
  return at != told_.end() && (*at)->first == question ? &(*at)->second : nullptr;
}

Constraint& Constraints::edit(std::string_view question) {
  const auto at = std::ranges::lower_bound(
      told_, question, std::less<>(), [](const auto& one) -> std::string_view {
        return one->first;
      });
  if (at == told_.end() || (*at)->first != question) {
    return (*told_.insert(at, std::make_shared<Told>(std::string(question), Constraint())))->second;
  }
  if (at->use_count() > 1) {
    *at = std::make_shared<Told>(**at);
  }
  return (*at)->second;
}

void Constraints::join(const Constraints& other) {
  std::vector<std::shared_ptr<Told>> both;
  auto theirs = other.told_.begin();
  for (std::shared_ptr<Told>& mine : told_) {
    if (theirs != other.told_.end() && *theirs == mine) {
      ++theirs;
      both.push_back(std::move(mine));
      continue;
    }
    while (theirs != other.told_.end() && (*theirs)->first < mine->first) {
      ++theirs;
    }
    if (theirs == other.told_.end() || (*theirs)->first != mine->first) {
      continue;
    }
    if (mine != *theirs) {
      const Constraint& second = (*theirs)->second;
      auto joined = std::make_shared<Told>(*mine);
      Constraint& first = joined->second;
      first.equal = first.equal == second.equal ? first.equal : std::nullopt;
      first.excluded.intersect(second.excluded);
      first.truth = first.truth == second.truth ? first.truth : Known::Unknown;
      first.empty = first.empty == second.empty ? first.empty : Known::Unknown;
      mine = std::move(joined);
    }
    both.push_back(std::move(mine));
  }
  told_ = std::move(both);
}

bool operator==(const Constraints& a, const Constraints& b) {
  return std::ranges::equal(a.told_, b.told_, [](const auto& mine, const auto& theirs) {
    return mine == theirs || *mine == *theirs;
  });
}

}  // namespace status_lint::flow
