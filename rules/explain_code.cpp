#include "rules/documentation.h"
#include "tool/base/text.h"
#include "tool/http/citation.h"
#include "tool/http/status_code.h"
#include "tool/http/unregistered_status.h"

namespace status_lint::rules {
namespace {

std::string_view text(http::Registration registration) {
  switch (registration) {
  case http::Registration::Registered: return "registered";
  case http::Registration::Temporary: return "registered for a limited time";
  case http::Registration::Experimental: return "registered by an experimental RFC";
  case http::Registration::Superseded:
    return "registered, but left out by the RFC that replaced the defining one";
  case http::Registration::Deprecated: return "registered and deprecated";
  case http::Registration::Unused: return "reserved and unused";
  case http::Registration::Obsoleted: return "registered and obsoleted";
  }
  return {};
}

std::string_view text(http::ContentRule content) {
  switch (content) {
  case http::ContentRule::MayHave: return "may be there";
  case http::ContentRule::ShouldHave: return "SHOULD be there, except in answer to HEAD";
  case http::ContentRule::MustNotHave: return "MUST NOT be there";
  case http::ContentRule::CannotHave:
    return "cannot be there: the response ends with its header section";
  }
  return {};
}

std::string_view text(http::RedirectMethod redirect) {
  switch (redirect) {
  case http::RedirectMethod::NotARedirect: return {};
  case http::RedirectMethod::Preserved: return "the client repeats the request as it was";
  case http::RedirectMethod::PostMayBecomeGet:
    return "the client goes on with the same method, or with GET after POST";
  case http::RedirectMethod::BecomesGet: return "the client goes on with GET";
  case http::RedirectMethod::UpToUser: return "the user chooses";
  }
  return {};
}

std::string_view text(http::Caching caching) {
  switch (caching) {
  case http::Caching::ExplicitOnly: return "only with explicit freshness information";
  case http::Caching::Heuristic: return "allowed by default";
  case http::Caching::NeverStored: return "caches MUST NOT store it";
  }
  return {};
}

std::string_view text(http::Retry retry) {
  switch (retry) {
  case http::Retry::NotAnError: return {};
  case http::Retry::AfterChange: return "the same request fails again until something is changed";
  case http::Retry::Later: return "the same request may succeed later";
  }
  return {};
}

std::string_view text(http::Sender sender) {
  switch (sender) {
  case http::Sender::Any: return {};
  case http::Sender::Intermediary: return "a proxy or gateway";
  case http::Sender::NotProxy: return "anyone but a proxy";
  }
  return {};
}

std::string source(const http::Citation& citation) {
  return citation.empty() ? "" : base::cat(" (", http::text(citation), ')');
}

void addLine(std::string& out, std::string_view title, std::string_view line) {
  if (line.empty()) {
    return;
  }
  std::string padded(title);
  padded.resize(12, ' ');
  out += base::cat("  ", padded, line, '\n');
}

/// Further lines of a list carry no title.
void addFields(std::string& out, std::string_view title, std::span<const http::FieldRule> fields) {
  for (const http::FieldRule& field : fields) {
    addLine(out,
            title,
            base::cat(field.field,
                      ": ",
                      http::keyWord(field.strength),
                      field.condition.empty() ? "" : " ",
                      field.condition,
                      source(field.source)));
    title = "";
  }
}

void addMethods(std::string& out, const http::StatusCode& row) {
  for (const http::MethodRule& rule : row.methodRules) {
    std::vector<std::string> names(rule.methods.begin(), rule.methods.end());
    addLine(out,
            "methods",
            base::cat(rule.onlyThese ? "only in answer to " : "not in answer to ",
                      base::join(names, ", "),
                      source(rule.source),
                      rule.reason.empty() ? "" : ": ",
                      rule.reason));
  }
}

void addRules(std::string& out, int code) {
  std::string_view title = "rules";
  for (const Rule* rule : rulesGuarding(code)) {
    addLine(out, title, base::cat(rule->id, ": ", rule->summary));
    title = "";
  }
}

std::string explainUnregistered(int code) {
  if (!http::isValid(code)) {
    return base::cat(code, " is not a status code: those are 100 to 599 (RFC 9110 section 15)\n");
  }
  std::string out = base::cat(code, " is not a registered status code\n\n");
  if (const http::UnregisteredStatus* row = http::findUnregistered(code)) {
    addLine(out, "known as", row->name);
    addLine(out, "used by", row->usedBy);
    std::vector<std::string> instead;
    for (const int other : row->instead) {
      instead.push_back(http::describe(other));
    }
    addLine(
        out, "instead", instead.empty() ? "nothing: it is never sent" : base::join(instead, ", "));
    return out;
  }
  addLine(out,
          "clients",
          base::cat("take it for ",
                    http::describe(http::nearestRegistered(code)),
                    " (RFC 9110 section 15)"));
  return out;
}

}  // namespace

std::string explainCode(int code) {
  const http::StatusCode* row = http::find(code);
  if (row == nullptr) {
    return explainUnregistered(code);
  }
  std::string out = base::cat(http::describe(code), ": ", row->meaning, "\n\n");
  addLine(out, "registry", base::cat(text(row->registration), source(row->source)));
  addLine(out, "content", base::cat(text(row->content), source(row->contentSource)));
  addFields(out, "fields", row->requiredFields);
  addFields(out, "not with it", row->forbiddenFields);
  addMethods(out, *row);
  addLine(out, "redirect", text(row->redirect));
  addLine(out, "retry", text(row->retry));
  addLine(out, "sender", text(row->sender));
  addLine(out, "caching", base::cat(text(row->caching), source(row->cachingSource)));
  addRules(out, code);
  return out;
}

}  // namespace status_lint::rules
