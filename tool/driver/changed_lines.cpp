#include "tool/driver/changed_lines.h"

#include "tool/base/text.h"
#include "tool/driver/git.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <utility>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;
using base::Error;

std::unexpected<Error> fail(std::string message) {
  return std::unexpected(Error{std::move(message)});
}

/// A path in a patch that git has put in quotes: "b/caf\303\251.cpp".
std::string unquoted(std::string_view text) {
  if (text.size() < 2 || !text.starts_with('"') || !text.ends_with('"')) {
    return std::string(text);
  }
  text = text.substr(1, text.size() - 2);
  constexpr std::string_view Letters = "abtnvfr\"\\";
  constexpr std::string_view Meant = "\a\b\t\n\v\f\r\"\\";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const std::size_t letter = Letters.find(text[i + 1]);
    unsigned char byte = 0;
    if (letter != std::string_view::npos) {
      out += Meant[letter];
      ++i;
    } else if (i + 3 < text.size() &&
               std::from_chars(text.data() + i + 1, text.data() + i + 4, byte, 8).ptr ==
                   text.data() + i + 4) {
      out += static_cast<char>(byte);
      i += 3;
    }
  }
  return out;
}

struct Hunk {
  std::uint32_t oldLines = 0;
  std::uint32_t line = 0;  ///< first new line
  std::uint32_t newLines = 0;
};

/// "12,3": the first number, and how many lines that are.
bool readPair(std::string_view text, std::uint32_t& first, std::uint32_t& count) {
  const char* const end = text.data() + text.size();
  auto [at, error] = std::from_chars(text.data(), end, first);
  count = 1;
  if (error == std::errc() && at != end && *at == ',') {
    std::tie(at, error) = [&] {
      const auto result = std::from_chars(at + 1, end, count);
      return std::pair(result.ptr, result.ec);
    }();
  }
  return error == std::errc() && at == end;
}

/// "@@ -1,2 +3,4 @@ context".
std::optional<Hunk> readHunk(std::string_view line) {
  const std::vector<std::string> words = base::split(line, ' ');
  Hunk hunk;
  std::uint32_t ignored = 0;
  if (words.size() < 4 || words[0] != "@@" || !words[1].starts_with('-') ||
      !words[2].starts_with('+') ||
      !readPair(std::string_view(words[1]).substr(1), ignored, hunk.oldLines) ||
      !readPair(std::string_view(words[2]).substr(1), hunk.line, hunk.newLines)) {
    return std::nullopt;
  }
  return hunk;
}

/// Reads a patch line by line.
class PatchReader {
public:
  explicit PatchReader(std::string folder) : folder_(std::move(folder)) {}

  std::expected<ChangedLines, Error> read(std::string_view patch) {
    std::size_t number = 0;
    std::vector<std::string> lines = base::split(patch, '\n');
    if (lines.back().empty()) {
      lines.pop_back();  // behind the last line end
    }
    for (const std::string& line : lines) {
      ++number;
      if (auto done = readLine(line); !done) {
        return fail(cat("line ", number, ": ", done.error().message));
      }
    }
    if (hunk_.oldLines + hunk_.newLines != 0) {
      return fail("the patch ends in the middle of a hunk");
    }
    if (!isPatch_ && !base::trim(patch).empty()) {
      return fail("this is no patch as 'git diff' or 'diff -u' writes it");
    }
    return std::move(out_);
  }

private:
  std::string folder_;
  ChangedLines out_;
  std::string path_;  ///< of the file that is changed; empty = it is removed
  Hunk hunk_;         ///< what is left of it
  bool isPatch_ = false;
  bool isRemoval_ = false;  ///< the lines before were removed, and none came in their place

  std::expected<void, Error> readLine(const std::string& line) {
    if (hunk_.oldLines + hunk_.newLines != 0) {
      return readBody(line);
    }
    if (line.starts_with("+++ ")) {
      isPatch_ = true;
      path_ = pathOf(std::string_view(line).substr(4));
    } else if (line.starts_with("@@ ")) {
      const auto hunk = readHunk(line);
      if (!hunk || !isPatch_) {
        return fail(cat("not the head of a hunk: '", line, "'"));
      }
      hunk_ = *hunk;
      // Of no lines the head names the one before.
      hunk_.line += hunk_.newLines == 0 ? 1 : 0;
    } else if (line.starts_with("diff --git ") || line.starts_with("Binary files ")) {
      isPatch_ = true;
      path_.clear();
    }
    return {};
  }

