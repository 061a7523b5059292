#include "tool/driver/compilation_database.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"
#include "tool/driver/response_file.h"
#include "tool/driver/shell_words.h"

#include <nlohmann/json.hpp>

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

/// "line:column" of the byte where parsing stopped (1-based).
std::string place(std::string_view text, std::size_t byte) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (std::size_t i = 0; i + 1 < byte && i < text.size(); ++i) {
    ++column;
    if (text[i] == '\n') {
      ++line;
      column = 1;
    }
  }
  return cat(line, ':', column);
}

/// What the JSON library says after its own error number and position.
std::string causeOf(const json::parse_error& error) {
  const std::string_view text = error.what();
  const std::size_t colon = text.find(": ");
  return std::string(colon == std::string_view::npos ? text : text.substr(colon + 2));
}

std::expected<json, Error> parseArray(const std::string& text, const std::string& path) {
  if (base::trim(text).empty()) {
    return fail(cat(path, ": the file is empty; ", Remedy));
  }
  json document;
  try {
    document = json::parse(text);
  } catch (const json::parse_error& error) {
    std::string cause = causeOf(error);
    std::ranges::replace(cause, '\n', ' ');
    return fail(cat(path, ':', place(text, error.byte), ": not JSON: ", cause));
  }
  if (!document.is_array()) {
    return fail(cat(path,
                    ": a compilation database is an array of entries, this is a JSON ",
                    document.type_name(),
                    "; ",
                    Remedy));
  }
  return document;
}

/// Member `key` as text; empty optional and a cause when it is missing or of another type.
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

fs::path resolve(const fs::path& base, const std::string& path) {
  fs::path result = (base / path).lexically_normal();
  if (!result.has_filename() && result.has_relative_path()) {
    result = result.parent_path();  // "/a/b/" is "/a/b"
  }
  return result;
}

/// Reads one entry. `file` receives the absolute path as soon as it is known.
std::expected<CompileCommand, Error>
readEntry(const json& entry, const fs::path& databaseFolder, std::string& file) {
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
  const fs::path directory = resolve(databaseFolder, *directoryText);
  file = resolve(directory, *name).string();
  auto arguments = argumentsOf(entry);
  if (!arguments) {
    return std::unexpected(arguments.error());
  }
  std::error_code ignored;
  if (!fs::is_directory(directory, ignored)) {
    return fail(cat("directory '",
                    directory.string(),
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
  auto expanded = expandResponseFiles(*arguments, directory.string());
  if (!expanded) {
    return std::unexpected(expanded.error());
  }
  return CompileCommand{directory.string(), file, *std::move(expanded)};
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

std::expected<Database, Error> loadDatabase(const std::string& path,
                                            const std::string& workingDirectory) {
  const auto file = databaseFile(path, resolve(workingDirectory, path));
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto text = readFile(*file);
  if (!text) {
    return fail(cat(path, ": cannot be read: ", text.error().message));
  }
  const auto document = parseArray(*text, path);
  if (!document) {
    return std::unexpected(document.error());
  }
  if (document->empty()) {
    return fail(cat(path, ": the database holds no entry; ", Remedy));
  }
  Database database;
  database.path = *file;
  const fs::path folder = fs::path(*file).parent_path();
  for (std::size_t i = 0; i < document->size(); ++i) {
    std::string source;
    auto command = readEntry((*document)[i], folder, source);
    if (command) {
      database.commands.push_back(*std::move(command));
    } else {
      const std::string& cause = command.error().message;
      database.broken.push_back(
          {source, cause, cat(path, ": entry ", i + 1, " of ", document->size(), ": ", cause)});
    }
  }
  return database;
}

}  // namespace status_lint::driver
