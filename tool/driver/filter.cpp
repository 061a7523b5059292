#include "tool/driver/filter.h"

#include "rules/rule.h"
#include "tool/base/hash.h"
#include "tool/base/text.h"
#include "tool/cache/hash.h"
#include "tool/driver/project.h"

#include <algorithm>

namespace status_lint::driver {
namespace {

using base::cat;

bool covers(const ir::Suppression& comment, std::uint32_t line, std::uint32_t endLine) {
  return line <= comment.targetEnd && comment.targetLine <= std::max(line, endLine);
}

bool names(const ir::Suppression& comment, const std::string& rule) {
  return std::ranges::any_of(comment.rules, [&](const std::string& pattern) {
    return base::matchesPattern(pattern, rule);
  });
}

bool isOurs(const ir::Suppression& comment) {
  return !comment.word.starts_with("NOLINT");
}

/// What is wrong with a name in a comment, or empty.
std::string nameProblem(const ir::Suppression& comment, const std::string& rule) {
  const bool isPattern = !isOurs(comment) && rule.find('*') != std::string::npos;
  if (isPattern || rules::find(rule) != nullptr) {
    return {};
  }
  std::vector<std::string> ids;
  for (const rules::Rule* each : rules::catalog()) {
    ids.emplace_back(each->id);
  }
  const std::string near = base::nearest(rule, ids);
  return cat("names no rule; ",
             near.empty() ? "see 'status-lint rules'" : cat("did you mean '", near, "'?"));
}

/// The comment as it is told of: "'status-lint: allow(rule)'".
std::string shown(const ir::Suppression& comment, const std::string& rules) {
  return cat('\'',
             isOurs(comment) ? "status-lint: " : "",
             comment.word,
             '(',
             isOurs(comment) || rules.empty() ? "" : "status-lint-",
             rules,
             ")'");
}

}  // namespace

Suppressions::Suppressions(std::span<const ir::Module> modules) {
  for (const ir::Module& module : modules) {
    for (const ir::File& file : module.files) {
      if (file.suppressions.empty()) {
        continue;
      }
      // A header is in many modules.
      std::vector<Comment>& known = byPath_[file.path];
      for (const ir::Suppression& comment : file.suppressions) {
        if (std::ranges::find(known, comment, &Comment::written) == known.end()) {
          known.push_back({comment});
        }
      }
    }
  }
  for (auto& [path, comments] : byPath_) {
    std::ranges::stable_sort(
        comments, {}, [](const Comment& comment) { return comment.written.line; });
  }
}

Suppressions::Comment* Suppressions::allowing(const rules::Finding& finding) {
  const auto at =
      [&](const std::string& path, std::uint32_t line, std::uint32_t endLine) -> Comment* {
    const auto comments = byPath_.find(path);
    if (line == 0 || comments == byPath_.end()) {
      return nullptr;
    }
    const auto found = std::ranges::find_if(comments->second, [&](const Comment& comment) {
      return !comment.isOver && covers(comment.written, line, endLine) &&
             names(comment.written, finding.rule);
    });
    return found != comments->second.end() ? &*found : nullptr;
  };
  Comment* here = at(finding.at.path, finding.at.line, finding.at.endLine);
  return here != nullptr
             ? here
             : at(finding.at.spellingPath, finding.at.spellingLine, finding.at.spellingLine);
}

std::vector<report::Allowed> Suppressions::takeAllowed(std::vector<rules::Finding>& findings,
                                                       std::string_view today) {
  for (auto& [path, comments] : byPath_) {
    for (Comment& comment : comments) {
      comment.isOver = !comment.written.until.empty() && comment.written.until < today;
    }
  }
  std::vector<report::Allowed> out;
  std::vector<rules::Finding> kept;
  for (rules::Finding& finding : findings) {
    Comment* comment = allowing(finding);
    if (comment == nullptr) {
      kept.push_back(std::move(finding));
      continue;
    }
    comment->isUsed = true;
    out.push_back({std::move(finding), comment->written.reason});
  }
  findings = std::move(kept);
  return out;
}

std::vector<std::string>
Suppressions::problems(const std::string& root, const Runs& runs, bool isWhole) const {
  std::vector<std::string> lines;
  for (const auto& [path, comments] : byPath_) {
    const auto ranHere = [&](const std::string& rule) {
      const rules::Rule* found = rules::find(rule);
      return found != nullptr && runs(*found, path);
    };
    for (const auto& [comment, isUsed, isOver] : comments) {
      const auto add = [&](const std::string& what, const std::string& problem) {
        lines.push_back(cat(relativePath(path, root), ':', comment.line, ": ", what, ' ', problem));
      };
      const std::string whole = shown(comment, base::join(comment.rules, ", "));
      if (!comment.fault.empty()) {
        add(whole, comment.fault);
        continue;
      }
      for (const std::string& rule : comment.rules) {
        if (const std::string problem = nameProblem(comment, rule); !problem.empty()) {
          add(shown(comment, rule), problem);
        }
      }
      if (isOver) {
        add(whole, cat("was for the time until ", comment.until));
      } else if (isWhole && !isUsed && std::ranges::all_of(comment.rules, ranHere)) {
        add(whole, "allows nothing; take it out");
      } else if (isOurs(comment) && comment.reason.empty()) {
        add(whole, "gives no reason; write it behind the parenthesis");
      }
    }
  }
  return lines;
}

Identities setFingerprints(std::span<rules::Finding> findings,
                           const std::string& root,
                           const Functions& functions) {
  Identities identities;
  std::map<std::string, std::size_t> seen;
  const auto keyOf = [](std::initializer_list<std::string> parts) {
    return base::join(std::vector<std::string>(parts), std::string_view("\0", 1));
  };
  for (rules::Finding& finding : findings) {
    Identity identity{relativePath(finding.at.path, root), functions.around(finding.at), {}};
    const std::string text(finding.at.text.str());
    const std::string key = keyOf({finding.rule, identity.path, identity.function, text});
    const std::string ordinal = std::to_string(seen[key]++);
    const std::string whole = keyOf({key, ordinal});
    const std::string pathless = keyOf({finding.rule, identity.function, text, ordinal});
    finding.fingerprint = cache::fingerprintOf(whole);
    identity.context = cache::fingerprintOf(pathless);
    identity.former = base::hexadecimal(base::hash(whole));
    identity.formerContext = base::hexadecimal(base::hash(pathless));
    identities.emplace(finding.fingerprint, std::move(identity));
  }
  return identities;
}

}  // namespace status_lint::driver
