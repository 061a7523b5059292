// Matching index: from a canonical name to the model entries that speak of it, in one hash look-up.
#pragma once

#include "tool/model/model.h"

#include <unordered_map>

namespace status_lint::model {

struct SiteMatch {
  const Model* model = nullptr;
  const Site* site = nullptr;
  std::string captured;  ///< what `$callee` stands for: text matched by the last alternative or `*`
};

struct HandlerMatch {
  const Model* model = nullptr;
  const Handler* handler = nullptr;
  std::string captured;
};

struct SymbolMatch {
  const Model* model = nullptr;
  const Symbol* symbol = nullptr;
  std::string captured;
};

enum class TypeRole : std::uint8_t { None, Response, Request };

struct TypeMatch {
  const Model* model = nullptr;
  TypeRole role = TypeRole::None;
  std::string pointer;  ///< JSON pointer of the type's name in the model
  bool isBoth = false;  ///< the class is request and response in one
};

/// Built over all models of a run, and for each unit over those that it can use; read-only
/// afterwards. Borrows the models and the library, which must outlive it.
class Index {
public:
  Index(const std::vector<Model>& models, const Library& library);
  Index(std::vector<const Model*> models, const Library& library);

  /// Entries for a called function or written/read field, in model order: all whose pattern
  /// matches. Patterns without `*` cost one hash look-up; the others are tried only when their
  /// literal prefix is a key.
  [[nodiscard]] std::vector<SiteMatch> calls(std::string_view canonicalName) const;
  [[nodiscard]] std::vector<SiteMatch> writes(std::string_view canonicalName) const;
  [[nodiscard]] std::vector<SiteMatch> returns(std::string_view canonicalType) const;
  [[nodiscard]] std::vector<SiteMatch> throws(std::string_view canonicalType) const;
  /// Text entries of which the function is a sink.
  [[nodiscard]] std::vector<SiteMatch> texts(std::string_view canonicalName) const;
  [[nodiscard]] std::vector<HandlerMatch> registrations(std::string_view canonicalName) const;
  [[nodiscard]] std::vector<HandlerMatch> overrides(std::string_view canonicalName) const;
  [[nodiscard]] std::vector<HandlerMatch> macros(std::string_view macro) const;

  [[nodiscard]] const std::vector<HandlerMatch>& signatures() const { return signatures_; }

  /// Role of a class by its canonical name (no template arguments) and the spelling of its template
  /// arguments
  /// ("false, ..." for message<false, ...>; empty if none).
  [[nodiscard]] TypeMatch type(std::string_view canonicalName,
                               std::string_view templateArguments) const;

  /// Value that a symbol table gives to an opaque constant or function, if any.
  [[nodiscard]] std::optional<SymbolMatch> symbol(std::string_view canonicalName) const;

  [[nodiscard]] const LibraryFunction* library(std::string_view canonicalName) const;

  [[nodiscard]] const Library& facts() const { return *library_; }

  /// May this unqualified method or function name (last component) be of interest at all? A cheap
  /// filter that callers use before building a canonical name.
  [[nodiscard]] bool mayMatch(std::string_view lastComponent) const;

  /// Does the path of a header end in one that a model names, or lead through a folder of one?
  [[nodiscard]] bool isFrameworkHeader(std::string_view path) const;

  /// The models that can say something of a unit that reads these files: those that name no
  /// header, and those of which it reads one.
  [[nodiscard]] std::vector<const Model*> activeIn(const std::vector<std::string>& files) const;

  [[nodiscard]] const std::vector<const Model*>& models() const { return models_; }

private:
  struct Hash {
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  template <typename Entry>
  struct Table {
    struct Row {
      const Model* model;
      const Entry* entry;
      std::string captured;
      std::string pattern;  ///< with `*`; empty for exact rows
    };

    std::unordered_map<std::string, std::vector<Row>, Hash, std::equal_to<>> exact;
    std::unordered_map<std::string, std::vector<Row>, Hash, std::equal_to<>>
        wild;  ///< by scope "a::b"
  };

  std::vector<const Model*> models_;
  const Library* library_;
  Table<Site> calls_, writes_, returns_, throws_, texts_;
  Table<Handler> registrations_, overrides_, macros_;
  std::vector<HandlerMatch> signatures_;
  Table<Symbol> symbols_;
  std::unordered_map<std::string,
                     std::vector<std::pair<std::string, TypeMatch>>,
                     Hash,
                     std::equal_to<>>
      types_;
  std::unordered_map<std::string, bool, Hash, std::equal_to<>> names_;
};

}  // namespace status_lint::model
