#include "tool/driver/database_entries.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"
#include "tool/driver/response_file.h"
#include "tool/driver/shell_words.h"

#include <algorithm>
#include <filesystem>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;
using base::Error;
using nlohmann::json;

constexpr std::string_view FileName = "compile_commands.json";
constexpr std::string_view Remedy =
    "CMake writes it with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON, other builds with 'bear -- make'";

std::unexpected<Error> fail(std::string message) {
  return std::unexpected(Error{std::move(message)});
}

/// What the JSON library says after its own error number and position.
std::string causeOf(const json::parse_error& error) {
  const std::string_view text = error.what();
  const std::size_t colon = text.find(": ");
  std::string cause(colon == std::string_view::npos ? text : text.substr(colon + 2));
  // It cites the file, which may hold anything.
  std::ranges::replace_if(cause, [](unsigned char c) { return c < ' ' || c > '~'; }, '?');
  return cause;
}

/// Why the whole text is not JSON; empty = it is.
std::string faultOf(std::string_view text, std::size_t& byte) {
  try {
    static_cast<void>(json::parse(text));
  } catch (const json::parse_error& error) {
    byte = error.byte == 0 ? 0 : error.byte - 1;
    return causeOf(error);
  }
  return {};
}

/// The error of a text that has no entry to go on with.
Error notADatabase(std::string_view text, const std::string& name) {
  std::size_t byte = 0;
  if (const std::string fault = faultOf(text, byte); !fault.empty()) {
    const auto [line, column] = placeIn(text, byte);
    return {cat(name, ':', line, ':', column, ": not JSON: ", fault)};
  }
  const json document = json::parse(text);
  return {document.is_array()
              ? cat(name, ": the database holds no entry; ", Remedy)
              : cat(name,
                    ": a compilation database is an array of entries, this is a JSON ",
                    document.type_name(),
                    "; ",
                    Remedy)};
}

RawEntry parseElement(std::string_view text, const Element& element) {
  RawEntry out{.line = element.line, .value = {}, .error = {}};
  try {
    out.value = json::parse(text.substr(element.begin, element.end - element.begin));
  } catch (const json::parse_error& error) {
    const std::size_t byte = error.byte == 0 ? 0 : error.byte - 1;
    // Counted from where the entry begins: there may be many of them.
    const std::string_view before = text.substr(0, element.begin + byte);
    const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;  // npos + 1 == 0
    out.line += static_cast<std::size_t>(std::ranges::count(before.substr(element.begin), '\n'));
    out.error = cat("it is not JSON from column ", column, " on: ", causeOf(error));
  }
  return out;
}

struct Parsed {
  DatabaseText split;
  std::vector<RawEntry> entries;
  std::size_t right = 0;  ///< entries that are JSON
};

Parsed parse(std::string_view text, Nesting nesting) {
  Parsed out{.split = splitDatabase(text, nesting), .entries = {}, .right = 0};
  for (const Element& element : out.split.elements) {
    out.entries.push_back(parseElement(text, element));
    out.right += out.entries.back().error.empty() ? 1 : 0;
  }
  return out;
}

bool isUtf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
         (text.size() > 1 && (text[0] == '\0' || text[1] == '\0'));
}

/// The file to read, whatever the user named.
std::expected<std::string, Error> databaseFile(const std::string& path, const fs::path& absolute) {
  std::error_code ignored;
  if (!fs::exists(absolute, ignored)) {
    return fail(cat(path, ": no such file; ", Remedy));
  }
  if (!fs::is_directory(absolute, ignored)) {
    return absolute.string();
  }
  const fs::path inside = absolute / FileName;
  if (!fs::is_regular_file(inside, ignored)) {
    return fail(cat(path, ": a directory without ", FileName, "; ", Remedy));
  }
  return inside.string();
}

}  // namespace

