#include "tool/driver/command_line.h"

#include "tool/base/text.h"
#include "tool/driver/flag_table.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string_view>

namespace status_lint::driver {
namespace {

using base::cat;
using Words = std::span<const std::string>;

std::string baseName(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  std::string name(slash == std::string_view::npos ? path : path.substr(slash + 1));
  if (name.ends_with(".exe")) {
    name.resize(name.size() - 4);
  }
  return name;
}

bool isWrapper(std::string_view name) {
  constexpr auto Wrappers = std::to_array<std::string_view>({"buildcache",
                                                             "ccache",
                                                             "clcache",
                                                             "distcc",
                                                             "env",
                                                             "gomacc",
                                                             "icecc",
                                                             "libtool",
                                                             "nice",
                                                             "sccache",
                                                             "time"});
  return std::ranges::find(Wrappers, name) != Wrappers.end();
}

/// The words from the compiler on.
Words fromCompilerOn(Words words) {
  for (std::size_t i = words.size(); i > 1; --i) {
    // A line for a shell goes to some folder first.
    if (isShellSeparator(words[i - 2])) {
      words = words.subspan(i - 1);
      break;
    }
  }
  while (words.size() > 1) {
    const std::string name = baseName(words[0]);
    if (name == "cmake" && words[1] == "-E") {
      const auto dashes = std::ranges::find(words, "--");
      if (dashes == words.end() || dashes + 1 == words.end()) {
        return words;
      }
      words = Words(dashes + 1, words.end());
    } else if ((name == "sh" || name == "bash") && baseName(words[1]) == "libtool") {
      words = words.subspan(1);
    } else if (isWrapper(name)) {
      // Its own options and settings (`env A=b`, `ccache sloppiness=..`) stand before the compiler.
      words = words.subspan(1);
      while (words.size() > 1 && (words[0].starts_with('-') || words[0].contains('='))) {
        words = words.subspan(1);
      }
    } else {
      return words;
    }
  }
  return words;
}

/// "aarch64-linux-gnu" of "aarch64-linux-gnu-g++-12"; empty when the name starts with no known
/// architecture.
std::string targetIn(const std::string& compiler) {
  constexpr auto Architectures = std::to_array<std::string_view>({"aarch64",
                                                                  "arm",
                                                                  "hexagon",
                                                                  "i386",
                                                                  "i486",
                                                                  "i586",
                                                                  "i686",
                                                                  "loongarch",
                                                                  "mips",
                                                                  "powerpc",
                                                                  "riscv",
                                                                  "s390x",
                                                                  "sparc",
                                                                  "wasm",
                                                                  "x86_64"});
  const bool known = std::ranges::any_of(
      Architectures, [&](std::string_view name) { return compiler.starts_with(name); });
  if (!known) {
    return {};
  }
  constexpr auto Programs =
      std::to_array<std::string_view>({"-gcc", "-g++", "-clang", "-c++", "-cc"});
  for (const std::string_view program : Programs) {
    const std::size_t at = compiler.rfind(program);
    if (at != std::string::npos && compiler.find('-') < at) {
      return compiler.substr(0, at);
    }
  }
  return {};
}

class Cleaner {
public:
  Cleaner(Words words, const FileExists& exists) : words_(words), exists_(exists) {}

  std::vector<std::string> run() {
    addCompiler();
    while (at_ < words_.size()) {
      const std::string& word = words_[at_++];
      if (isCl_) {
        clWord(word);
      } else {
        gnuWord(word);
      }
    }
    return std::move(out_);
  }

  [[nodiscard]] bool isCl() const { return isCl_; }

private:
  void addCompiler() {
    if (words_.empty() || words_[0].starts_with('-')) {
      out_.emplace_back("clang++");
      return;
    }
    out_.push_back(words_[at_++]);
    const std::string name = baseName(out_[0]);
    const bool hasMode = std::ranges::any_of(
        words_, [](const std::string& word) { return word.starts_with("--driver-mode="); });
    isCl_ = name == "cl" || name == "clang-cl" ||
            std::ranges::find(words_, "--driver-mode=cl") != words_.end();
    if (!hasMode && isCl_) {
      out_.emplace_back("--driver-mode=cl");
    } else if (!hasMode && name.contains("++")) {
      out_.emplace_back("--driver-mode=g++");
    }
    const bool hasTarget = std::ranges::any_of(words_, [](const std::string& word) {
      return word == "-target" || word.starts_with("--target");
    });
    if (const std::string target = targetIn(name); !hasTarget && !target.empty()) {
      out_.push_back(cat("--target=", target));
    }
  }

