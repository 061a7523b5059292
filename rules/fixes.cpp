#include "rules/fixes.h"

#include "tool/base/text.h"

#include <algorithm>
#include <limits>

namespace status_lint::rules {
namespace {

base::SourceRange
spanOf(const base::SourceRange& at, const flow::Point& begin, const flow::Point& end) {
  base::SourceRange out;
  out.path = at.path;
  out.line = begin.line;
  out.column = begin.column;
  out.offset = begin.offset;
  out.endLine = end.line;
  out.endColumn = end.column;
  out.endOffset = end.offset;
  return out;
}

std::string quoted(std::string_view text) {
  return base::cat('"', text, '"');
}

std::string filledIn(std::string text, std::string_view key, std::string_view value) {
  if (const std::size_t at = text.find(key); at != std::string::npos) {
    text.replace(at, key.size(), value);
  }
  return text;
}

}  // namespace

FixMaker::OfferKey FixMaker::keyOf(const Offer& offer) {
  return {offer.kind, offer.at.path, offer.at.offset, offer.at.endOffset, offer.to, offer.text};
}

void FixMaker::noteOffers(const Finding& finding, const flow::Outcome* outcome) {
  for (const Offer& offer : finding.offers) {
    offered_[keyOf(offer)].insert(outcome);
  }
}

void FixMaker::findUsers() {
  if (hasUsers_) {
    return;
  }
  hasUsers_ = true;
  const auto note = [](Users& users, const base::SourceRange& at, const User& user) {
    if (at.isKnown()) {
      users[placeOf(at)].push_back(user);
    }
  };
  for (const flow::Server& server : analysis_.servers) {
    for (const flow::Handler& handler : server.handlers) {
      for (const flow::Outcome& outcome : handler.outcomes) {
        const User user{.outcome = &outcome, .isComplete = handler.isComplete};
        note(byStatus_, outcome.status.origin, user);
        note(bySetter_, outcome.status.setter, user);
        note(byContent_, outcome.content.origin, user);
        for (const auto& [name, field] : outcome.fields) {
          note(byField_, field.origin, user);
        }
      }
    }
  }
}

const std::vector<FixMaker::User>& FixMaker::usersOf(const Offer& offer) {
  static const std::vector<User> None;
  findUsers();
  const bool isSetter = offer.kind == Offer::Kind::AddField;
  const base::SourceRange& at = offer.kind == Offer::Kind::Literal ? offer.other : offer.at;
  const Users& users = offer.kind == Offer::Kind::Status          ? byStatus_
                       : isSetter                                 ? bySetter_
                       : offer.kind == Offer::Kind::RemoveContent ? byContent_
                                                                  : byField_;
  const auto found = users.find(placeOf(at));
  return found != users.end() ? found->second : None;
}

/// Is the change right for every outcome that the place has a part in?
bool FixMaker::isForAll(const Offer& offer) {
  const std::set<const flow::Outcome*>& outcomes = offered_[keyOf(offer)];
  return std::ranges::all_of(usersOf(offer),
                             [&](const User& user) { return outcomes.contains(user.outcome); });
}

const flow::FileEdits* FixMaker::fileOf(const base::SourceRange& at) const {
  const auto file = analysis_.edits.files.find(at.path);
  return file != analysis_.edits.files.end() ? &file->second : nullptr;
}

const flow::EditPlace* FixMaker::statementAt(const base::SourceRange& at) const {
  const flow::FileEdits* file = fileOf(at);
  if (file == nullptr) {
    return nullptr;
  }
  const auto found = file->places.find({at.offset, at.endOffset});
  return found != file->places.end() ? &found->second : nullptr;
}

/// The innermost statement that holds the place.
const flow::EditPlace* FixMaker::statementAround(const base::SourceRange& at) const {
  const flow::FileEdits* file = fileOf(at);
  if (file == nullptr) {
    return nullptr;
  }
  auto next = file->places.upper_bound({at.offset, std::numeric_limits<std::uint32_t>::max()});
  while (next != file->places.begin()) {
    --next;
    if (at.endOffset <= next->second.end.offset) {
      return &next->second;
    }
  }
  return nullptr;
}

bool FixMaker::writeStatus(const Offer& offer, FixIt& fix) const {
  constexpr std::uint32_t Digits = 3;
  const flow::FileEdits* file = fileOf(offer.at);
  const auto written = file != nullptr
                           ? file->spellings.find({offer.at.offset, offer.at.endOffset})
                           : std::map<flow::FileEdits::Span, flow::Spelling>::const_iterator();
  if (file == nullptr || written == file->spellings.end()) {
    if (offer.at.text != std::to_string(offer.from)) {
      return false;
    }
    fix.edits.push_back({.at = offer.at, .replacement = std::to_string(offer.to)});
    return true;
  }
  const flow::Spelling& spelling = written->second;
  std::string replacement = std::to_string(offer.to);
  if (spelling.names != nullptr) {
    const auto name = spelling.names->find(offer.to);
    if (name == spelling.names->end()) {
      return false;
    }
    replacement = name->second;
  } else if (spelling.end.offset - spelling.begin.offset != Digits) {
    return false;  // 0x12e, 302U
  }
  fix.edits.push_back({.at = spanOf(offer.at, spelling.begin, spelling.end),
                       .replacement = std::move(replacement)});
  return true;
}

bool FixMaker::remove(const Offer& offer, FixIt& fix) {
  const flow::EditPlace* place = statementAt(offer.at);
  const bool isContent = offer.kind == Offer::Kind::RemoveContent;
  const flow::FileEdits* file = fileOf(offer.at);
  if (isContent && file != nullptr) {
    if (const auto found = file->contents.find({offer.at.offset, offer.at.endOffset});
        found != file->contents.end()) {
      const flow::ContentArguments& arguments = found->second;
      fix.isSafe = offer.mayBeSafe && arguments.isPlain;
      fix.edits.push_back({.at = spanOf(offer.at, arguments.begin, arguments.end)});
      return true;
    }
  }
  if (place == nullptr || place->doesMore || place->setsContent != isContent ||
      (!isContent && !place->setsField)) {
    return false;
  }
  // In a helper it may serve callers that nobody has seen.
  const bool isHere = offer.other.path == offer.at.path &&
                      offer.other.offset >= place->functionBegin &&
                      offer.other.offset < place->functionEnd;
  fix.isSafe = offer.mayBeSafe && isHere && place->isPlain &&
               std::ranges::all_of(usersOf(offer), &User::isComplete);
  fix.edits.push_back({.at = spanOf(offer.at, place->begin, place->end),
                       .replacement = place->inBlock ? "" : "{}"});
  return true;
}

bool FixMaker::addField(const Offer& offer, FixIt& fix) const {
  const flow::EditPlace* place = statementAt(offer.at);
  const auto call = analysis_.edits.setField.find(offer.framework);
  if (place == nullptr || !place->inBlock || place->receiver.empty() ||
      call == analysis_.edits.setField.end()) {
    return false;
  }
  const std::string statement =
      base::cat(place->receiver,
                filledIn(filledIn(call->second, "{name}", offer.name), "{value}", offer.text),
                ';');
  fix.edits.push_back(
      {.at = spanOf(offer.at, place->begin, place->begin),
       .replacement = base::cat(statement, place->ownLine ? base::cat('\n', place->indent) : " ")});
  return true;
}

bool FixMaker::leave(const Offer& offer, FixIt& fix) const {
  const flow::EditPlace* place = statementAround(offer.at);
  const bool isOpen = place != nullptr && !place->leave.empty();
  const bool hasBraces = isOpen && place->branchEnd.line != 0;
  const std::uint32_t end = !isOpen ? 0 : hasBraces ? place->branchEnd.offset : place->end.offset;
  // What must not run has to be behind the branch, in the same function.
  if (!isOpen || offer.other.path != offer.at.path || offer.other.offset < end ||
      offer.other.offset >= place->functionEnd) {
    return false;
  }
  if (!hasBraces) {
    fix.edits.push_back({.at = spanOf(offer.at, place->begin, place->begin), .replacement = "{ "});
    fix.edits.push_back({.at = spanOf(offer.at, place->end, place->end),
                         .replacement = base::cat(' ', place->leave, " }")});
    return true;
  }
  flow::Point at = place->branchEnd;
  const bool isOnLine = place->branchEndsOwnLine && place->ownLine;
  if (isOnLine) {
    at.offset -= at.column - 1;
    at.column = 1;
  }
  fix.edits.push_back({.at = spanOf(offer.at, at, at),
                       .replacement = isOnLine ? base::cat(place->indent, place->leave, '\n')
                                               : base::cat(place->leave, ' ')});
  return true;
}

bool FixMaker::make(const Offer& offer, FixIt& fix) {
  if (!offer.at.isKnown() || offer.at.foreign || !offer.at.macro.empty()) {
    return false;
  }
  fix.description = offer.description;
  switch (offer.kind) {
  case Offer::Kind::Status: return writeStatus(offer, fix) && isForAll(offer);
  case Offer::Kind::RemoveContent:
  case Offer::Kind::RemoveField: return remove(offer, fix) && isForAll(offer);
  case Offer::Kind::AddField: return addField(offer, fix) && isForAll(offer);
  case Offer::Kind::Literal:
    fix.isSafe = offer.mayBeSafe;
    fix.edits.push_back({.at = offer.at, .replacement = quoted(offer.text)});
    return offer.at.text == quoted(offer.name) && isForAll(offer);
  case Offer::Kind::Leave: return leave(offer, fix);
  }
  return false;
}

void FixMaker::settle(Finding& finding) {
  for (const Offer& offer : finding.offers) {
    FixIt fix;
    if (make(offer, fix)) {
      finding.fixes.push_back(std::move(fix));
    }
  }
  finding.offers.clear();
  std::ranges::stable_sort(finding.fixes, std::ranges::greater(), &FixIt::isSafe);
}

}  // namespace status_lint::rules
