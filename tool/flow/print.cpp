// Outcomes as text.
#include "tool/base/text.h"
#include "tool/flow/analyze.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

std::string_view name(HandlerKind kind) {
  switch (kind) {
  case HandlerKind::Route: return "route";
  case HandlerKind::Before: return "before";
  case HandlerKind::After: return "after";
  case HandlerKind::Error: return "error";
  case HandlerKind::Exception: return "exception";
  case HandlerKind::Fallback: return "fallback";
  case HandlerKind::Factory: return "factory";
  case HandlerKind::Function: return "function";
  }
  return {};
}

std::string_view name(Known known) {
  switch (known) {
  case Known::Yes: return "yes";
  case Known::No: return "no";
  case Known::Unknown: return "unknown";
  }
  return {};
}

std::string_view name(Ending ending) {
  switch (ending) {
  case Ending::Returned: return "returned";
  case Ending::Finished: return "finished";
  case Ending::Threw: return "threw";
  case Ending::Escaped: return "escaped";
  case Ending::NotAnswered: return "not answered";
  }
  return {};
}

std::string_view name(Source source) {
  switch (source) {
  case Source::RequestMethod: return "request method";
  case Source::RequestPath: return "request path";
  case Source::RequestField: return "request field";
  case Source::RequestParameter: return "request parameter";
  case Source::RequestContent: return "request content";
  case Source::RequestSize: return "request size";
  case Source::RequestRange: return "request range";
  case Source::RequestOther: return "request";
  case Source::Configuration: return "configuration";
  case Source::Database: return "database";
  case Source::Upstream: return "upstream";
  case Source::File: return "file";
  case Source::Unknown: return "unknown";
  }
  return {};
}

class Printer {
public:
  explicit Printer(std::string root) : root_(std::move(root)) {}

  std::string print(const Analysis& analysis) {
    for (const Server& server : analysis.servers) {
      line(0, base::cat("server ", server.name.empty() ? "(no main)" : relative(server.name)));
      for (const Handler& handler : server.handlers) {
        printHandler(handler);
      }
      for (const PartialMap& map : server.maps) {
        line(1,
             base::cat("map: ",
                       base::join(map.missing, ", "),
                       " get ",
                       http::describe(map.other),
                       " at ",
                       place(map.at)));
      }
      for (const DeadStatus& dead : server.dead) {
        line(1, base::cat("dead: ", http::describe(dead.code), " at ", place(dead.at)));
      }
    }
    for (const Incomplete& limit : analysis.incomplete) {
      line(0, base::cat("incomplete ", limit.what, ": ", limit.why, " (", place(limit.at), ")"));
    }
    return std::move(out_);
  }

private:
  void line(std::size_t depth, std::string_view text) {
    out_.append(depth * 2, ' ');
    out_ += text;
    out_ += '\n';
  }

  std::string relative(const std::string& path) const {
    return !root_.empty() && path.starts_with(root_ + "/") ? path.substr(root_.size() + 1) : path;
  }

  std::string place(const base::SourceRange& at) const {
    return at.isKnown() ? base::cat(relative(at.path), ":", at.line, ":", at.column)
                        : std::string("?");
  }

  std::string statusText(const Status& status) const {
    std::vector<std::string> codes;
    for (const int code : status.codes) {
      codes.push_back(http::describe(code));
    }
    const std::string text = codes.empty() ? "computed" : base::join(codes, " or ");
    switch (status.kind) {
    case Status::Kind::Unset:
      return codes.empty() ? "not set" : base::cat("not set, default ", text);
    case Status::Kind::Set:
      return base::cat(text,
                       status.defaulted ? " by default" : "",
                       status.convertedFrom.empty() ? "" : " of type " + status.convertedFrom,
                       " at ",
                       place(status.origin));
    case Status::Kind::Assumed: return base::cat("assumed ", text);
    case Status::Kind::Unknown: return "unknown";
    }
    return text;
  }

  static std::string provenance(const std::vector<Provenance>& from) {
    std::vector<std::string> parts;
    for (const Provenance& one : from) {
      parts.push_back(base::cat(name(one.source), one.name.empty() ? "" : " ", one.name));
    }
    return base::join(parts, ", ");
  }

  static std::string thrown(const std::vector<ThrownType>& types) {
    std::vector<std::string> names;
    for (const ThrownType& type : types) {
      names.push_back(type.name);
    }
    return base::join(names, ", ");
  }

  void printHandler(const Handler& handler) {
    line(1,
         base::cat(name(handler.kind),
                   " ",
                   base::join(handler.methods, "|"),
                   handler.methods.empty() ? "" : " ",
                   handler.pathKnown ? handler.path + " " : "",
                   handler.name,
                   " [",
                   handler.framework,
                   "] ",
                   place(handler.at)));
    for (const Outcome& outcome : handler.outcomes) {
      printOutcome(outcome);
    }
    for (const Unsent& unsent : handler.unsent) {
      printUnsent(unsent);
    }
    for (const LostException& lost : handler.lost) {
      line(2, base::cat("lost: ", thrown(lost.point.throws), " at ", place(lost.point.at)));
    }
    for (const DocumentedStatus& status : handler.documented) {
      line(2, base::cat("documented: ", http::describe(status.code), " at ", place(status.at)));
    }
  }

