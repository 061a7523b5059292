#include "tool/driver/check_globs.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using status_lint::driver::takeChecks;
using status_lint::rules::catalog;
using status_lint::rules::Rule;
using status_lint::rules::Selection;
using Words = std::vector<std::string>;

/// The rules that run with these lists of globs, or the error.
Words running(const Words& lists, Selection selection = {}) {
  if (const auto done = takeChecks(lists, selection); !done) {
    return {done.error().message};
  }
  Words ids;
  for (const Rule* rule : catalog()) {
    if (selection.runs(*rule)) {
      ids.emplace_back(rule->id);
    }
  }
  return ids;
}

TEST(CheckGlobs, GoFromLeftToRight) {
  EXPECT_EQ(running({"-*,created-without-*"}), Words{"created-without-location"});
  EXPECT_EQ(running({"-*", "status-lint-created-*,-status-lint-created-[!w]*"}),
            Words{"created-without-location"});
  EXPECT_EQ(running({"*"}).size(), catalog().size());
  const Words usual = running({});
  Words rest = running({" -created-without-location ,"});
  EXPECT_EQ(rest.size() + 1, usual.size());
  EXPECT_EQ(std::ranges::find(rest, "created-without-location"), rest.end());
}

TEST(CheckGlobs, RulesThatAreNamedElsewhereStay) {
  Selection selection;
  selection.disabled = {"created-without-location"};
  selection.enabled = {"no-content-with-body"};
  EXPECT_EQ(running({"-*,created-without-location"}, selection), Words{"no-content-with-body"});
}

TEST(CheckGlobs, WhatMatchesNothingIsAnError) {
  EXPECT_EQ(running({"status-lint-created-without-locatio"}),
            Words{"option '--checks': no rule is called 'status-lint-created-without-locatio'; did "
                  "you mean 'created-without-location'?"});
  EXPECT_EQ(running({"-*,bugprone-*"}),
            Words{"option '--checks': no rule is called 'bugprone-*'; see 'status-lint rules'"});
  EXPECT_EQ(running({"-*"}), Words{"option '--checks': no rule is left that would run"});
}

}  // namespace
