#include "tool/driver/option_table.h"

#include <algorithm>
#include <array>

namespace status_lint::driver {
namespace {

using Choice = std::pair<std::string_view, Action>;

constexpr auto Dumps = std::to_array<Choice>({{"ir", Action::DumpIr},
                                              {"outcomes", Action::DumpOutcomes},
                                              {"sites", Action::DumpSites},
                                              {"statuses", Action::DumpStatuses}});

constexpr auto BaselineCommands = std::to_array<Choice>({{"create", Action::BaselineCreate},
                                                         {"update", Action::BaselineUpdate},
                                                         {"prune", Action::BaselinePrune}});

constexpr auto CacheCommands = std::to_array<Choice>({{"status", Action::CacheStatus},
                                                      {"clear", Action::CacheClear},
                                                      {"verify", Action::CacheVerify},
                                                      {"costs", Action::CacheCosts}});

constexpr auto ConfigCommands = std::to_array<Choice>({{"show", Action::ConfigShow},
                                                       {"path", Action::ConfigPath},
                                                       {"verify", Action::ConfigVerify},
                                                       {"schema", Action::ConfigSchema}});

constexpr auto Table = std::to_array<CommandRow>({
    {.name = "check",
     .command = Command::Check,
     .action = Action::Check,
     .usage = "[check] [options] [DB|DIR] [files...] [-- command]",
     .summary = "report misuses of status codes (the default)",
     .text = "Reports the responses of a program that misuse HTTP status codes. Behind '--' "
             "stands the command that compiles the files, or its flags alone: then no database is "
             "read.",
     .inputs = Values::Database},
    {.name = "explain",
     .command = Command::Explain,
     .action = Action::Explain,
     .usage = "explain RULE|CODE",
     .summary = "what a rule or a status code means",
     .text = "Explains a rule, with the sections of the RFCs that it rests on, or says what the "
             "registry has of a status code.",
     .inputs = Values::RuleOrCode},
    {.name = "rules",
     .command = Command::Rules,
     .action = Action::ListRules,
     .usage = "rules [options]",
     .summary = "list the rules",
     .text = "Lists the rules: id, severity, summary."},
    {.name = "frameworks",
     .command = Command::Frameworks,
     .action = Action::ListFrameworks,
     .usage = "frameworks [options] [DB|DIR] [files...]",
     .summary = "list the framework models; with a database, their use",
     .text = "Lists the framework models. With a database: those that the program uses, with the "
             "sources, handlers and places that choose a status code that each gave.",
     .inputs = Values::Database},
    {.name = "doctor",
     .command = Command::Doctor,
     .action = Action::Doctor,
     .usage = "doctor [options] [DB|DIR] [files...]",
     .summary = "what keeps a program from being analysed well",
     .text = "Says what keeps a program from being analysed well: what is wrong with the database, "
             "sources that fail, missing headers, frameworks, and classes that may be responses "
             "though no model names them.",
     .inputs = Values::Database},
    {.name = "dump",
     .command = Command::Dump,
     .action = Action::DumpIr,
     .usage = "dump ir|outcomes|sites|statuses [options] [DB|DIR] [files...]",
     .summary = "what is known of the program",
     .text = "Shows what is known of the program.",
     .choices = Dumps,
     .inputs = Values::Database},
    {.name = "baseline",
     .command = Command::Baseline,
     .action = Action::BaselineCreate,
     .usage = "baseline create|update|prune [options] [DB|DIR] [files...]",
     .summary = "findings that are not reported any more",
     .text = "Findings that are not reported any more. 'create' lists what is found now, 'update' "
             "lists it anew, 'prune' drops what is not found any more and adds nothing.",
     .choices = BaselineCommands,
     .inputs = Values::Database},
    {.name = "cache",
     .command = Command::Cache,
     .action = Action::CacheStatus,
     .usage = "cache status|clear|verify|costs [options] [DB|DIR] [files...]",
     .summary = "the results of earlier runs",
     .text = "The results of earlier runs. 'status' says where they are and how much room they "
             "take, 'clear' drops them, 'verify' parses some sources of a program again, which "
             "must give what was kept, 'costs' lists the milliseconds that its sources took, for "
             "'extract --costs'.",
     .choices = CacheCommands,
     .inputs = Values::Database},
    {.name = "extract",
     .command = Command::Extract,
     .action = Action::Extract,
     .usage = "extract [--shard I/N] -o FILE [options] [DB|DIR] [files...]",
     .summary = "parse a program, or a share of it, for 'link'",
     .text = "Parses the sources of a program, or a share of them, for 'status-lint link'.",
     .inputs = Values::Database},
    {.name = "link",
     .command = Command::Link,
     .action = Action::Check,
     .usage = "link [options] FILE...",
     .summary = "report the misuses from what 'extract' wrote",
     .text = "Reports what 'status-lint check' does, from files that 'status-lint extract' wrote, "
             "in any order. @LIST names a file with one of them in each line. '--root' says where "
             "the sources are here, if not where they were extracted.",
     .inputs = Values::File},
    {.name = "completion",
     .command = Command::Completion,
     .action = Action::ShowText,
     .usage = "completion bash|zsh|fish",
     .summary = "a script that completes command lines",
     .text = "Prints a script for a shell that completes sub-commands, options and their values: "
             "source <(status-lint completion bash).",
     .inputs = Values::Shell},
    {.name = "man",
     .command = Command::Man,
     .action = Action::ShowText,
     .usage = "man [status-lint|status-lint.yaml]",
     .summary = "the manual pages",
     .text = "Prints a manual page, of the program or of its configuration: status-lint man | man "
             "-l -.",
     .inputs = Values::Page},
    {.name = "config",
     .command = Command::Config,
     .action = Action::ConfigShow,
     .usage = "config show|path|verify|schema [options] [files...]",
     .summary = "what .status-lint.yaml says, and whether it is right",
     .text = "The configuration. 'show' says what holds for a file and which line says so, 'path' "
             "lists the files that say it, the outermost first, "
             "'verify' checks files (without any, those here, above and below), 'schema' prints "
             "the JSON Schema.",
     .choices = ConfigCommands,
     .inputs = Values::File},
    {.name = "lsp",
     .command = Command::Lsp,
     .action = Action::Lsp,
     .usage = "lsp [options] [DB|DIR] [-- command]",
     .summary = "a server for editors (Language Server Protocol)",
     .text = "Serves an editor: the Language Server Protocol on standard input and output. "
             "Findings come as diagnostics with the steps of their paths, fixes as code actions.",
     .inputs = Values::Database},
});

}  // namespace

std::span<const CommandRow> commandTable() {
  return Table;
}

const CommandRow& rowOf(Command command) {
  return *std::ranges::find(Table, command, &CommandRow::command);
}

const CommandRow* findCommand(std::string_view name) {
  const auto found = std::ranges::find(Table, name, &CommandRow::name);
  return found == Table.end() ? nullptr : &*found;
}

}  // namespace status_lint::driver
