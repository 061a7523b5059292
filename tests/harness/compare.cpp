#include "tests/harness/compare.h"

#include "tool/base/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace status_lint::harness {
namespace {

constexpr std::size_t ColumnLimit = 100;

struct Group {
  std::vector<const Annotation*> claims;
  std::vector<const Reported*> reported;
};

/// Takes the first report whose message contains `text` out of the list, or gives null.
const Reported* take(std::vector<const Reported*>& reported, const std::string& text) {
  const auto found = std::ranges::find_if(
      reported, [&](const Reported* one) { return one->message.contains(text); });
  if (found == reported.end()) {
    return nullptr;
  }
  const Reported* one = *found;
  reported.erase(found);
  return one;
}

/// Which claims choose first: those that ask for a certain message, then any finding, then the
/// exceptions.
int order(const Annotation& claim) {
  switch (claim.claim) {
  case Claim::Finding: return claim.text.empty() ? 1 : 0;
  case Claim::False: return 2;
  case Claim::Missed: return 3;
  }
  return 4;
}

void compareGroup(std::size_t line, Group& group, std::vector<Mismatch>& out) {
  std::ranges::sort(group.claims, {}, [](const Annotation* claim) {
    return std::pair(order(*claim), claim->comment);
  });
  for (const Annotation* claim : group.claims) {
    const std::string text = claim->claim == Claim::Finding ? claim->text : std::string();
    const Reported* one = take(group.reported, text);
    const bool mayBeReported = claim->claim != Claim::Missed;
    if ((one != nullptr) != mayBeReported) {
      out.push_back({.line = line, .claim = claim, .reported = one});
    }
  }
  for (const Reported* one : group.reported) {
    out.push_back({.line = line, .claim = nullptr, .reported = one});
  }
}

std::string expectation(const Mismatch& mismatch) {
  if (mismatch.claim == nullptr) {
    return "nothing";
  }
  const Annotation& claim = *mismatch.claim;
  if (claim.claim != Claim::Finding) {
    return base::cat(name(claim.claim), ": ", claim.rule, " (", claim.text, ")");
  }
  return claim.text.empty() ? claim.rule : base::cat(claim.rule, " \"", claim.text, "\"");
}

std::string actual(const Mismatch& mismatch) {
  if (mismatch.reported == nullptr) {
    return mismatch.claim != nullptr && mismatch.claim->claim == Claim::False
               ? "no longer reported: delete the annotation"
               : "not reported";
  }
  const Reported& one = *mismatch.reported;
  const std::string text =
      base::cat(one.severity, " at column ", one.column, ": ", one.message, " [", one.rule, "]");
  return mismatch.claim == nullptr ? text : base::cat("now found: change to finding; ", text);
}

std::string indentation(const std::string& line) {
  return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
}

}  // namespace

std::vector<Mismatch> compare(const Fixture& fixture, const std::vector<Reported>& reported) {
  std::map<std::pair<std::size_t, std::string>, Group> groups;
  for (const Annotation& claim : fixture.annotations) {
    groups[{claim.line, claim.rule}].claims.push_back(&claim);
  }
  for (const Reported& one : reported) {
    groups[{one.line, one.rule}].reported.push_back(&one);
  }
  std::vector<Mismatch> out;
  for (auto& [key, group] : groups) {
    compareGroup(key.first, group, out);
  }
  return out;
}

std::string describe(const Fixture& fixture, const std::vector<Mismatch>& mismatches) {
  std::string out;
  for (const Mismatch& mismatch : mismatches) {
    out += base::cat(fixture.path,
                     ":",
                     mismatch.line + 1,
                     ":\n  ",
                     base::trim(fixture.lines.at(mismatch.line)),
                     "\n    expected: ",
                     expectation(mismatch),
                     "\n    actual:   ",
                     actual(mismatch),
                     "\n");
  }
  return out;
}

std::string update(const Fixture& fixture, const std::vector<Mismatch>& mismatches) {
  std::vector<std::string> lines = fixture.lines;
  std::set<std::size_t> erased;
  std::map<std::size_t, std::vector<std::string>> added;  // line -> rules
  for (const Mismatch& mismatch : mismatches) {
    if (mismatch.claim != nullptr) {
      const Annotation& claim = *mismatch.claim;
      if (claim.alone) {
        erased.insert(claim.comment);
      } else {
        std::string& line = lines[claim.comment];
        line.resize(claim.column);
        line.resize(line.find_last_not_of(" \t") + 1);
      }
    }
    if (mismatch.reported != nullptr) {
      added[mismatch.line].push_back(mismatch.reported->rule);
    }
  }
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (erased.contains(i)) {
      continue;
    }
    std::string line = lines[i];
    for (const std::string& rule : added[i]) {
      const std::string comment = base::cat("// finding: ", rule);
      const bool fits = line.size() + 2 + comment.size() <= ColumnLimit && !line.ends_with('\\');
      const bool isFree = !line.contains("// finding:") && !line.contains("// missed:") &&
                          !line.contains("// false:");
      if (fits && isFree) {
        line += "  " + comment;
      } else {
        out += indentation(line) + comment + "\n";
      }
    }
    out += line + "\n";
  }
  return out;
}

}  // namespace status_lint::harness
