#include "tool/driver/fixes.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"
#include "tool/driver/project.h"
#include "tool/driver/text_change.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <sys/stat.h>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;

/// An edit of a file's bytes.
struct Change : TextChange {
  const rules::Finding* of = nullptr;

  [[nodiscard]] bool isSame(const Change& other) const {
    return static_cast<const TextChange&>(*this) == other;
  }

  /// Do both change the same text, or add to the same place?
  [[nodiscard]] bool clashes(const Change& other) const {
    const bool isInsertion = begin == end;
    if (isInsertion && other.begin == other.end) {
      return begin == other.begin;
    }
    return begin < other.end && other.begin < end;
  }
};

struct Target {
  std::string name;
  std::string content;
  std::string refusal;  ///< why it is not touched; empty = it may be
  std::vector<Change> changes;
  std::size_t findings = 0;
};

class Planner {
public:
  Planner(const FixOptions& options,
          const std::string& root,
          SourceLines& sources,
          Console& console)
      : options_(options), root_(root), sources_(sources), console_(console) {
    std::error_code ignored;
    realRoot_ = fs::weakly_canonical(root, ignored).string();
  }

  void add(const rules::Finding& finding) {
    const auto fix = std::ranges::find_if(finding.fixes, [&](const rules::FixIt& one) {
      return (one.isSafe || options_.unsafe) && !one.edits.empty();
    });
    const bool isWanted = options_.only.empty() || options_.only.contains(finding.rule) ||
                          options_.only.contains(rules::AllRules);
    if (fix == finding.fixes.end() || !isWanted) {
      return;
    }
    std::vector<std::pair<Target*, Change>> fresh;
    for (const rules::Edit& edit : fix->edits) {
      Target& target = targetOf(edit.at.path);
      if (!target.refusal.empty()) {
        return;
      }
      const Change change{changeOf(edit, target.content), &finding};
      const auto same = std::ranges::find_if(
          target.changes, [&](const Change& other) { return other.isSame(change); });
      if (same != target.changes.end()) {
        continue;  // made already, for a finding that stands at the same place
      }
      const auto clash = std::ranges::find_if(
          target.changes, [&](const Change& other) { return other.clashes(change); });
      if (clash != target.changes.end()) {
        console_.warning(cat(placeOf(finding),
                             ": the fix for ",
                             finding.rule,
                             " is left out: it conflicts with the one for ",
                             clash->of->rule,
                             " at ",
                             placeOf(*clash->of),
                             "; run again"));
        return;
      }
      fresh.emplace_back(&target, change);
    }
    for (auto& [target, change] : fresh) {
      target->changes.push_back(std::move(change));
    }
    ++targetOf(fix->edits.front().at.path).findings;
  }

  FixPlan take() {
    for (auto& [path, target] : targets_) {
      plan_.isWhole = plan_.isWhole && target.refusal.empty();
      if (target.changes.empty()) {
        continue;
      }
      // What is added at the begin of a removed text comes before the removal.
      std::ranges::stable_sort(target.changes, {}, [](const Change& change) {
        return std::pair(change.begin, change.end);
      });
      std::string after;
      std::size_t from = 0;
      for (const Change& change : target.changes) {
        after += target.content.substr(from, change.begin - from);
        after += change.text;
        from = change.end;
      }
      after += target.content.substr(from);
      plan_.files.push_back(
          {path, target.name, std::move(target.content), std::move(after), target.findings});
    }
    return std::move(plan_);
  }

private:
  std::string placeOf(const rules::Finding& finding) const {
    return cat(relativePath(finding.at.path, root_), ':', finding.at.line, ':', finding.at.column);
  }

  Target& targetOf(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    const auto [entry, isNew] = targets_.try_emplace(error ? path : real.string());
    Target& target = entry->second;
    if (!isNew) {
      return target;
    }
    target.name = relativePath(entry->first, realRoot_);
    if (error) {
      target.refusal = error.message();
    } else if (!(entry->first).starts_with(cat(realRoot_, realRoot_.ends_with('/') ? "" : "/"))) {
      target.refusal = "it lies outside of the project";
    } else if (auto content = sources_.content(path)) {
      target.content = *std::move(content);
    } else {
      target.refusal = "it has changed since it was read; run again";
    }
    if (!target.refusal.empty()) {
      console_.error(cat(relativePath(path, root_), ": not fixed: ", target.refusal));
    }
    return target;
  }

  const FixOptions& options_;
  const std::string& root_;
  std::string realRoot_;
  SourceLines& sources_;
  Console& console_;
  std::map<std::string, Target> targets_;
  FixPlan plan_;
};

/// A new file would take the place of one that nobody may write.
std::optional<std::string> whyNotWritable(const ChangedFile& file) {
  constexpr mode_t AnyWrite = S_IWUSR | S_IWGRP | S_IWOTH;
  struct stat status{};
  if (::stat(file.path.c_str(), &status) == 0 && (status.st_mode & AnyWrite) == 0) {
    return "it is read-only";
  }
  const auto now = readFile(file.path);
  if (!now) {
    return now.error().message;
  }
  return *now == file.before
             ? std::nullopt
             : std::optional<std::string>("it has changed since it was read; run again");
}

}  // namespace

FixPlan planFixes(std::span<const rules::Finding> findings,
                  const FixOptions& options,
                  const std::string& root,
                  SourceLines& sources,
                  Console& console) {
  Planner planner(options, root, sources, console);
  for (const rules::Finding& finding : findings) {
    planner.add(finding);
  }
  return planner.take();
}

void writeFixes(FixPlan& plan, Console& console) {
  std::erase_if(plan.files, [&](const ChangedFile& file) {
    std::optional<std::string> refusal = whyNotWritable(file);
    if (!refusal) {
      const auto written = writeFile(file.path, file.after);
      refusal = written ? std::nullopt : std::optional(written.error().message);
    }
    if (refusal) {
      console.error(cat(file.name, ": not fixed: ", *refusal));
      plan.isWhole = false;
    }
    return refusal.has_value();
  });
}

void takeBack(const FixPlan& plan, Console& console) {
  for (const ChangedFile& file : plan.files) {
    if (const auto written = writeFile(file.path, file.before); !written) {
      console.error(written.error().message);
    }
  }
}

}  // namespace status_lint::driver