  std::string lateText(const LateChange& change) const {
    const std::string what = change.kind == LateChange::Kind::Send ? std::string("sent again")
                             : change.kind == LateChange::Kind::Status
                                 ? base::cat("status ", statusText(change.status))
                                 : base::cat("field ", change.field);
    return base::cat("too late: ",
                     what,
                     " at ",
                     place(change.at),
                     ", sent at ",
                     place(change.sentAt),
                     change.underGuard ? " [guard]" : "",
                     change.leftByException ? " [exception]" : "");
  }

  void printUnsent(const Unsent& unsent) {
    line(2,
         base::cat(unsent.isCopy ? "unsent copy: " : "unsent: ",
                   statusText(unsent.status),
                   unsent.droppedAt.isKnown() ? base::cat(", dropped at ", place(unsent.droppedAt))
                                              : std::string()));
  }

  void printCalls(const Outcome& outcome) {
    for (const CallMade& call : outcome.calls) {
      line(3,
           base::cat("call ",
                     call.callee.empty() ? call.at.text.str() : call.callee,
                     " ",
                     call.speaksOf,
                     call.guards.empty()            ? ""
                     : call.guards.back().textHolds ? " when "
                                                    : " unless ",
                     call.guards.empty() ? std::string() : call.guards.back().subject));
    }
  }

  void printChanges(const Outcome& outcome) {
    for (const Overwrite& overwrite : outcome.overwritten) {
      line(3,
           base::cat("overwrote ",
                     statusText(overwrite.earlier),
                     " with ",
                     statusText(overwrite.later),
                     overwrite.underGuard ? " [guard]" : "",
                     overwrite.leftByException ? " [exception]" : "",
                     overwrite.read ? " [read]" : "",
                     overwrite.fellThrough ? " [falls through]" : "",
                     overwrite.inHandler ? "" : " [outside handler]"));
    }
    for (const LateChange& change : outcome.late) {
      line(3, lateText(change));
    }
    for (const ContentReplaced& replaced : outcome.contentReplaced) {
      line(3,
           base::cat("replaced content of ",
                     place(replaced.earlier),
                     replaced.underGuard ? " [guard]" : "",
                     replaced.leftByException ? " [exception]" : "",
                     replaced.read ? " [read]" : "",
                     replaced.inHandler ? "" : " [outside handler]"));
    }
  }

  void printOutcome(const Outcome& outcome) {
    line(2,
         base::cat(statusText(outcome.status),
                   "; ",
                   outcome.sentAs == 0 ? "" : base::cat("sent as ", outcome.sentAs, "; "),
                   name(outcome.ending),
                   " at ",
                   place(outcome.end),
                   outcome.paths > 1 ? base::cat(" (", outcome.paths, " paths)") : ""));
    if (outcome.reason.present != Known::No) {
      line(3,
           base::cat("reason ",
                     outcome.reason.isLiteral ? outcome.reason.literal : "not known",
                     outcome.reason.from.empty() ? "" : " from ",
                     provenance(outcome.reason.from)));
    }
    for (const auto& [key, field] : outcome.fields) {
      line(3,
           base::cat("field ",
                     field.name,
                     " ",
                     name(field.present),
                     field.byFramework ? " by framework" : "",
                     field.before.isKnown() ? " again" : "",
                     field.literals.empty() ? "" : ": ",
                     base::join(field.literals, " | ")));
    }
    if (outcome.otherFields != Known::No) {
      line(3, "other fields unknown");
    }
    if (outcome.content.present != Known::No) {
      line(3,
           base::cat("content ",
                     name(outcome.content.present),
                     outcome.content.mediaType.empty() ? "" : " ",
                     outcome.content.mediaType,
                     outcome.content.isLiteral ? " literal" : "",
                     outcome.content.dropped ? " dropped" : ""));
    }
    for (const Guard& guard : outcome.guards) {
      line(3,
           base::cat(guard.textHolds ? "when " : "unless ",
                     guard.subject,
                     guard.testsAbsence ? " [absence]" : "",
                     guard.reads.empty() ? "" : " from ",
                     provenance(guard.reads)));
    }
    for (const Caught& caught : outcome.caught) {
      line(3,
           base::cat("caught ",
                     caught.type.empty() ? "..." : caught.type,
                     caught.choseStatus ? " chose status" : "",
                     " at ",
                     place(caught.at)));
      for (const ThrowPoint& point : caught.points) {
        line(4,
             base::cat(point.callee.empty() ? "throw" : point.callee,
                       " ",
                       point.speaksOf,
                       " throws ",
                       thrown(point.throws),
                       point.from.empty() ? "" : " from ",
                       provenance(point.from),
                       " at ",
                       place(point.at)));
      }
    }
    printChanges(outcome);
    printCalls(outcome);
    if (!outcome.requestRead.empty()) {
      line(3, base::cat("reads ", provenance(outcome.requestRead)));
    }
  }

  std::string root_;
  std::string out_;
};

}  // namespace

std::string print(const Analysis& analysis, const std::string& root) {
  return Printer(root).print(analysis);
}

}  // namespace status_lint::flow