  [[nodiscard]] bool hasNext() const { return at_ < words_.size(); }

  void skipOperand() { at_ += hasNext() ? 1 : 0; }

  void gnuWord(const std::string& word) {
    if (word == "--") {
      at_ = words_.size();  // only inputs follow
    } else if (word == "-Xclang") {
      frontEndFlag();
    } else if (word == "-Xpreprocessor") {
      if (hasNext()) {
        preprocessorFlag(words_[at_++]);
      }
    } else if (word.starts_with("-Wp,")) {
      for (const std::string& part : base::split(std::string_view(word).substr(4), ',')) {
        preprocessorFlag(part);
      }
    } else if (word == "-include-pch") {
      if (hasNext()) {
        includeTwin(words_[at_++]);
      }
    } else if (word == "-include" && hasNext() && isPrecompiled(words_[at_])) {
      includeTwin(words_[at_++]);
    } else if (word.size() > 1 && word.starts_with('-')) {
      plainFlag(word);
    }
    // Everything else is an input, and the only input is added at the end.
  }

  void plainFlag(const std::string& word) {
    switch (fateOf(word)) {
    case FlagFate::Keep: out_.push_back(word); break;
    case FlagFate::KeepWithOperand:
      if (hasNext()) {
        out_.push_back(word);
        out_.push_back(words_[at_++]);
      }
      break;
    case FlagFate::Drop: break;
    case FlagFate::DropWithOperand: skipOperand(); break;
    }
  }

  /// `-Xclang X` reaches past the driver, where flags may load code or write files: only what is
  /// known to be harmless stays. Its operand, if any, is the next `-Xclang` word.
  void frontEndFlag() {
    if (!hasNext()) {
      return;
    }
    const std::string flag = words_[at_++];
    const bool hasOperand =
        at_ + 1 < words_.size() && words_[at_] == "-Xclang" && !words_[at_ + 1].starts_with('-');
    const std::string operand = hasOperand ? words_[at_ + 1] : std::string();
    at_ += hasOperand ? 2 : 0;
    if (flag == "-include-pch" || (flag == "-include" && isPrecompiled(operand))) {
      includeTwin(operand);
      return;
    }
    constexpr auto WithOperand = std::to_array<std::string_view>({"-include",
                                                                  "-isystem",
                                                                  "-internal-isystem",
                                                                  "-iquote",
                                                                  "-idirafter",
                                                                  "-I",
                                                                  "-D",
                                                                  "-U",
                                                                  "-target-feature"});
    const bool takesOperand = std::ranges::find(WithOperand, flag) != WithOperand.end();
    const bool isHarmless = flag.starts_with("-D") || flag.starts_with("-U") ||
                            flag.starts_with("-I") || flag.starts_with("-std=");
    const bool isRepeated = flag == "-include" && std::ranges::find(out_, operand) != out_.end();
    if (takesOperand && hasOperand && !isRepeated) {
      out_.insert(out_.end(), {"-Xclang", flag, "-Xclang", operand});
    } else if (isHarmless && flag.size() > 2 && !hasOperand) {
      out_.insert(out_.end(), {"-Xclang", flag});
    }
  }

  void preprocessorFlag(const std::string& flag) {
    const bool isMacroOrPath =
        flag.starts_with("-D") || flag.starts_with("-U") || flag.starts_with("-I");
    if (isMacroOrPath && flag.size() > 2) {
      out_.push_back(flag);
    }
  }

  static bool isPrecompiled(std::string_view path) {
    return path.ends_with(".gch") || path.ends_with(".pch");
  }