std::expected<RawDatabase, Error> readRaw(const std::string& path,
                                          const std::string& workingDirectory) {
  const auto file = databaseFile(path, absolutePath(workingDirectory, path));
  if (!file) {
    return std::unexpected(file.error());
  }
  std::error_code ignored;
  const bool isFolder = fs::is_directory(absolutePath(workingDirectory, path), ignored);
  const std::string name =
      isFolder ? (fs::path(path) / FileName).lexically_normal().string() : path;
  const auto text = readFile(*file);
  if (!text) {
    return fail(cat(name, ": cannot be read: ", text.error().message));
  }
  if (base::trim(*text).empty()) {
    return fail(cat(name, ": the file is empty; ", Remedy));
  }
  if (isUtf16(*text)) {
    return fail(cat(name,
                    ": the text is UTF-16, and JSON is UTF-8; 'iconv -f UTF-16 -t UTF-8' converts "
                    "it"));
  }
  Parsed parsed = parse(*text, Nesting::Allowed);
  if (parsed.right != parsed.entries.size()) {
    if (Parsed flat = parse(*text, Nesting::MeansANewEntry); flat.right > parsed.right) {
      parsed = std::move(flat);
    }
  }
  if (parsed.right == 0) {
    return std::unexpected(notADatabase(*text, name));
  }
  return RawDatabase{
      .path = *file,
      .name = name,
      .folder = fs::path(*file).parent_path(),
      .entries = std::move(parsed.entries),
      .slips = std::move(parsed.split.slips),
      .cut = parsed.split.cut.empty()
                 ? ""
                 : cat(parsed.split.cut, ": entries may be missing; renew the database"),
      .cutLine = parsed.split.cutLine};
}

std::expected<std::string, Error> textOf(const json& entry, const char* key) {
  const auto found = entry.find(key);
  if (found == entry.end()) {
    return fail(cat('"', key, "\" is missing"));
  }
  if (!found->is_string()) {
    return fail(cat('"', key, "\" must be a string, not a JSON ", found->type_name()));
  }
  if (found->get_ref<const std::string&>().empty()) {
    return fail(cat('"', key, "\" is empty"));
  }
  return found->get<std::string>();
}

std::expected<std::vector<std::string>, Error> argumentsOf(const json& entry) {
  const auto found = entry.find("arguments");
  if (found == entry.end() && !entry.contains("command")) {
    return fail("\"command\" or \"arguments\" is missing");
  }
  std::vector<std::string> words;
  if (found == entry.end()) {
    const auto command = textOf(entry, "command");
    if (!command) {
      return std::unexpected(command.error());
    }
    auto split = splitWords(*command, Quoting::Shell);
    if (!split) {
      return fail(cat("in \"command\", ", split.error().message));
    }
    words = *std::move(split);
  } else {
    if (!found->is_array()) {
      return fail(
          cat("\"arguments\" must be an array of strings, not a JSON ", found->type_name()));
    }
    for (const json& word : *found) {
      if (!word.is_string()) {
        return fail(cat("\"arguments\" must hold strings only, element ",
                        words.size() + 1,
                        " is a JSON ",
                        word.type_name()));
      }
      words.push_back(word.get<std::string>());
    }
  }
  if (words.empty()) {
    return fail("the command is empty");
  }
  return words;
}

std::string absolutePath(const std::string& folder, const std::string& path) {
  fs::path result = (fs::path(folder) / path).lexically_normal();
  if (!result.has_filename() && result.has_relative_path()) {
    result = result.parent_path();  // "/a/b/" is "/a/b"
  }
  return result.string();
}

std::expected<CompileCommand, Error>
readEntry(const RawEntry& raw, const std::string& folder, std::string& file) {
  if (!raw.error.empty()) {
    return fail(raw.error);
  }
  const json& entry = raw.value;
  if (!entry.is_object()) {
    return fail(cat("an entry must be an object, this is a JSON ", entry.type_name()));
  }
  const auto name = textOf(entry, "file");
  if (!name) {
    return std::unexpected(name.error());
  }
  const auto directoryText = textOf(entry, "directory");
  if (!directoryText) {
    return std::unexpected(directoryText.error());
  }
  const std::string directory = absolutePath(folder, *directoryText);
  file = absolutePath(directory, *name);
  auto arguments = argumentsOf(entry);
  if (!arguments) {
    return std::unexpected(arguments.error());
  }
  std::error_code ignored;
  if (fs::exists(directory, ignored) && !fs::is_directory(directory, ignored)) {
    return fail(cat("directory '", directory, "' is a file"));
  }
  if (!fs::is_directory(directory, ignored)) {
    return fail(cat("directory '",
                    directory,
                    "' does not exist; configure the build again to renew the database"));
  }
  if (!fs::exists(file, ignored)) {
    return fail(cat("file '",
                    file,
                    "' does not exist; build the project first if it is generated, else renew the "
                    "database"));
  }
  if (fs::is_directory(file, ignored)) {
    return fail(cat("file '", file, "' is a directory"));
  }
  auto expanded = expandResponseFiles(*arguments, directory);
  if (!expanded) {
    return std::unexpected(expanded.error());
  }
  return CompileCommand{directory, file, *std::move(expanded)};
}

}  // namespace status_lint::driver
