// status-lint.yaml(5): the table of the keys, and what holds for all of them.
#include "tool/base/text.h"
#include "tool/driver/config_keys.h"
#include "tool/driver/manual.h"
#include "tool/driver/roff.h"
#include "tool/driver/version.h"

#include <string_view>

namespace status_lint::driver {
namespace {

using base::cat;

/// "one of error, warning, note, off", or what else a value is.
std::string valueOf(ConfigKind kind) {
  const std::vector<std::string> words = wordsOf(kind);
  return words.empty() ? std::string(nounOf(kind)) : cat("one of ", base::join(words, ", "));
}

std::string formOf(const ConfigKey& key) {
  switch (key.shape) {
  case ConfigShape::Scalar: return valueOf(key.kind);
  case ConfigShape::List: return cat("A list; each entry is ", valueOf(key.kind));
  case ConfigShape::Map:
    return cat("A mapping of ",
               key.kind == ConfigKind::Severity ? "ids of rules" : "names",
               "; each value is ",
               valueOf(key.kind));
  }
  return {};
}

std::string keys(ConfigScope scope) {
  std::string out;
  for (const ConfigKey& key : configKeys()) {
    if (key.scope != scope) {
      continue;
    }
    std::string form = formOf(key);
    form[0] = base::upperCase(form.substr(0, 1))[0];
    std::string text = cat(key.summary, ". ", form, '.');
    if (!key.builtIn.empty()) {
      text += cat(" Where nothing is said: ", key.builtIn, '.');
    }
    if (!key.option.empty()) {
      text += cat(" On the command line: ", key.option, '.');
    }
    if (key.shape == ConfigShape::Scalar && key.scope != ConfigScope::File) {
      text += cat(" In the environment: ", variableOf(key), '.');
    }
    out += entry(bold(key.name), text);
  }
  return out;
}

constexpr std::string_view Example = R"(profile: rest
rules:
  created-without-location: error
overrides:
  - files: ["tests/**", "*.example.cpp"]
    rules: {all: off}
exclude:
  - "*.pb.cc"
  - "generated/"
  - "!generated/routes.cpp"
allow-status:
  - "200,201,204,4xx"
extra-args: [-DLINT]
fail-on: error
)";

std::string example() {
  std::string out = cat(section("EXAMPLE"), ".EX\n");
  for (const std::string& line : base::split(Example.substr(0, Example.size() - 1), '\n')) {
    out += escaped(line) + '\n';
  }
  return out + ".EE\n";
}

}  // namespace

std::string configManualPage() {
  return cat(
      ".TH STATUS\\-LINT.YAML 5 \"\" \"status\\-lint ",
      version(),
      "\" \"File Formats\"\n",
      section("NAME"),
      "status\\-lint.yaml \\- configuration of status\\-lint\n",
      section("DESCRIPTION"),
      escaped("What holds for a project stands in files called .status-lint.yaml, in YAML or JSON. "
              "For a source the nearest file counts before those in the folders above it, up to "
              "the top of the file system or to one that says 'root: true'. A single value is "
              "replaced by what counts before it; lists add up, and mappings key by key."),
      '\n',
      paragraph("The command line counts before the environment, which counts before the files. "
                "--config FILE reads one file and no other, --no-config reads none."),
      paragraph("A key, rule or value that does not exist ends a run with exit status 2. "
                "'status-lint config verify' checks files, 'status-lint config show FILE' says "
                "what holds for a file and which line says so, 'status-lint config schema' prints "
                "a JSON Schema."),
      section("KEYS FOR SOURCES"),
      "These hold for the sources in the folder of the file and below.\n",
      keys(ConfigScope::Source),
      section("KEYS FOR THE RUN"),
      escaped("These are read from the files that hold for every source of the database; in any "
              "other file they are not heeded, and a warning says so."),
      '\n',
      keys(ConfigScope::Program),
      section("KEYS FOR THE FILE"),
      escaped("These speak of their file alone, wherever it counts. A run stops at one that asks "
              "for another version of the tool."),
      '\n',
      keys(ConfigScope::File),
      section("SEVERITIES"),
      escaped("For a finding the file that it stands in counts. The last of these that speaks of "
              "the rule decides: the profile; each file from the outermost to the nearest, its "
              "'rules' before its 'overrides'; then --enable and --disable, which say whether a "
              "rule runs and leave the severity as it is. 'all' stands for every rule that the "
              "same mapping does not name."),
      '\n',
      section("PATTERNS"),
      escaped("Patterns are relative to the folder of their file. * and ? stand for characters of "
              "a name, ** for any number of folders, {a,b} for either. Without a slash, but for "
              "one at the end, a pattern matches at any depth. One that matches a folder matches "
              "all in it."),
      '\n',
      section("PATHS"),
      "Files that a key names are relative to the folder of the configuration file.\n",
      example(),
      section("SEE ALSO"),
      bold("status-lint"),
      "(1)\n");
}

}  // namespace status_lint::driver
