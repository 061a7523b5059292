// What classes are to the frameworks, and the class table of the module.
#pragma once

#include "tool/extract/names.h"
#include "tool/ir/module.h"
#include "tool/model/index.h"

#include <map>
#include <set>

namespace status_lint::extract {

/// What a class is to a framework.
struct RoleOfType {
  ir::Role role = ir::Role::None;
  const model::Model* model = nullptr;
  bool isBoth = false;  ///< a response that is the request too

  [[nodiscard]] bool isRequest() const { return role == ir::Role::Request || isBoth; }
};

class Roles {
public:
  Roles(const model::Index& index, Names& names, const clang::ASTContext& context);

  /// Role of what the type names, behind references, pointers, smart pointers and optionals; bases
  /// count.
  RoleOfType of(clang::QualType type);
  RoleOfType of(const clang::CXXRecordDecl& record);

  /// Is it a class that a response class of some model is derived from, or of which a response
  /// gives an object that stands for a part of it?
  bool isBaseOfResponse(clang::QualType type);

  /// Is it a class of handles: is a copy the same object?
  bool isShared(clang::QualType type);

  /// Is it the type of a field of a response that a model knows as its collection of header fields?
  bool isFieldCollection(clang::QualType type);

  /// Models of which a response or request type was seen, with the JSON pointers of its name.
  const std::map<const model::Model*, std::set<std::string>>& seen() const { return seen_; }

private:
  /// Bases and parts of all response classes that the unit declares.
  void learnAll();
  void learnCollections(const clang::CXXRecordDecl& record);
  void learnBases(const clang::CXXRecordDecl& record);
  void learnParts(const clang::CXXRecordDecl& record);

  const model::Index& index_;
  Names& names_;
  const clang::ASTContext& context_;
  bool knowsAll_ = false;
  std::map<const clang::CXXRecordDecl*, RoleOfType> known_;
  std::map<const model::Model*, std::set<std::string>> seen_;
  std::set<const clang::Type*> collections_;
  std::set<const clang::CXXRecordDecl*> basesOfResponses_;
  std::set<std::string> shared_;
};

/// Classes and enumerations that end up in Module::types.
class TypeTable {
public:
  explicit TypeTable(Names& names);

  /// Enters the class behind the type with its bases, or the enumeration with its enumerators.
  void add(clang::QualType type);
  void add(const clang::CXXRecordDecl& record);

  /// Entries sorted by name, with what the library facts know about exceptions that appear.
  std::vector<ir::Type> take(const model::Library& facts, const std::set<std::string>& extra);

private:
  void add(const clang::EnumDecl& enumeration);

  Names& names_;
  std::map<std::string, ir::Type> types_;
  std::map<std::string, std::string> tellers_;  ///< whose bases and fields those of a name are: USR
  std::set<const clang::CXXRecordDecl*> seen_;
};

}  // namespace status_lint::extract
