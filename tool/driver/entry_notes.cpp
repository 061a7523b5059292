#include "tool/driver/entry_notes.h"

#include "tool/base/text.h"
#include "tool/driver/command_line.h"
#include "tool/driver/database_entries.h"
#include "tool/driver/flag_table.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;
using rules::Severity;
using Words = std::vector<std::string>;

bool startsWithAny(std::string_view word, std::initializer_list<std::string_view> heads) {
  return std::ranges::any_of(heads, [&](std::string_view head) { return word.starts_with(head); });
}

bool endsWithAny(std::string_view word, std::initializer_list<std::string_view> tails) {
  return std::ranges::any_of(tails, [&](std::string_view tail) { return word.ends_with(tail); });
}

class Notes {
public:
  Notes(const nlohmann::json& raw, const CompileCommand& command) : raw_(raw), command_(command) {}

  std::vector<EntryNote> run() {
    form();
    wrapper();
    compiler();
    flags();
    input();
    return std::move(notes_);
  }

private:
  void note(std::string text) { notes_.push_back({Severity::Note, std::move(text)}); }

  void warn(std::string text) { notes_.push_back({Severity::Warning, std::move(text)}); }

  void form() {
    if (!fs::path(raw_.at("directory").get<std::string>()).is_absolute()) {
      note("\"directory\" is relative; it is taken from the folder of the database");
    }
    if (raw_.contains("command") && raw_.contains("arguments")) {
      note("has \"command\" and \"arguments\"; the latter count");
    }
  }

  void wrapper() {
    const Words& all = command_.arguments;
    words_ = withoutWrappers(all);
    if (std::ranges::any_of(all, isShellSeparator)) {
      warn("is a line for a shell; only the words behind its last '&&' or ';' are the command");
    } else if (words_.size() != all.size()) {
      note(cat("runs through '", programName(all[0]), "'; the compiler behind it is taken"));
    }
  }

  void compiler() {
    const std::string name = programName(words_[0]);
    if (startsWithAny(name, {"nvcc", "icc", "icpc", "iccarm", "armcc", "sunCC", "xlC", "pgc++"})) {
      warn(cat("is compiled by '",
               name,
               "', some of whose flags Clang does not know; if the source fails, make a database "
               "with clang++ or g++"));
    } else if (name == "cl" || name == "clang-cl") {
      note("is a command of MSVC's compiler; its headers must be on this machine");
    }
    const std::string target = targetOf(words_[0]);
    const bool hasRoot = std::ranges::any_of(words_, [](const std::string& word) {
      return startsWithAny(word, {"--sysroot", "-isysroot", "--gcc-toolchain"});
    });
    if (!target.empty() && !hasRoot && !isHere(target)) {
      warn(cat("compiles for ",
               target,
               ", whose headers are not on this machine; install its cross compiler or add "
               "--sysroot=DIR"));
    }
  }

  /// Are the headers of the target where Debian and others keep them?
  static bool isHere(const std::string& target) {
    std::error_code ignored;
    return std::ranges::any_of(
        std::to_array<const char*>({"/usr/lib/gcc/", "/usr/lib/gcc-cross/", "/usr/"}),
        [&](const char* folder) { return fs::is_directory(cat(folder, target), ignored); });
  }

  void flags() {
    std::string gccOnly;
    std::string running;
    bool hasModules = false;
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const std::string& word = words_[i];
      const bool isLoad = word == "-Xclang" && i + 1 < words_.size() && words_[i + 1] == "-load";
      if (running.empty() && (isLoad || startsWithAny(word, {"-fplugin=", "-fpass-plugin="}))) {
        running = isLoad ? "-Xclang -load" : word;
      }
      hasModules |= startsWithAny(word, {"-fmodules-ts", "-fmodule-mapper=", "-fmodule-file="});
      if (gccOnly.empty() && isGccOnly(word)) {
        gccOnly = word;
      }
      if (endsWithAny(word, {".gch", ".pch"})) {
        precompiled(word);
      }
    }
    if (!running.empty()) {
      warn(cat("'", running, "' would run code; it is left out"));
    }
    if (hasModules || namesModuleMap()) {
      warn("uses C++ modules, which are not followed: what it imports is not known");
    }
    if (!gccOnly.empty()) {
      note(cat("has flags that only GCC knows, such as '", gccOnly, "'; they are left out"));
    }
  }

  /// Response files are gone from the words by now, with those that do not exist yet.
  [[nodiscard]] bool namesModuleMap() const {
    const auto written = argumentsOf(raw_);
    return written && std::ranges::any_of(*written, [](const std::string& word) {
             return word.starts_with('@') && word.ends_with(".modmap");
           });
  }

  void precompiled(const std::string& path) {
    const fs::path header = fs::path(command_.directory) / path.substr(0, path.size() - 4);
    std::error_code ignored;
    if (fs::exists(header, ignored)) {
      note("reads a precompiled header; the header that it was made from is read in its place");
    } else {
      warn(cat("reads the precompiled header '",
               path,
               "', and what it was made from is not beside it; build without precompiled headers, "
               "such as with -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON"));
    }
  }

  void input() {
    if (endsWithAny(command_.file, {".h", ".hh", ".hpp", ".hxx", ".inl", ".ipp"})) {
      note("is a header; it is read as if it were a source");
    }
    const std::string name = fs::path(command_.file).filename();
    const bool isNamed =
        std::ranges::any_of(words_, [&](const std::string& word) { return word.ends_with(name); });
    if (!isNamed) {
      note("the command does not name the file; it is read with these flags all the same");
    }
  }

  const nlohmann::json& raw_;
  const CompileCommand& command_;
  Words words_;
  std::vector<EntryNote> notes_;
};

}  // namespace

std::vector<EntryNote> notesOn(const nlohmann::json& raw, const CompileCommand& command) {
  return Notes(raw, command).run();
}

}  // namespace status_lint::driver
