#include "tool/extract/type_tables.h"

#include "clang/AST/ASTContext.h"

namespace status_lint::extract {
namespace {

void reserveEach(clang::ASTContext& context, unsigned count);

template <auto... Tables>
struct Reserved {
  friend void reserveEach(clang::ASTContext& context, unsigned count) {
    ((context.*Tables).reserve(count), ...);
  }
};

// They are private and have no setting. An explicit instantiation may name what is private
// ([temp.spec.general] 6); a table that a later Clang calls otherwise does not compile here.
template struct Reserved<&clang::ASTContext::FunctionProtoTypes,
                         &clang::ASTContext::SubstTemplateTypeParmTypes,
                         &clang::ASTContext::TemplateTypeParmTypes,
                         &clang::ASTContext::TemplateSpecializationTypes,
                         &clang::ASTContext::DependentNameTypes,
                         &clang::ASTContext::LValueReferenceTypes,
                         &clang::ASTContext::RValueReferenceTypes,
                         &clang::ASTContext::PointerTypes>;

}  // namespace

void reserveTypes(clang::ASTContext& context, unsigned count) {
  reserveEach(context, count);
}

}  // namespace status_lint::extract
