#include "rules/situation.h"

#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>
#include <string_view>

namespace status_lint::rules {
namespace {

using model::Fit;
using model::Situation;
using Kind = Evidence::Kind;

bool hasWord(std::string_view text, std::initializer_list<std::string_view> words) {
  const std::string plain = base::lowerCase(text);
  return std::ranges::any_of(words, [&](std::string_view word) { return plain.contains(word); });
}

/// Protocols over HTTP that have rules of their own for the status code of an error.
bool isOfOtherProtocol(const flow::Handler& handler, const flow::Outcome& outcome) {
  return hasWord(handler.path, {"rpc", "soap", "graphql"}) ||
         hasWord(outcome.content.mediaType, {"rpc", "soap", "graphql"});
}

bool isAboutLogin(const flow::Handler& handler) {
  return hasWord(handler.path,
                 {"login", "signin", "sign-in", "oauth", "token", "auth", "session"}) ||
         hasWord(handler.name, {"login", "signin"});
}

/// Reports on the server's own state: any status code of an error is an answer there. The path has
/// a word that begins so: "/healthz", and not "/shipping".
bool isAboutHealth(const flow::Handler& handler) {
  constexpr std::string_view Beginnings[] = {
      "health", "ready", "readiness", "live", "alive", "ping", "status"};
  return std::ranges::any_of(base::wordsOf(handler.path), [&](const std::string& word) {
    return std::ranges::any_of(Beginnings,
                               [&](std::string_view begin) { return word.starts_with(begin); });
  });
}

Fit fitOf(const Evidence& evidence, int code, const flow::Handler& handler) {
  const Situation& situation = *evidence.situation;
  const auto isListed = [&](const std::vector<int>& codes) {
    return std::ranges::find(codes, code) != codes.end();
  };
  if (isListed(situation.atLogin) && isAboutLogin(handler)) {
    return Fit::Tolerated;
  }
  return evidence.isOfPath && isListed(situation.generalForPath) ? Fit::General
                                                                 : situation.fit(code);
}

/// Is there, beside a hint, one of another kind for the same situation?
bool isEstablished(const Evidence& piece, const std::vector<Evidence>& all) {
  return piece.isStrong || std::ranges::any_of(all, [&](const Evidence& other) {
           return other.situation == piece.situation && other.kind != piece.kind;
         });
}

/// The piece to show for a situation: the first strong one; of two hints the text.
bool isShownBefore(const Evidence& a, const Evidence& b) {
  return a.isStrong != b.isStrong ? a.isStrong : a.kind > b.kind;
}

bool mayBeJudged(const flow::Handler& handler, const flow::Outcome& outcome) {
  return isConstant(outcome.status) && http::isError(outcome.status.code()) && isSettled(outcome) &&
         !isOfOtherProtocol(handler, outcome);
}

std::optional<Judgement> judgeOutcome(const flow::Handler& handler,
                                      const flow::Outcome& outcome,
                                      const SituationPolicy& policy) {
  if (!mayBeJudged(handler, outcome)) {
    return std::nullopt;
  }
  const int code = outcome.status.code();
  const std::vector<Evidence> all = evidenceOf(handler, outcome, *policy.table);
  const Evidence* shown = nullptr;
  Fit fit = Fit::Wrong;
  bool isOfPath = false;
  for (const Evidence& piece : all) {
    const bool counts = isEstablished(piece, all);
    if (!counts && piece.kind != Kind::Text) {
      continue;
    }
    // A hint that the code may be right is enough for silence.
    const Fit own = fitOf(piece, code, handler);
    const bool isJudged = own == Fit::Wrong || own == Fit::General ||
                          (own == Fit::Tolerated && policy.prefersSpecific);
    if (!isJudged) {
      return std::nullopt;
    }
    fit = own == Fit::Wrong ? fit : Fit::General;
    if (!counts) {
      continue;
    }
    isOfPath = isOfPath || piece.isOfPath;
    const bool isFirst = shown == nullptr || piece.situation < shown->situation;
    if (isFirst || (piece.situation == shown->situation && isShownBefore(piece, *shown))) {
      shown = &piece;
    }
  }
  if (shown == nullptr || (!shown->situation->isOfClient && isAboutHealth(handler))) {
    return std::nullopt;
  }
  return Judgement{.outcome = &outcome,
                   .evidence = *shown,
                   .fit = fit,
                   .better = shown->situation->best.front(),
                   .isOnlyOne = shown->isWholeCause && shown->situation->best.size() == 1 &&
                                fit == Fit::Wrong};
}

/// Does the same piece of code answer the other outcome too, for another reason?
bool isSamePlace(const flow::Outcome& a, const flow::Outcome& b) {
  return &a != &b && a.status.origin == b.status.origin && a.status.setter == b.status.setter &&
         a.content.origin == b.content.origin && a.end == b.end;
}

}  // namespace

const Situation* situationOf(const flow::Handler& handler,
                             const flow::Outcome& outcome,
                             const model::Situations& table) {
  const Situation* only = nullptr;
  if (!mayBeJudged(handler, outcome)) {
    return only;
  }
  for (const Evidence& piece : evidenceOf(handler, outcome, table)) {
    if (!piece.isStrong) {
      continue;
    }
    if (only != nullptr && only != piece.situation) {
      return nullptr;
    }
    only = piece.situation;
  }
  return only;
}

std::optional<Evidence> serverFaultShown(const flow::Handler& handler,
                                         const flow::Outcome& outcome) {
  std::vector<Evidence> all = evidenceOf(handler, outcome, model::shippedSituations());
  const auto found = std::ranges::find_if(all, [](const Evidence& piece) {
    return piece.isStrong && piece.kind != Kind::Text && !piece.situation->isOfClient;
  });
  return found != all.end() ? std::optional(std::move(*found)) : std::nullopt;
}

std::vector<Judgement> judge(const flow::Handler& handler, const SituationPolicy& policy) {
  std::vector<Judgement> out;
  for (const flow::Outcome& outcome : handler.outcomes) {
    if (auto found = judgeOutcome(handler, outcome, policy)) {
      out.push_back(*std::move(found));
    }
  }
  // `if (id.empty() || !exists(id))`: what answers for several reasons is wrong where it is for
  // all.
  const std::vector<Judgement> judged = out;
  std::erase_if(out, [&](const Judgement& judgement) {
    return judgement.evidence.kind == Kind::Guard &&
           std::ranges::any_of(handler.outcomes, [&](const flow::Outcome& other) {
             return isSamePlace(*judgement.outcome, other) &&
                    std::ranges::find(judged, &other, &Judgement::outcome) == judged.end();
           });
  });
  return out;
}

}  // namespace status_lint::rules
