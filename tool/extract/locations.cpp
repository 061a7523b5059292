#include "tool/extract/locations.h"

#include "tool/base/text.h"

#include "clang/Lex/Lexer.h"

namespace status_lint::extract {

namespace {

/// Texts are for fingerprints and messages; what is longer tells no more.
constexpr std::size_t TextLimit = 400;

/// A handler's body may stand inside the macro; what is wanted stands before it.
constexpr std::size_t ArgumentsLimit = 2000;

/// "M ( a , b ( c , d ) )" has the arguments "a" and "b ( c , d )".
std::vector<std::string> argumentsIn(std::string_view use) {
  std::vector<std::string> out;
  const std::size_t begin = use.find('(');
  if (begin == std::string_view::npos) {
    return out;
  }
  int depth = 0;
  bool isQuoted = false;
  std::string one;
  for (std::size_t i = begin + 1; i < use.size(); ++i) {
    const char c = use[i];
    isQuoted = c == '"' && (i == 0 || use[i - 1] != '\\') ? !isQuoted : isQuoted;
    const bool closes = !isQuoted && (c == ')' || c == '}' || c == ']');
    depth += !isQuoted && (c == '(' || c == '{' || c == '[') ? 1 : closes ? -1 : 0;
    if (depth < 0 || (c == ',' && depth == 0 && !isQuoted)) {
      out.emplace_back(base::trim(one));
      one.clear();
      if (depth < 0) {
        break;
      }
      continue;
    }
    one += c;
  }
  return out;
}

}  // namespace

LocationTable::LocationTable(const clang::SourceManager& sources,
                             const clang::LangOptions& options,
                             Files& files)
    : sources_(sources), options_(options), files_(files), ranges_(1) {}

ir::LocationId LocationTable::add(clang::SourceRange range) {
  if (range.isInvalid()) {
    return 0;
  }
  const auto key = std::pair(range.getBegin().getRawEncoding(), range.getEnd().getRawEncoding());
  const auto [it, isNew] = ids_.try_emplace(key, static_cast<ir::LocationId>(ranges_.size()));
  if (isNew) {
    ranges_.push_back(range);
  }
  return it->second;
}

std::string LocationTable::macroName(clang::SourceLocation location) const {
  std::string name;
  while (location.isMacroID()) {
    if (sources_.isMacroArgExpansion(location)) {
      location = sources_.getImmediateSpellingLoc(location);
      continue;
    }
    name = clang::Lexer::getImmediateMacroName(location, sources_, options_).str();
    location = sources_.getImmediateExpansionRange(location).getBegin();
  }
  return name;
}

std::vector<MacroUse> LocationTable::macrosAround(clang::SourceLocation location) {
  std::vector<MacroUse> uses;
  while (location.isMacroID()) {
    const clang::CharSourceRange range = sources_.getImmediateExpansionRange(location);
    if (!sources_.isMacroArgExpansion(location)) {
      MacroUse use;
      use.name = clang::Lexer::getImmediateMacroName(location, sources_, options_).str();
      if (range.getBegin().isFileID()) {
        use.arguments = argumentsIn(normalisedText(range.getAsRange(), ArgumentsLimit));
      }
      uses.push_back(std::move(use));
    }
    location = range.getBegin();
  }
  return uses;
}

clang::CharSourceRange LocationTable::fileRange(clang::SourceRange range) const {
  const clang::CharSourceRange tokens = clang::CharSourceRange::getTokenRange(range);
  const clang::CharSourceRange exact = clang::Lexer::makeFileCharRange(tokens, sources_, options_);
  if (exact.isValid()) {
    return exact;
  }
  // Part of a macro body, or from one macro into the next: the whole expansion stands for it.
  const clang::SourceLocation begin = sources_.getFileLoc(range.getBegin());
  clang::SourceLocation end = sources_.getExpansionRange(range.getEnd()).getEnd();
  if (sources_.getFileID(begin) != sources_.getFileID(end) || end < begin) {
    end = begin;
  }
  return clang::Lexer::getAsCharRange(clang::SourceRange(begin, end), sources_, options_);
}

std::string LocationTable::normalisedText(clang::SourceRange range, std::size_t limit) {
  const clang::CharSourceRange chars = fileRange(range);
  bool invalid = false;
  const llvm::StringRef text = clang::Lexer::getSourceText(chars, sources_, options_, &invalid);
  std::string out;
  if (invalid) {
    return out;
  }
  clang::Lexer lexer(chars.getBegin(), options_, text.begin(), text.begin(), text.end());
  clang::Token token;
  bool atEnd = false;
  while (!atEnd && out.size() < limit) {
    atEnd = lexer.LexFromRawLexer(token);
    if (token.is(clang::tok::eof)) {
      break;
    }
    const std::size_t begin = lexer.getCurrentBufferOffset() - token.getLength();
    if (begin >= text.size()) {
      break;  // the lexer knows only the end of the whole buffer
    }
    if (!out.empty()) {
      out += ' ';
    }
    out += text.substr(begin, token.getLength());
  }
  if (out.size() > limit) {
    out.resize(limit);
  }
  return out;
}

ir::Location LocationTable::build(clang::SourceRange range, ir::Module& module) {
  ir::Location made;
  const clang::CharSourceRange chars = fileRange(range);
  if (chars.isInvalid()) {
    return made;
  }
  const auto [file, offset] = sources_.getDecomposedLoc(chars.getBegin());
  const unsigned endOffset = sources_.getDecomposedLoc(chars.getEnd()).second;
  made.file = files_.id(file, module);
  if (made.file == 0) {
    return made;
  }
  made.offset = offset;
  made.endOffset = endOffset;
  made.line = sources_.getLineNumber(file, offset);
  made.column = sources_.getColumnNumber(file, offset);
  made.endLine = sources_.getLineNumber(file, endOffset);
  made.endColumn = sources_.getColumnNumber(file, endOffset);
  made.text = normalisedText(range, TextLimit);
  made.macro = macroName(range.getBegin());
  if (!made.macro.empty()) {
    const auto [spelling, at] = sources_.getDecomposedSpellingLoc(range.getBegin());
    made.spellingFile = files_.id(spelling, module);
    if (made.spellingFile != 0) {
      made.spellingLine = sources_.getLineNumber(spelling, at);
      made.spellingColumn = sources_.getColumnNumber(spelling, at);
    }
  }
  return made;
}

ir::LocationId LocationTable::resolve(ir::LocationId provisional, ir::Module& module) {
  if (provisional == 0) {
    return 0;
  }
  const auto [it, isNew] = resolved_.try_emplace(provisional, 0);
  if (isNew) {
    ir::Location made = build(ranges_[provisional], module);
    if (made.file != 0) {
      const auto key = std::tuple(made.file, made.offset, made.endOffset, made.macro);
      const auto [entry, fresh] =
          entries_.try_emplace(key, static_cast<ir::LocationId>(module.locations.size()));
      if (fresh) {
        module.locations.push_back(std::move(made));
      }
      it->second = entry->second;
      if (const auto from = conversions_.find(provisional); from != conversions_.end()) {
        module.locations[entry->second].convertedFrom = from->second;
      }
    }
  }
  return it->second;
}

}  // namespace status_lint::extract