  /// A precompiled header is of another compiler: the header that it was made from says the same.
  void includeTwin(const std::string& precompiled) {
    if (!isPrecompiled(precompiled)) {
      return;
    }
    const std::string header = precompiled.substr(0, precompiled.size() - 4);
    const bool isIncluded = std::ranges::find(out_, header) != out_.end();
    if (!isIncluded && exists_(header)) {
      out_.insert(out_.end(), {"-include", header});
    }
  }

  /// The cl.exe spelling: flags start with a slash or a dash.
  void clWord(const std::string& word) {
    if (word.size() < 2 || (word[0] != '/' && word[0] != '-')) {
      return;
    }
    const std::string flag = cat('/', std::string_view(word).substr(1));
    constexpr auto Kept = std::to_array<std::string_view>(
        {"/D",          "/EH",    "/FI",         "/GR",   "/I",     "/J",  "/LD",
         "/MD",         "/MT",    "/TC",         "/TP",   "/U",     "/X",  "/Z",
         "/external:I", "/imsvc", "/permissive", "/std:", "/utf-8", "/vm", "/winsysroot"});
    constexpr auto Operands = std::to_array<std::string_view>(
        {"/D", "/FI", "/I", "/U", "/external:I", "/imsvc", "/winsysroot"});
    if (word.starts_with("--driver-mode=") || word.starts_with("--target=")) {
      out_.push_back(word);
    } else if (std::ranges::find(Operands, flag) != Operands.end()) {
      if (hasNext()) {
        out_.push_back(word);
        out_.push_back(words_[at_++]);
      }
    } else if (flag == "/Xclang" || flag == "/link" || flag == "/o") {
      at_ = flag == "/link" ? words_.size() : at_;
      skipOperand();
    } else if (std::ranges::any_of(
                   Kept, [&](std::string_view prefix) { return flag.starts_with(prefix); })) {
      out_.push_back(word);
    }
  }

  Words words_;
  const FileExists& exists_;
  std::size_t at_ = 0;
  bool isCl_ = false;
  std::vector<std::string> out_;
};

}  // namespace

bool isShellSeparator(std::string_view word) {
  return word == "&&" || word == ";";
}

std::vector<std::string> withoutWrappers(const std::vector<std::string>& arguments) {
  const Words words = fromCompilerOn(arguments);
  return {words.begin(), words.end()};
}

std::string programName(std::string_view path) {
  return baseName(path);
}

std::string targetOf(std::string_view compiler) {
  return targetIn(baseName(compiler));
}

std::vector<std::string> withChanges(const std::vector<std::string>& arguments,
                                     const FlagChanges& changes) {
  if (changes == FlagChanges{}) {
    return arguments;
  }
  Words words = fromCompilerOn(arguments);
  std::vector<std::string> out;
  if (!words.empty() && !words[0].starts_with('-')) {
    out.push_back(words[0]);
    words = words.subspan(1);
  }
  out.insert(out.end(), changes.before.begin(), changes.before.end());
  const auto dashes = std::ranges::find(words, "--");  // only inputs follow
  std::ranges::copy_if(words.begin(), dashes, std::back_inserter(out), [&](const auto& word) {
    return std::ranges::find(changes.removed, word) == changes.removed.end();
  });
  out.insert(out.end(), changes.after.begin(), changes.after.end());
  out.insert(out.end(), dashes, words.end());
  return out;
}

std::vector<std::string> cleanCommandLine(const std::vector<std::string>& arguments,
                                          const std::string& file,
                                          const FileExists& exists) {
  Cleaner cleaner(fromCompilerOn(arguments), exists);
  std::vector<std::string> out = cleaner.run();
  // A configuration file beside the named compiler could bring back what was dropped.
  out.insert(out.end(), {"-fsyntax-only", "--no-default-config"});
  if (cleaner.isCl()) {
    // An absolute path looks like a flag to cl; these name it as the C or C++ source that it is.
    out.push_back(cat(file.ends_with(".c") ? "-Tc" : "-Tp", file));
  } else {
    out.emplace_back("-ferror-limit=0");
    out.push_back(file);
  }
  return out;
}

}  // namespace status_lint::driver
