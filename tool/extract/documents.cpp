// What the source says of the status codes that a handler may answer: Doxygen commands of its
// comments, and calls that describe it to a framework.
#include "tool/extract/lowering.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/RawCommentList.h"

#include <cctype>

namespace status_lint::extract {
namespace {

constexpr llvm::StringRef Commands[] = {"response", "retval", "status"};
constexpr std::size_t CodeDigits = 3;

/// Where the status code of a command (`@response 404`) stands in the text that begins behind its
/// `@`; npos = it is no such command.
std::size_t codeAfter(llvm::StringRef text) {
  for (const llvm::StringRef command : Commands) {
    if (!text.starts_with(command)) {
      continue;
    }
    const std::size_t at = text.find_first_not_of(" \t{", command.size());
    const llvm::StringRef code = at == llvm::StringRef::npos ? "" : text.substr(at, CodeDigits);
    const bool isCode = at > command.size() && code.size() == CodeDigits && code[0] >= '1' &&
                        code[0] <= '5' && llvm::all_of(code, llvm::isDigit);
    const llvm::StringRef rest = text.substr(std::min(at + CodeDigits, text.size()));
    if (isCode && (rest.empty() || !llvm::isAlnum(rest.front()))) {
      return at;
    }
  }
  return llvm::StringRef::npos;
}

}  // namespace

std::string handlerNamed(const model::HandlerMatch& match,
                         const std::vector<std::string>& arguments) {
  const std::optional<model::Operand>& handler = match.handler->handler;
  const bool isGiven = handler && handler->kind == model::Operand::Kind::Argument &&
                       handler->index >= 0 &&
                       static_cast<std::size_t>(handler->index) < arguments.size();
  return isGiven ? arguments[static_cast<std::size_t>(handler->index)] : std::string();
}

void Lowering::readComments(const clang::FunctionDecl& function) {
  if (function_.foreign || function_.isLambda) {
    return;
  }
  for (const clang::FunctionDecl* declared : function.redecls()) {
    const clang::RawComment* comment = unit_.ast.getRawCommentForDeclNoCache(declared);
    if (!comment) {
      continue;
    }
    const llvm::StringRef text = comment->getRawText(unit_.sources);
    for (std::size_t at = text.find_first_of("@\\"); at != llvm::StringRef::npos;
         at = text.find_first_of("@\\", at + 1)) {
      const std::size_t code = codeAfter(text.substr(at + 1));
      if (code != llvm::StringRef::npos) {
        const std::size_t start = at + 1 + code;
        const clang::SourceLocation begin =
            comment->getBeginLoc().getLocWithOffset(static_cast<int>(start));
        ir::DocumentedStatus status;
        text.substr(start, CodeDigits).getAsInteger(10, status.code);
        status.location = this->at(clang::SourceRange(begin, begin));
        function_.documents.push_back(status);
      }
    }
  }
}

void Lowering::describe(const model::HandlerMatch& match,
                        const std::vector<std::string>& arguments) {
  unit_.noteMatch(match);
  function_.describes = handlerNamed(match, arguments);
}

void Lowering::documentStatus(const model::Site& site, const Operands& operands) {
  const auto status = site.documents ? operand(*site.documents, operands) : std::nullopt;
  const auto* code = status ? std::get_if<ir::Constant>(&status->node) : nullptr;
  if (code) {
    function_.documents.push_back({code->number, status->location});
  }
}

}  // namespace status_lint::extract
