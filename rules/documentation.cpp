#include "rules/documentation.h"

#include "tool/base/text.h"
#include "tool/http/citation.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Group Groups[] = {
    Group::Message, Group::Choice, Group::Protocol, Group::Project, Group::Registry};

http::Citation place(const Citation& citation) {
  return {citation.document, citation.section};
}

/// A Markdown link, where the document has an address.
std::string link(const Citation& citation) {
  const std::string url = address(citation);
  return url.empty() ? text(citation) : base::cat('[', text(citation), "](", url, ')');
}

template <typename Items, typename Text>
std::string list(const Items& items, Text textOf) {
  std::vector<std::string> parts;
  for (const auto& item : items) {
    parts.push_back(textOf(item));
  }
  return base::join(parts, ", ");
}

std::string severityOf(const Rule& rule) {
  return base::cat(name(rule.severity), rule.onByDefault ? "" : ", off by default");
}

std::string guardedCodes(const Rule& rule) {
  return rule.guards.empty() ? "all" : list(rule.guards, http::describe);
}

std::string sentence(std::string_view clause) {
  std::string out = base::upperCase(clause.substr(0, 1));
  out += clause.substr(std::min<std::size_t>(1, clause.size()));
  return out + '.';
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  out.resize(std::max(width, out.size()), ' ');
  return out;
}

std::string ruleLink(const Rule& rule) {
  return base::cat('[', rule.id, "](", rule.id, ".md)");
}

/// The rules that guard every status code.
std::vector<const Rule*> generalRules() {
  std::vector<const Rule*> out;
  std::ranges::copy_if(
      catalog(), std::back_inserter(out), [](const Rule* rule) { return rule->guards.empty(); });
  return out;
}

std::string guardTable() {
  std::string out = "\n## By status code\n\n| status code | rules |\n|---|---|\n";
  for (const http::StatusCode& row : http::statusCodes()) {
    const std::vector<const Rule*> guards = rulesGuarding(row.code);
    if (!guards.empty()) {
      out += base::cat("| ",
                       http::describe(row.code),
                       " | ",
                       list(guards, [](const Rule* rule) { return ruleLink(*rule); }),
                       " |\n");
    }
  }
  return out + base::cat("| all | ",
                         list(generalRules(), [](const Rule* rule) { return ruleLink(*rule); }),
                         " |\n");
}

}  // namespace

std::string_view name(Group group) {
  switch (group) {
  case Group::Message: return "message requirements";
  case Group::Choice: return "choice of the status code";
  case Group::Protocol: return "defects of the response";
  case Group::Project: return "consistency and policy";
  case Group::Registry: return "registry of status codes";
  }
  return {};
}

std::string_view name(Precision precision) {
  switch (precision) {
  case Precision::VeryHigh: return "very high";
  case Precision::High: return "high";
  case Precision::Medium: return "medium";
  case Precision::Low: return "low";
  }
  return {};
}

std::vector<const Rule*> rulesGuarding(int code) {
  std::vector<const Rule*> out;
  std::ranges::copy_if(catalog(), std::back_inserter(out), [&](const Rule* rule) {
    return std::ranges::find(rule->guards, code) != rule->guards.end();
  });
  return out;
}

std::string title(const Rule& rule) {
  return sentence(rule.summary);
}

std::string description(const Rule& rule) {
  constexpr std::string_view Heading = "## What it reports\n";
  const std::size_t heading = rule.documentation.find(Heading);
  if (heading == std::string_view::npos) {
    return title(rule);
  }
  const std::string_view rest = rule.documentation.substr(heading + Heading.size());
  const std::string_view text = base::trim(rest.substr(0, rest.find("\n## ")));
  std::string out;
  for (const std::string& line : base::split(text, '\n')) {
    const bool isOwnLine = line.empty() || line.starts_with("- ") || line.starts_with('|');
    out += out.empty() ? "" : isOwnLine || out.ends_with('\n') ? "\n" : " ";
    out += base::trim(line);
  }
  return out;
}

std::string text(const Citation& citation) {
  return http::text(place(citation));
}

std::string address(const Citation& citation) {
  return http::url(place(citation));
}

std::string address(const Rule& rule) {
  for (const Citation& citation : rule.citations) {
    if (std::string url = address(citation); !url.empty()) {
      return url;
    }
  }
  return {};
}

std::string page(const Rule& rule) {
  return base::cat("# ",
                   rule.id,
                   "\n\n",
                   sentence(rule.summary),
                   "\n\n| | |\n|---|---|\n| severity | ",
                   severityOf(rule),
                   " |\n| precision | ",
                   name(rule.precision),
                   " |\n| group | ",
                   name(rule.group),
                   " |\n| status codes | ",
                   guardedCodes(rule),
                   " |\n| sources | ",
                   list(rule.citations, link),
                   " |\n| since | ",
                   rule.since,
                   " |\n\n",
                   base::trim(rule.documentation),
                   "\n\n## To allow it\n\n```cpp\n// status-lint: allow(",
                   rule.id,
                   ") the reason\n```\n");
}

std::string indexPage() {
  std::string out = "# Rules\n";
  for (const Group group : Groups) {
    std::string rows;
    for (const Rule* rule : catalog()) {
      if (rule->group == group) {
        rows += base::cat("| ",
                          ruleLink(*rule),
                          " | ",
                          severityOf(*rule),
                          " | ",
                          name(rule->precision),
                          " | ",
                          rule->summary,
                          " |\n");
      }
    }
    if (!rows.empty()) {
      out += base::cat("\n## ", sentence(name(group)));
      out.back() = '\n';  // headings have no full stop
      out += "\n| rule | severity | precision | what it reports |\n|---|---|---|---|\n" + rows;
    }
  }
  return out + guardTable();
}

std::string explain(const Rule& rule) {
  return base::cat(rule.id,
                   ": ",
                   rule.summary,
                   "\n\n  severity      ",
                   severityOf(rule),
                   "\n  precision     ",
                   name(rule.precision),
                   "\n  group         ",
                   name(rule.group),
                   "\n  status codes  ",
                   guardedCodes(rule),
                   "\n  sources       ",
                   list(rule.citations, text),
                   "\n  since         ",
                   rule.since,
                   "\n\n",
                   base::trim(rule.documentation),
                   "\n\n## To allow it\n\n// status-lint: allow(",
                   rule.id,
                   ") the reason\n");
}

std::string listRules(const Selection& selection) {
  std::size_t width = 0;
  for (const Rule* rule : catalog()) {
    width = std::max(width, rule->id.size());
  }
  std::string out;
  for (const Rule* rule : catalog()) {
    out += base::cat(
        padded(rule->id, width),
        "  ",
        padded(name(selection.runs(*rule) ? selection.severityOf(*rule) : Severity::Off), 7),
        "  ",
        rule->summary,
        '\n');
  }
  return out;
}

std::string listCoverage() {
  const auto id = [](const Rule* rule) {
    return std::string(rule->id);
  };
  std::size_t width = 0;
  for (const http::StatusCode& row : http::statusCodes()) {
    width = std::max(width, http::describe(row.code).size());
  }
  std::string out;
  for (const http::StatusCode& row : http::statusCodes()) {
    const std::vector<const Rule*> guards = rulesGuarding(row.code);
    out += base::cat(padded(http::describe(row.code), width),
                     "  ",
                     guards.empty() ? "those for every code" : list(guards, id),
                     '\n');
  }
  return out + base::cat(padded("every code", width), "  ", list(generalRules(), id), '\n');
}

}  // namespace status_lint::rules
