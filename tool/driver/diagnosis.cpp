#include "tool/driver/diagnosis.h"

#include "tool/base/text.h"
#include "tool/driver/command_line.h"
#include "tool/driver/database_entries.h"
#include "tool/driver/entry_notes.h"
#include "tool/driver/files.h"
#include "tool/driver/translation_units.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;
using nlohmann::json;
using report::Problem;
using rules::Severity;

/// "C:\src" or "C:/src".
bool isOfWindows(const std::string& path) {
  return path.size() > 2 && std::isalpha(static_cast<unsigned char>(path[0])) != 0 &&
         path[1] == ':' && (path[2] == '\\' || path[2] == '/');
}

/// The last word of the command that names a C++ source which is there; empty if none does.
std::string sourceIn(const json& entry, const std::string& folder) {
  const auto words = argumentsOf(entry);
  std::string found;
  for (const std::string& word : words ? *words : std::vector<std::string>()) {
    const std::string path = absolutePath(folder, word);
    std::error_code ignored;
    const bool isSource = !word.starts_with('-') && fs::is_regular_file(path, ignored);
    if (isSource && isAnalysed({folder, path, {"c++"}}) && fs::path(path).extension() != ".o") {
      found = path;
    }
  }
  return found;
}

/// An entry that cannot be used with what is missing put in: the folder of the database for a
/// directory that is not there, the source that the command names. Nothing where that gives no
/// usable entry. `what` receives what was put in.
std::optional<CompileCommand>
mend(const RawEntry& raw, const std::string& folder, std::string& what) {
  if (!raw.value.is_object()) {
    return std::nullopt;
  }
  RawEntry mended = raw;
  std::error_code ignored;
  const auto directory = textOf(raw.value, "directory");
  if (!directory || !fs::is_directory(absolutePath(folder, *directory), ignored)) {
    mended.value["directory"] = folder;
    what = "the folder of the database as \"directory\"";
  }
  if (!textOf(raw.value, "file")) {
    const std::string from = absolutePath(folder, mended.value["directory"].get<std::string>());
    mended.value["file"] = sourceIn(raw.value, from);
    what = cat(what, what.empty() ? "" : ", and ", "the source that the command names as \"file\"");
  }
  std::string file;
  auto command = readEntry(mended, folder, file);
  return command ? std::optional(*std::move(command)) : std::nullopt;
}

/// A file from which the database was made and that has changed since; empty if none has.
std::string newerThan(const fs::path& database) {
  std::error_code error;
  const auto made = fs::last_write_time(database, error);
  const fs::path folder = database.parent_path();
  std::vector<fs::path> origins = {folder / "CMakeLists.txt", folder / "meson.build"};
  if (const auto cache = readFile((folder / "CMakeCache.txt").string())) {
    constexpr std::string_view Key = "CMAKE_HOME_DIRECTORY:INTERNAL=";
    if (const std::size_t at = cache->find(Key); at != std::string::npos) {
      const std::size_t begin = at + Key.size();
      origins.push_back(fs::path(cache->substr(begin, cache->find('\n', begin) - begin)) /
                        "CMakeLists.txt");
    }
  }
  for (const fs::path& origin : origins) {
    std::error_code missing;
    const auto changed = fs::last_write_time(origin, missing);
    if (!error && !missing && changed > made) {
      return origin.string();
    }
  }
  return {};
}

class Examiner {
public:
  explicit Examiner(const RawDatabase& raw) : raw_(raw) {
    out_.diagnosis.database = raw.name;
    out_.diagnosis.entries = raw.entries.size();
  }

  Examined run() {
    whole();
    for (std::size_t i = 0; i < raw_.entries.size(); ++i) {
      entry(raw_.entries[i], i + 1);
    }
    if (kept_.empty() && out_.diagnosis.otherLanguages != 0) {
      ofAll(0, Severity::Error, "no entry compiles a C++ source; name the database of the server");
    }
    if (isElsewhere_ && missingFolders_ == raw_.entries.size()) {
      ofAll(0,
            Severity::Error,
            hasWindowsPaths_ ? "its paths are of Windows; configure the build on this machine"
                             : "none of its directories exists; it was written on another machine "
                               "or in a container: configure the build on this one");
    }
    std::ranges::stable_sort(out_.diagnosis.problems, {}, [](const Problem& problem) {
      return std::pair(problem.entry, problem.line);
    });
    out_.diagnosis.kept = kept_.size();
    out_.repaired = kept_.dump(2, ' ', false, json::error_handler_t::replace) + '\n';
    return std::move(out_);
  }

private:
  void ofAll(std::size_t line, Severity severity, std::string text) {
    out_.diagnosis.problems.push_back({0, line, severity, std::move(text), 0});
  }

  void whole() {
    for (const Slip& slip : raw_.slips) {
      ofAll(slip.line,
            Severity::Warning,
            cat(slip.what,
                ": not JSON, so that other programs may not read it; '--write-database FILE' "
                "writes it right"));
    }
    if (!raw_.cut.empty()) {
      ofAll(raw_.cutLine, Severity::Error, raw_.cut);
    }
    if (const std::string newer = newerThan(raw_.path); !newer.empty()) {
      ofAll(0, Severity::Warning, cat("older than ", newer, "; configure the build again"));
    }
  }

