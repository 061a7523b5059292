// C++ to response program: the only folder that knows Clang.
#pragma once

#include "tool/base/error.h"
#include "tool/base/timeline.h"
#include "tool/ir/module.h"
#include "tool/model/index.h"

#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::extract {

/// One translation unit to read.
struct Input {
  std::string directory;  ///< absolute working directory of the command
  std::string file;       ///< absolute main file
  std::vector<std::string>
      arguments;  ///< cleaned compiler command line, arguments[0] is the compiler
};

struct Settings {
  const model::Index* index = nullptr;  ///< not null; outlives the call
  std::string root;                     ///< absolute project root: headers outside it are foreign
  std::vector<std::string>
      foreignFolders;             ///< folder names that make a header foreign ("third_party", ...)
  bool skipForeignBodies = true;  ///< false: full parse (tests compare both)
  std::string resourceDirectory;  ///< Clang's own headers
  /// The process does nothing else after the parse: what it took is not given back.
  bool processEndsSoon = false;
  std::map<std::string, std::string, std::less<>>
      unsaved;  ///< texts in an editor, by absolute path: read in place of what the files hold
  /// Receives the stages of the parse; null = nobody asks.
  base::Timeline* timeline = nullptr;
};

/// Is the header not the project's, by its path alone: outside of the root, in a folder of foreign
/// code, or one that a model names?
bool isForeignPath(const std::string& path, const Settings& settings);

/// Is told of each path that the parse asks for: all that its result depends on beside its
/// arguments. Paths are absolute. One may be told of several times, and in several ways.
class Witness {
public:
  virtual ~Witness() = default;
  /// The content was read.
  virtual void content(std::string_view path, std::string_view bytes) = 0;
  /// The names in a folder were read.
  virtual void listing(std::string_view path) = 0;
  /// There is a folder, or something else.
  virtual void folder(std::string_view path) = 0;
  virtual void file(std::string_view path) = 0;
  /// There is nothing.
  virtual void absent(std::string_view path) = 0;
};

/// Keeps what the leading includes of one source parse to, so that a source which is edited again
/// and again is not parsed from its first line each time.
class PreambleKeeper {
public:
  virtual ~PreambleKeeper() = default;
  /// What was kept for these leading lines, when all that it was made from is as it was: bytes that
  /// live as long as the keeper and begin at a round address. What was kept may be nothing.
  virtual std::optional<std::string_view> find(std::string_view leading) = 0;
  /// Is to be told of what a preamble is made from.
  virtual Witness& witness() = 0;
  /// Keeps what was made of these lines, from what the witness was told of; it may be nothing.
  virtual void keep(std::string_view leading, std::string_view bytes) = 0;
};

/// Parses the TU and lowers what can matter to a response. A TU with compile errors still gives all
/// that parses (Module::errors). Fails only when there is nothing to parse (the file or directory
/// is gone, the command makes no sense to Clang). Not thread safe in one process; each call is
/// independent. The witness may be null. With a keeper of preambles the result is the same; the
/// witness is not told then of what the keeper's is told of.
std::expected<ir::Module, base::Error> extract(const Input& input,
                                               const Settings& settings,
                                               Witness* witness = nullptr,
                                               PreambleKeeper* preambles = nullptr);

/// The variables of the environment that Clang heeds, with their values: "CPATH=/opt/include".
std::vector<std::string> heededEnvironment();

/// Clang's resource directory that fits the library this program is linked with, found next to it;
/// empty when there is none.
std::string findResourceDirectory();

}  // namespace status_lint::extract
