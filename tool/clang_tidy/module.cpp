// The module that `clang-tidy --load` finds: a check for each rule.
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/clang_tidy/check.h"

#include "llvm/Config/llvm-config.h"

#include "clang-tidy/ClangTidyModule.h"

#if LLVM_VERSION_MAJOR < 22
#include "clang-tidy/ClangTidyModuleRegistry.h"
#endif

#include <memory>

namespace status_lint::clang_tidy {
namespace {

class Module : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories& factories) override {
    const auto shared = std::make_shared<Shared>();
    for (const rules::Rule* rule : rules::catalog()) {
      factories.registerCheckFactory(
          base::cat(Prefix, rule->id),
          [shared](llvm::StringRef name, clang::tidy::ClangTidyContext* context) {
            return std::make_unique<Check>(name, context, shared);
          });
    }
  }
};

const clang::tidy::ClangTidyModuleRegistry::Add<Module>
    Registration("status-lint", "Misuse of HTTP status codes in servers.");

}  // namespace
}  // namespace status_lint::clang_tidy
