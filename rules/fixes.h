// Makes the fixes that rules offer, where the source lets them be made.
#pragma once

#include "rules/finding.h"
#include "tool/flow/outcome.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace status_lint::rules {

class FixMaker {
public:
  /// Borrows the analysis; it must outlive the object.
  explicit FixMaker(const flow::Analysis& analysis) : analysis_(analysis) {}

  /// Notes that the rule at work offers this for an outcome. A change that touches other outcomes
  /// too is no fix: they may be right.
  void noteOffers(const Finding& finding, const flow::Outcome* outcome);

  /// Turns the offers of a finding into fixes, safe ones first.
  void settle(Finding& finding);

  /// What was noted belongs to the rule before.
  void nextRule() { offered_.clear(); }

private:
  /// Path, begin and end of a place.
  using Place = std::tuple<std::string_view, std::uint32_t, std::uint32_t>;
  using OfferKey =
      std::tuple<Offer::Kind, std::string, std::uint32_t, std::uint32_t, int, std::string>;

  struct User {
    const flow::Outcome* outcome = nullptr;
    bool isComplete = false;  ///< all paths of its handler are known
  };

  using Users = std::map<Place, std::vector<User>>;

  static Place placeOf(const base::SourceRange& at) { return {at.path, at.offset, at.endOffset}; }

  static OfferKey keyOf(const Offer& offer);
  void findUsers();
  const std::vector<User>& usersOf(const Offer& offer);
  bool isForAll(const Offer& offer);
  [[nodiscard]] const flow::FileEdits* fileOf(const base::SourceRange& at) const;
  [[nodiscard]] const flow::EditPlace* statementAt(const base::SourceRange& at) const;
  [[nodiscard]] const flow::EditPlace* statementAround(const base::SourceRange& at) const;
  bool make(const Offer& offer, FixIt& fix);
  [[nodiscard]] bool writeStatus(const Offer& offer, FixIt& fix) const;
  bool remove(const Offer& offer, FixIt& fix);
  [[nodiscard]] bool addField(const Offer& offer, FixIt& fix) const;
  [[nodiscard]] bool leave(const Offer& offer, FixIt& fix) const;

  const flow::Analysis& analysis_;
  std::map<OfferKey, std::set<const flow::Outcome*>> offered_;
  bool hasUsers_ = false;
  Users byStatus_;
  Users bySetter_;
  Users byContent_;
  Users byField_;
};

}  // namespace status_lint::rules
