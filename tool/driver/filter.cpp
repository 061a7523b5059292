#include "tool/driver/filter.h"

#include "rules/rule.h"
#include "tool/base/hash.h"
#include "tool/base/text.h"
#include "tool/driver/project.h"

#include <algorithm>

namespace status_lint::driver {
namespace {

bool covers(const ir::Suppression& comment, std::uint32_t line, std::uint32_t endLine) {
  const std::uint32_t last = std::max(line, endLine);
  return (line <= comment.targetLine && comment.targetLine <= last) || comment.line == line;
}

std::vector<std::string> ruleIds() {
  std::vector<std::string> ids;
  for (const rules::Rule* rule : rules::catalog()) {
    ids.emplace_back(rule->id);
  }
  return ids;
}

}  // namespace

Suppressions::Suppressions(std::span<const ir::Module> modules) {
  for (const ir::Module& module : modules) {
    for (const ir::File& file : module.files) {
      if (file.suppressions.empty()) {
        continue;
      }
      // A header is in many modules.
      std::vector<ir::Suppression>& known = byPath_[file.path];
      for (const ir::Suppression& comment : file.suppressions) {
        if (std::ranges::find(known, comment) == known.end()) {
          known.push_back(comment);
        }
      }
    }
  }
  for (auto& [path, comments] : byPath_) {
    std::ranges::sort(comments, {}, &ir::Suppression::line);
  }
}

bool Suppressions::allows(const rules::Finding& finding) const {
  const auto allowsAt = [&](const std::string& path, std::uint32_t line, std::uint32_t endLine) {
    const auto comments = byPath_.find(path);
    return line != 0 && comments != byPath_.end() &&
           std::ranges::any_of(comments->second, [&](const ir::Suppression& comment) {
             return covers(comment, line, endLine) &&
                    std::ranges::find(comment.rules, finding.rule) != comment.rules.end();
           });
  };
  return allowsAt(finding.at.path, finding.at.line, finding.at.endLine) ||
         allowsAt(finding.at.spellingPath, finding.at.spellingLine, finding.at.spellingLine);
}

std::vector<std::string> Suppressions::unknownRules(const std::string& root) const {
  const std::vector<std::string> ids = ruleIds();
  std::vector<std::string> lines;
  for (const auto& [path, comments] : byPath_) {
    for (const ir::Suppression& comment : comments) {
      for (const std::string& rule : comment.rules) {
        if (rules::find(rule) != nullptr) {
          continue;
        }
        const std::string near = base::nearest(rule, ids);
        lines.push_back(base::cat(relativePath(path, root),
                                  ':',
                                  comment.line,
                                  ": 'status-lint: allow(",
                                  rule,
                                  ")' names no rule; ",
                                  near.empty() ? "see 'status-lint rules'"
                                               : base::cat("did you mean '", near, "'?")));
      }
    }
  }
  return lines;
}

std::vector<rules::Finding> withoutAllowed(std::vector<rules::Finding> findings,
                                           const Suppressions& suppressions) {
  std::erase_if(findings,
                [&](const rules::Finding& finding) { return suppressions.allows(finding); });
  return findings;
}

void setFingerprints(std::span<rules::Finding> findings,
                     const std::string& root,
                     const Functions& functions) {
  std::map<std::string, std::size_t> seen;
  for (rules::Finding& finding : findings) {
    std::string key = finding.rule;
    for (const std::string& part :
         {relativePath(finding.at.path, root), functions.around(finding.at), finding.at.text}) {
      key += '\0';
      key += part;
    }
    const std::size_t ordinal = seen[key]++;
    key += '\0';
    key += std::to_string(ordinal);
    finding.fingerprint = base::hexadecimal(base::hash(key));
  }
}

}  // namespace status_lint::driver