  void entry(const RawEntry& raw, std::size_t number) {
    std::string file;
    auto command = readEntry(raw, raw_.folder, file);
    if (!command) {
      broken(raw, number, command.error().message);
      return;
    }
    isElsewhere_ = false;
    if (!isAnalysed(*command)) {
      ++out_.diagnosis.otherLanguages;
      keep(*command);
      return;
    }
    std::vector<EntryNote> notes = notesOn(raw.value, *command);
    again(*command, number, notes);
    ++(notes.empty() ? out_.diagnosis.right : out_.diagnosis.noted);
    for (EntryNote& note : notes) {
      add(number, raw.line, note.severity, std::move(note.text));
    }
    if (!isRepeated_) {
      keep(*command);
    }
  }

  void broken(const RawEntry& raw, std::size_t number, std::string cause) {
    ++out_.diagnosis.unusable;
    if (raw.value.is_object()) {
      const auto directory = textOf(raw.value, "directory");
      std::error_code ignored;
      if (directory && !fs::is_directory(absolutePath(raw_.folder, *directory), ignored)) {
        ++missingFolders_;
        hasWindowsPaths_ |= isOfWindows(*directory);
      }
    }
    std::string what;
    if (const auto mended = mend(raw, raw_.folder, what)) {
      cause += cat("; '--write-database FILE' takes ", what);
      keep(*mended);
    }
    add(number, raw.line, Severity::Error, std::move(cause));
  }

  /// Is the file compiled by an earlier entry too?
  void again(const CompileCommand& command, std::size_t number, std::vector<EntryNote>& notes) {
    std::vector<Seen>& seen = seen_[command.file];
    const auto same = std::ranges::find_if(seen, [&](const Seen& each) {
      return each.directory == command.directory && each.arguments == command.arguments;
    });
    isRepeated_ = same != seen.end();
    if (isRepeated_) {
      notes.push_back({Severity::Note, cat("is the same as entry ", same->number)});
    } else if (!seen.empty()) {
      notes.push_back({Severity::Note,
                       cat("compiles the file of entry ",
                           seen.front().number,
                           " once more, in another way; both are read")});
    }
    seen.push_back({number, command.directory, command.arguments});
  }

  /// What was said of another entry word for word is counted there.
  void add(std::size_t number, std::size_t line, Severity severity, std::string text) {
    const auto [at, isNew] = said_.try_emplace({severity, text}, out_.diagnosis.problems.size());
    if (isNew) {
      out_.diagnosis.problems.push_back({number, line, severity, std::move(text), 0});
    } else {
      ++out_.diagnosis.problems[at->second].more;
    }
  }

  void keep(const CompileCommand& command) {
    kept_.push_back({{"directory", command.directory},
                     {"file", command.file},
                     {"arguments", withoutWrappers(command.arguments)}});
  }

  struct Seen {
    std::size_t number;
    std::string directory;
    std::vector<std::string> arguments;
  };

  const RawDatabase& raw_;
  Examined out_;
  json kept_ = json::array();
  std::map<std::string, std::vector<Seen>> seen_;
  std::map<std::pair<Severity, std::string>, std::size_t> said_;
  bool isRepeated_ = false;  ///< the last entry
  bool isElsewhere_ = true;  ///< no entry was usable so far
  bool hasWindowsPaths_ = false;
  std::size_t missingFolders_ = 0;
};

bool isNamed(std::string_view name, std::initializer_list<std::string_view> tails) {
  return std::ranges::any_of(tails, [&](std::string_view tail) { return name.ends_with(tail); });
}

/// What makes the header, as its name tells.
std::string remedyFor(const std::string& header) {
  const std::string name = fs::path(header).filename();
  constexpr std::string_view Build = "; build the project first";
  if (isNamed(name, {".pb.h", ".grpc.pb.h"})) {
    return cat("protoc writes it", Build);
  }
  if (name.starts_with("moc_") || name.starts_with("ui_") || isNamed(name, {".moc"})) {
    return cat("Qt's tools write it", Build);
  }
  if (isNamed(name, {"_generated.h"})) {
    return cat("flatc writes it", Build);
  }
  if (isNamed(name, {"config.h", "version.h", "export.h", "_export.h", "config.hpp"})) {
    return cat("the configuration of the build writes such files", Build);
  }
  return "install its package, or build the project first if the build writes it";
}

}  // namespace

std::expected<Examined, base::Error> examine(const std::string& path,
                                             const std::string& workingDirectory) {
  const auto raw = readRaw(path, workingDirectory);
  if (!raw) {
    return std::unexpected(raw.error());
  }
  return Examiner(*raw).run();
}

std::vector<report::MissingHeader> missingHeaders(std::span<const ir::Module> modules) {
  constexpr std::string_view Tail = "' file not found";
  std::map<std::string, std::size_t> sources;
  for (const ir::Module& module : modules) {
    for (const ir::Diagnostic& error : module.errors) {
      const std::string_view text = error.message;
      if (text.starts_with('\'') && text.ends_with(Tail)) {
        ++sources[std::string(text.substr(1, text.size() - 1 - Tail.size()))];
      }
    }
  }
  std::vector<report::MissingHeader> out;
  for (const auto& [name, count] : sources) {
    out.push_back({name, count, remedyFor(name)});
  }
  std::ranges::stable_sort(out, std::ranges::greater(), &report::MissingHeader::sources);
  return out;
}

}  // namespace status_lint::driver