  std::expected<void, Error> readBody(const std::string& line) {
    const char kind = line.empty() ? ' ' : line.front();
    if (kind == '\\') {
      return {};  // "\ No newline at end of file"
    }
    if (kind == '-' && hunk_.oldLines != 0) {
      --hunk_.oldLines;
      isRemoval_ = true;
    } else if (kind == '+' && hunk_.newLines != 0) {
      --hunk_.newLines;
      add(hunk_.line, hunk_.line);
      ++hunk_.line;
      isRemoval_ = false;
    } else if ((kind == ' ' || kind == '\r') && hunk_.oldLines != 0 && hunk_.newLines != 0) {
      endRemoval();
      --hunk_.oldLines;
      --hunk_.newLines;
      ++hunk_.line;
    } else {
      return fail("the hunk is not as long as its head says");
    }
    if (hunk_.oldLines + hunk_.newLines == 0) {
      endRemoval();
    }
    return {};
  }

  void endRemoval() {
    if (std::exchange(isRemoval_, false)) {
      add(std::max(hunk_.line, 2U) - 1, hunk_.line);
    }
  }

  void add(std::uint32_t first, std::uint32_t last) {
    if (!path_.empty()) {
      out_.add(path_, {first, last});
    }
  }

  /// git puts "b/" before paths, unless it is told not to.
  std::string pathOf(std::string_view text) {
    while (text.ends_with('\r') || text.ends_with('\t')) {
      text.remove_suffix(1);
    }
    // diff -u writes a time behind the name.
    std::string path = unquoted(text.substr(0, text.find('\t')));
    if (path == "/dev/null") {
      return {};
    }
    std::error_code ignored;
    if (path.starts_with("b/") && !fs::exists(fs::path(folder_) / path, ignored)) {
      path.erase(0, 2);
    }
    return (fs::path(folder_) / path).lexically_normal().string();
  }
};

/// The lines that an entry of a filter names; false where it is no entry.
bool readEntry(const nlohmann::json& entry, ChangedLines& out) {
  if (!entry.is_object() || !entry.contains("name") || !entry["name"].is_string()) {
    return false;
  }
  const auto& name = entry["name"].get_ref<const std::string&>();
  if (!entry.contains("lines")) {
    out.addEnding(name, {});
    return entry.size() == 1 && !name.empty();
  }
  const nlohmann::json& lines = entry["lines"];
  const auto isLine = [](const nlohmann::json& number) {
    return number.is_number_unsigned() && number.get<std::uint64_t>() > 0 &&
           number.get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max();
  };
  if (!lines.is_array() || entry.size() != 2 || name.empty()) {
    return false;
  }
  return std::ranges::all_of(lines, [&](const nlohmann::json& range) {
    if (!range.is_array() || range.size() != 2 || !isLine(range[0]) || !isLine(range[1])) {
      return false;
    }
    out.addEnding(name, {range[0].get<std::uint32_t>(), range[1].get<std::uint32_t>()});
    return range[0].get<std::uint32_t>() <= range[1].get<std::uint32_t>();
  });
}

std::string firstLine(const std::string& text) {
  std::string line = text.substr(0, text.find('\n'));
  return line.starts_with("fatal: ") ? line.substr(7) : line;
}

bool isHash(std::string_view text) {
  return text.size() >= 7 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// A checkout, asked step by step.
class Checkout {
public:
  explicit Checkout(std::string folder) : folder_(std::move(folder)) {}

  std::expected<ChangedLines, Error> linesSince(const std::string& revision, bool isBranch) {
    // Not the name that git has for the top: the sources may be named through a link.
    const auto top = git(folder_, {"rev-parse", "--show-cdup"});
    if (!top) {
      return fail("git cannot be run; it knows what has changed");
    }
    if (top->exitStatus != 0) {
      return fail(cat(folder_, ": ", firstLine(top->err)));
    }
    top_ = (fs::path(folder_) / base::trim(top->out)).lexically_normal().string();
    while (top_.size() > 1 && top_.ends_with('/')) {
      top_.pop_back();
    }
    auto commit = commitOf(revision);
    if (commit && isBranch) {
      commit = mergeBase(revision, *commit);
    }
    if (!commit) {
      return std::unexpected(commit.error());
    }
    return compare(*commit);
  }

private:
  std::string folder_;
  std::string top_;

  [[nodiscard]] bool isShallow() const {
    const auto answer = git(folder_, {"rev-parse", "--is-shallow-repository"});
    return answer && base::trim(answer->out) == "true";
  }

  /// What helps where a revision is not there.
  [[nodiscard]] std::string remedyFor(const std::string& revision) const {
    const auto remotes = git(folder_, {"remote"});
    const std::string all = remotes ? std::string(base::trim(remotes->out)) : std::string();
    return all.empty() ? ", nor a remote that could bring it; name one that 'git log' shows"
                       : cat("; bring it: ", fetchOf(revision, base::split(all, '\n')));
  }

  /// The command that brings a revision into the checkout.
  [[nodiscard]] std::string fetchOf(const std::string& revision,
                                    const std::vector<std::string>& names) const {
    const std::string& first = names.front();
    const std::size_t step = revision.find_first_of("~^@");
    if (step != std::string::npos) {
      return isShallow() ? cat("git fetch --unshallow ", first) : cat("git fetch ", first);
    }
    for (const std::string& name : names) {
      if (revision.starts_with(cat(name, '/'))) {
        const std::string branch = revision.substr(name.size() + 1);
        return cat("git fetch ", name, " +", branch, ":refs/remotes/", revision);
      }
    }
    const std::string depth = isShallow() ? "--depth=1 " : "";
    return isHash(revision) ? cat("git fetch ", depth, first, ' ', revision)
                            : cat("git fetch ", depth, first, " +", revision, ':', revision);
  }

  [[nodiscard]] std::expected<std::string, Error> commitOf(const std::string& revision) const {
    const auto answer =
        git(folder_,
            {"rev-parse", "--verify", "--quiet", "--end-of-options", cat(revision, "^{commit}")});
    if (answer && answer->exitStatus == 0) {
      const std::vector<std::string> lines = base::split(base::trim(answer->out), '\n');
      return lines.back();
    }
    return fail(cat("this checkout has no revision '", revision, "'", remedyFor(revision)));
  }

  [[nodiscard]] std::expected<std::string, Error> mergeBase(const std::string& branch,
                                                            const std::string& commit) const {
    const auto answer = git(folder_, {"merge-base", commit, "HEAD"});
    if (answer && answer->exitStatus == 0) {
      return std::string(base::trim(answer->out));
    }
    if (isShallow()) {
      const auto remotes = git(folder_, {"remote"});
      const std::string remote =
          remotes ? remotes->out.substr(0, remotes->out.find('\n')) : std::string();
      return fail(cat("the history of this checkout is cut off before HEAD and '",
                      branch,
                      "' meet; bring the rest: git fetch --unshallow",
                      remote.empty() ? "" : " ",
                      remote));
    }
    return fail(cat("HEAD and '", branch, "' have no commit in common"));
  }

  [[nodiscard]] std::expected<ChangedLines, Error> compare(const std::string& commit) const {
    const auto patch = git(top_,
                           {"diff",
                            "--unified=0",
                            "--no-color",
                            "--no-ext-diff",
                            "--no-textconv",
                            "--find-renames",
                            "--ignore-submodules",
                            "--no-relative",
                            "--src-prefix=a/",
                            "--dst-prefix=b/",
                            commit,
                            "--"});
    const auto unknown = git(top_, {"ls-files", "--others", "--exclude-standard", "-z"});
    if (!patch || patch->exitStatus != 0 || !unknown || unknown->exitStatus != 0) {
      return fail(cat("git cannot tell what has changed: ",
                      firstLine(!patch                   ? std::string("it cannot be run")
                                : patch->exitStatus != 0 ? patch->err
                                : unknown                ? unknown->err
                                                         : std::string("it cannot be run"))));
    }
    auto lines = linesOfPatch(patch->out, top_);
    if (lines) {
      for (const std::string& path : base::split(unknown->out, '\0')) {
        if (!path.empty()) {
          lines->add(cat(top_, '/', path), {});
        }
      }
    }
    return lines;
  }
};

}  // namespace

bool ChangedLines::hold(const std::string& path, std::uint32_t first, std::uint32_t last) const {
  const auto overlaps = [&](const LineRange& range) {
    return range.first <= std::max(first, last) && first <= range.last;
  };
  if (const auto found = byPath_.find(path);
      found != byPath_.end() && std::ranges::any_of(found->second, overlaps)) {
    return true;
  }
  return std::ranges::any_of(byEnding_, [&](const auto& each) {
    return path.ends_with(each.first) && std::ranges::any_of(each.second, overlaps);
  });
}

bool ChangedLines::concern(const rules::Finding& finding) const {
  return hold(finding.at.path, finding.at.line, finding.at.endLine) ||
         std::ranges::any_of(finding.steps, [&](const flow::Step& step) {
           return hold(step.at.path, step.at.line, step.at.line);
         });
}

std::expected<ChangedLines, Error> linesOfPatch(std::string_view patch, const std::string& folder) {
  return PatchReader(folder).read(patch);
}

std::expected<ChangedLines, Error> linesOfFilter(std::string_view json) {
  constexpr std::string_view Form =
      R"(it must be like [{"name": "a.cpp", "lines": [[1, 3], [7, 7]]}, {"name": "b.h"}])";
  const auto parsed = nlohmann::json::parse(json, nullptr, false);
  if (!parsed.is_array() || parsed.empty()) {
    return fail(cat(parsed.is_discarded() ? "this is no JSON; " : "", Form));
  }
  ChangedLines out;
  for (const nlohmann::json& entry : parsed) {
    if (!readEntry(entry, out)) {
      return fail(cat("an entry is wrong: ",
                      entry.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                      "; ",
                      Form));
    }
  }
  return out;
}

std::expected<ChangedLines, Error>
linesSince(const std::string& revision, bool isBranch, const std::string& folder) {
  return Checkout(folder).linesSince(revision, isBranch);
}

}  // namespace status_lint::driver
