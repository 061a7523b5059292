// Lowers one function body. The methods stand in several files: lower_function, lower_statement,
// lower_expression, lower_construct, lower_condition, atoms, lower_call, match, mutations,
// operands, answers, raw_text, text_parts, callables, edits.
#pragma once

#include "tool/extract/unit.h"

#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

namespace status_lint::extract {

/// What operands of a model entry can refer to at one use of an API.
struct Operands {
  const clang::Expr* use = nullptr;  ///< the whole call, assignment, ...
  std::optional<ir::Value> receiver;
  const clang::Expr* receiverExpr = nullptr;
  std::vector<const clang::Expr*> arguments;  ///< default arguments included
  std::vector<ir::Value> values;              ///< of the arguments
  std::optional<ir::Value> value;             ///< `$value`
  std::optional<ir::Value> key;               ///< `$key`
  const clang::FunctionDecl* callee = nullptr;
  std::string api;
  std::string captured;  ///< `$callee`
  ir::LocationId location = 0;
  bool isAnswer = false;  ///< effects count only where the function is a handler
};

/// The argument, counted from the end when negative; null when there is none.
const clang::Expr* argumentAt(const Operands& operands, int index);

/// Does the entry say more than what is read?
bool hasEffects(const model::Site& site);

ir::FieldOperation operationOf(model::FieldPrefix prefix);

/// A field of an object that a model speaks of, and the object.
struct ModelField {
  std::vector<model::SiteMatch> sites;
  std::string name;  ///< canonical
  ir::Path object;   ///< the response or request, where `base` is null
  RoleOfType role;
  const clang::Expr* base = nullptr;  ///< the object's expression, when it must be evaluated first
};

/// How a field collection or a field is changed.
struct Mutation {
  enum class Kind : std::uint8_t { Assign, Append, Insert, Remove, Clear, Unknown };
  Kind kind = Kind::Assign;
  std::optional<ir::Value> key;
  std::optional<ir::Value> value;
  bool subscript = false;  ///< `headers[key] = value`
  bool firstWins = false;  ///< `try_emplace`
};

/// ir::Object::type of a list in braces that makes no object of a known class.

/// Members that no class has: the response that a thrown object carries, and parts of a response
/// that a call gave.
inline constexpr llvm::StringLiteral CarriedResponse = "$response";
inline constexpr llvm::StringLiteral StatusMember = "$status";
inline constexpr llvm::StringLiteral ContentMember = "$content";

/// What the framework does with the handler.
ir::HandlerKind kindOf(const model::Handler& handler);
std::string handlerNamed(const model::HandlerMatch& match, const std::vector<std::string>& values);

class Lowering {
public:
  Lowering(Unit& unit, ir::Function& function);

  void run(const Pending& pending);
  void runGlobals();

private:
  // --- lower_function.cpp
  void declareParameters(const Pending& pending);
  void declareCaptures(const clang::LambdaExpr& lambda);
  void lowerInitialisers(const clang::CXXConstructorDecl& constructor);
  void lowerDefaultInitialisers(const clang::CXXRecordDecl& record,
                                const ir::Path& object,
                                const std::set<const clang::FieldDecl*>& done);
  void markEntries(const clang::FunctionDecl& function);
  void markSignatures(const clang::FunctionDecl& function);
  void addEntry(const model::HandlerMatch& match, const std::vector<std::string>& arguments = {});

  // --- documents.cpp
  void readComments(const clang::FunctionDecl& function);
  void describe(const model::HandlerMatch& match, const std::vector<std::string>& arguments);
  void documentStatus(const model::Site& site, const Operands& operands);
  void addFinalReturn(const clang::FunctionDecl& function);
  ir::VariableId addVariable(const clang::ValueDecl& decl, bool isParameter);
  ir::VariableId variableOf(const clang::ValueDecl& decl);

  // --- lower_statement.cpp, lower_branch.cpp
  void statement(const clang::Stmt* stmt);
  void compound(const clang::CompoundStmt& compound);
  void declaration(const clang::Decl& decl);
  void variable(const clang::VarDecl& decl);
  void destroy(const std::vector<const clang::Stmt*>& statements);
  void bindings(const clang::DecompositionDecl& decl);
  /// The names of the parts of `whole`.
  void bindParts(const clang::DecompositionDecl& decl, const ir::Path& whole);
  void ifStatement(const clang::IfStmt& stmt);
  void switchStatement(const clang::SwitchStmt& stmt);
  void
  addLabels(const clang::SwitchCase* label, ir::SwitchSection& section, const clang::Stmt*& body);
  bool onlyLogs(const clang::Stmt& clause);
  bool fallsOnPurpose(const clang::Stmt& last, const clang::SwitchCase& label) const;
  bool isCommented(const clang::Stmt* stmt) const;
  /// Enumerators of the type of the subject, by value, that no label names.
  std::vector<std::string> missingEnumerators(const clang::SwitchStmt& stmt) const;
  void forStatement(const clang::ForStmt& stmt);
  void whileStatement(const clang::WhileStmt& stmt);
  void doStatement(const clang::DoStmt& stmt);
  void rangeFor(const clang::CXXForRangeStmt& stmt);
  void tryStatement(const clang::CXXTryStmt& stmt);
  void returnStatement(const clang::Stmt& stmt, const clang::Expr* value);
  void throwExpression(const clang::CXXThrowExpr& expr);
  /// A statement that runs or not as a whole.
  void branch(const clang::Stmt* stmt);
  void gotoStatement(const clang::GotoStmt& stmt);
  void
  opaque(const std::string& reason, clang::SourceRange range, std::vector<ir::Path> touches = {});

  // --- lower_expression.cpp, lower_operator.cpp
  ir::Value value(const clang::Expr* expr);
  ir::Value valueOfKind(const clang::Expr& expr);
  ir::Value constantValue(const ir::Constant& constant, const clang::Expr& expr);
  ir::Value plainValue(const clang::Expr& whole, const clang::Expr* expr);
  ir::Value castValue(const clang::CastExpr& expr);
  void noteConversion(const clang::Expr& written, ir::LocationId location);
  ir::Value reference(const clang::DeclRefExpr& expr);
  ir::Value variableValue(const clang::ValueDecl& decl, const clang::Expr& expr);
  ir::Value member(const clang::MemberExpr& expr);
  ir::Value memberNamed(const clang::Expr& expr, const clang::Expr* base, const std::string& name);
  ir::Value subscript(const clang::Expr& expr, const clang::Expr* base, const clang::Expr* index);
  ir::Value unary(const clang::UnaryOperator& expr);
  ir::Value binary(const clang::BinaryOperator& expr);
  ir::Value conditional(const clang::AbstractConditionalOperator& expr);
  ir::Value booleanValue(const clang::Expr& expr);
  ir::Value assignment(const clang::Expr& expr,
                       const clang::Expr* left,
                       const clang::Expr* right,
                       bool compound,
                       bool isConcatenation);
  const clang::Expr* elementOwner(const clang::Expr* place);
  ir::Value statementExpression(const clang::StmtExpr& expr);
  ir::Value dependent(const clang::Expr& expr);
  void discard(const clang::Expr* expr);
  void
  store(const clang::Expr& at, const clang::Expr* left, const ir::Value& target, ir::Value value);
  void initialise(const ir::Path& target,
                  clang::QualType type,
                  const clang::Expr* init,
                  clang::SourceRange range);
  void assign(const ir::Path& target,
              ir::Value value,
              ir::LocationId location,
              ir::Assign::Mode mode = ir::Assign::Mode::Copy);
  void touchMutableArguments(const Callee& callee,
                             const std::vector<const clang::Expr*>& arguments,
                             const std::vector<ir::Value>& values,
                             const clang::FunctionDecl* function,
                             ir::LocationId location);

  // --- lower_construct.cpp
  ir::Value construct(const clang::CXXConstructExpr& expr, const ir::Path* target = nullptr);
  ir::Value constructLibrary(const clang::CXXConstructExpr& expr,
                             const clang::CXXRecordDecl& record);
  ir::Value constructForeign(const clang::Expr& expr,
                             const clang::CXXConstructorDecl& constructor,
                             const std::vector<const clang::Expr*>& arguments,
                             const ir::Path* target);
  ir::Value constructObject(const clang::Expr& expr,
                            const clang::CXXRecordDecl& record,
                            const clang::CXXConstructorDecl* constructor,
                            const std::vector<const clang::Expr*>& arguments,
                            const ir::Path* target,
                            bool isBase = false);
  ir::Value defaultObject(const clang::Expr& expr,
                          const clang::CXXRecordDecl& record,
                          const ir::Path* target);
  ir::Value list(const clang::Expr& expr, llvm::ArrayRef<clang::Expr*> inits);
  ir::Value
  makeObject(const clang::CallExpr& call, clang::QualType type, const ir::Path* target = nullptr);
  /// `optional.emplace(...)`: the object is made in its place.
  std::optional<ir::Value> emplacedObject(const clang::CallExpr& call, const clang::Expr& receiver);
  ir::Value initList(const clang::InitListExpr& expr, const ir::Path* target = nullptr);
  ir::Value parenList(const clang::CXXParenListInitExpr& expr);
  ir::Value aggregate(const clang::Expr& expr,
                      const clang::CXXRecordDecl& record,
                      llvm::ArrayRef<clang::Expr*> inits);
  ir::Value pairObject(const clang::Expr& expr,
                       const std::string& type,
                       const std::vector<const clang::Expr*>& parts);
  ir::Value newObject(const clang::CXXNewExpr& expr);
  void createResponse(const ir::Path& place,
                      const RoleOfType& role,
                      ir::LocationId location,
                      const std::string& api,
                      bool isPlain = true);

  // --- lower_condition.cpp, atoms.cpp
  ir::Condition condition(const clang::Expr* expr);
  ir::Condition conditionOf(const clang::Expr& expr);
  ir::Condition connective(const clang::Expr& expr,
                           ir::Condition::Kind kind,
                           const clang::Expr* left,
                           const clang::Expr* right);
  ir::Condition negated(const clang::Expr& expr, ir::Condition inner);
  ir::Condition constantCondition(bool holds, const clang::Expr& expr);
  ir::Condition truthOf(ir::Value subject, const clang::Expr& expr);
  ir::Condition atom(const clang::Expr& expr);
  ir::Condition comparison(const clang::Expr& expr,
                           clang::BinaryOperatorKind op,
                           const clang::Expr* left,
                           const clang::Expr* right);
  bool emptiness(clang::BinaryOperatorKind op,
                 const clang::Expr* left,
                 const clang::Expr* right,
                 const clang::Expr*& subject,
                 bool& isCount,
                 bool& negated);
  void unwrapComparison(const clang::Expr*& left, const clang::Expr*& right);
  void addReads(const ir::Value& value, ir::Atom& atom);
  void describe(const clang::Expr& expr, ir::Atom& atom);
  void setSubject(const clang::Expr* expr, ir::Atom& atom);
  bool setAspect(const clang::Expr* expr, ir::Atom& atom);
  std::optional<std::string> key(const clang::Expr* expr, std::vector<ir::Path>& depends);
  std::optional<std::string> callKey(const clang::CallExpr& call, std::vector<ir::Path>& depends);
  std::string pathKey(const ir::Path& path);
  std::vector<std::string> words(clang::SourceRange range);

  // --- paths.cpp
  std::optional<ir::Path> simplePath(const clang::Expr* expr);
  std::optional<ModelField> modelField(const clang::Expr* expr);
  ir::Path objectOf(const ModelField& field);
  std::optional<ir::Path> objectPath(const clang::Expr* expr);
  RoleOfType roleOf(const clang::Expr* expr);
  /// What a call or field is, whose model says that it gives a part of a response or request.
  std::optional<RoleOfType> roleOfPart(const clang::Expr& expr);
  std::optional<RoleOfType> roleGivenBy(const std::vector<model::SiteMatch>& sites,
                                        const clang::Expr* object,
                                        const clang::CallExpr* call);

  /// Does a copy of it lead to the same object?
  bool refersOn(clang::QualType type) { return isPointerLike(type) || unit_.roles.isShared(type); }

  ir::Path resolveAlias(ir::Path path) const;
  std::string className(const clang::Expr* expr);

  // --- lower_call.cpp, library_call.cpp
  ir::Value call(const clang::CallExpr& expr);
  ir::Value operatorCall(const clang::CXXOperatorCallExpr& expr, const clang::FunctionDecl& callee);
  ir::Value dependentOperator(const clang::CallExpr& expr);
  std::optional<ir::Value> composingCall(const clang::CallExpr& expr,
                                         const clang::FunctionDecl& callee);
  std::optional<ir::Value> mutatingCall(const clang::CallExpr& expr,
                                        const clang::FunctionDecl& callee,
                                        const clang::Expr* receiver);
  std::optional<ir::Value> grownList(const clang::CallExpr& expr,
                                     const clang::FunctionDecl& callee,
                                     const clang::Expr* receiver);
  /// Lowers `map[key] = value`, where the map holds texts.
  bool putText(const clang::Expr& expr, const clang::Expr* place, const ir::Value& value);
  std::optional<ir::Value> requestCall(const clang::CallExpr& expr,
                                       const clang::FunctionDecl& callee,
                                       const clang::Expr* receiver);
  ir::Value valueCall(const clang::CallExpr& expr);
  ir::Value patternCall(const clang::CallExpr& expr);
  ir::Value plainCall(const clang::CallExpr& expr,
                      const Callee& callee,
                      const clang::Expr* receiver,
                      const std::vector<const clang::Expr*>& arguments);
  ir::Value finishCall(Operands& operands,
                       const Callee& callee,
                       const clang::CallExpr* expr,
                       clang::QualType resultType);
  bool changesOwn(const Operands& operands, const Callee& callee) const;
  bool isKept(const Operands& operands, const Callee& callee) const;
  ir::Call makeCall(const Operands& operands, const Callee& callee);
  ir::Value dropCall(const Operands& operands, const Callee& callee, const clang::Expr& expr);
  ir::Argument argument(const clang::FunctionDecl* callee,
                        unsigned index,
                        const clang::Expr& expr,
                        ir::Value value);
  void markMayThrow(const Callee& callee, ir::LocationId location);
  ir::Value emitCall(ir::Call call, ir::LocationId location, clang::QualType resultType);

  // --- match.cpp, operands.cpp
  bool matches(const model::Site& site, const Operands& operands);
  const clang::Expr* objectOf(const model::Site& site, const Operands& operands);
  bool mayBeResponse(const model::Site& site, const Operands& operands);
  bool isOfRequest(const model::Site& site, const Operands& operands);
  bool applySites(const std::vector<model::SiteMatch>& sites,
                  Operands& operands,
                  clang::QualType resultType,
                  bool& wantsCall,
                  ir::Call& call,
                  std::optional<ir::Value>& result);
  void applySite(const model::SiteMatch& match,
                 const Operands& operands,
                 const ir::Path& place,
                 std::optional<ir::FieldOperation> operation = std::nullopt);
  void applyMutation(const ModelField& field, const Mutation& mutation, const clang::Expr& expr);
  void fieldEffect(const model::FieldEffect& field, const Operands& operands, ir::Effect effect);
  std::optional<ir::Path> placeOf(const model::Site& site, const Operands& operands);
  void throwOperand(const model::Site& site, const Operands& operands);
  void touchUnnamed(const model::SiteMatch& match, const Operands& operands);
  ir::Value registerHandler(const model::HandlerMatch& match, Operands& operands);
  std::optional<std::pair<const model::Operand*, ir::Value>>
  firstOf(const std::vector<model::Operand>& wanted, const Operands& operands);
  void addMethods(const ir::Value& value,
                  const model::Operand& from,
                  const Operands& operands,
                  std::vector<ir::Value>& out);
  std::vector<ir::Given> givenTo(const model::Handler& handler);
  static std::int64_t statusAtStart(const model::Handler& handler);
  std::optional<ir::Value> operand(const model::Operand& operand, const Operands& operands);
  /// The value that a model's table gives to a constant or function, if it does.
  std::optional<ir::Value> symbolValue(const std::optional<model::SymbolMatch>& match,
                                       const clang::Expr& expr);
  ir::Value nameOfType(clang::QualType type, ir::LocationId location);
  ir::Value decode(const model::Operand& operand, ir::Value value, const Operands& operands);
  /// Does the type have that name: any name on the way to the canonical type, or its spelling?
  bool isType(clang::QualType written, const std::string& type);
  bool hasType(const Operands& operands, int index, const std::string& type);
  void
  pairsOf(const ir::Value& list, std::vector<std::pair<ir::Value, ir::Value>>& out, bool& complete);
  bool readsRequest(const model::Site& site, const Operands& operands);
  ir::RequestRead readOf(const model::Site& site, const Operands& operands);
  std::optional<ir::RequestRead> fieldRead(const ModelField& field);

  // --- answers.cpp
  const std::vector<model::SiteMatch>& returnsOf(clang::QualType type);
  void answerWith(const clang::Expr& returned, const ir::Value& value);
  ir::Value constructCarrier(const Callee& callee,
                             const clang::CXXRecordDecl& record,
                             Operands& operands,
                             const ir::Path* target);
  /// The operand of the call down the chain; none where the chain is whole and has no such call.
  std::optional<ir::Value> chained(const model::Operand& operand, const Operands& operands);
  ir::Value foldedValue(const clang::Expr& expr);
  std::optional<ir::Value> givenPart(const model::Site& site, const Operands& operands);
  std::optional<ir::Path> writtenResponse(const ir::Value& stream) const;
  void appendContent(const ir::Path& response,
                     std::optional<ir::Value> part,
                     ir::LocationId location,
                     const std::string& api);
  void touchContent(const Operands& operands, const Callee& callee);
  void registerField(const clang::ValueDecl& member,
                     const std::optional<ir::Value>& object,
                     const clang::Expr& init,
                     const ir::Value& value);

  // --- candidates.cpp
  /// Notes a call of what no model names that is given a status code.
  void noteCandidate(const Operands& operands);
  void noteCandidate(const clang::ValueDecl& field, const ir::Value& value);
  void noteCandidate(const clang::CXXRecordDecl& owner,
                     const clang::NamedDecl& used,
                     std::int32_t argument,
                     std::int64_t code,
                     ir::LocationId location);

  // --- edits.cpp
  /// Notes what an edit of the statement must know, if it uses a response. `first`: where in the
  /// current block begins what it was lowered to; `block` holds it, or null where it has no braces.
  void noteEditPlace(const clang::Stmt& stmt,
                     std::size_t first,
                     const clang::CompoundStmt* block,
                     bool isBranch);
  void noteContentArguments(const model::Site& site, const Operands& operands);
  void noteSpelling(const ir::Constant& constant, const clang::Expr& expr);
  /// Can nothing in the expression have an effect, but for `use`?
  bool isPlain(const clang::Stmt* stmt, const clang::Expr* use);
  std::string receiverText(const clang::Expr& use);
  std::optional<std::string> indentBefore(clang::SourceLocation place);

  // --- text_parts.cpp
  /// What the expression adds to text: a character is text of its own, std::endl ends a line.
  ir::Value textPart(const clang::Expr* expr);
  std::optional<ir::Value> formatCall(const clang::CallExpr& expr, const std::string& function);
  /// A constant that is put together from others where it is defined.
  std::optional<ir::Value> constantText(const clang::VarDecl& variable);
  /// What append and its kin add.
  std::optional<ir::Value> addedText(const std::vector<const clang::Expr*>& written);
  /// A call that changes a string or a vector of characters.
  std::optional<ir::Value> changedText(const clang::CallExpr& expr,
                                       const clang::FunctionDecl& callee,
                                       const clang::Expr* receiver);

  // --- raw_text.cpp
  bool mayWriteHeads(const model::Model& model);
  std::optional<ir::Value> writeText(const Operands& operands, const Callee& callee);
  const model::SiteMatch* textSite(const Callee& callee, const Operands& operands);
  /// `byRounds`: it is what is left of a text, of which a loop writes all.
  ir::Value writtenText(const model::Site& site, const Operands& operands, bool& byRounds);
  /// What a name that goes along a text began with: all of it is written in the end.
  std::optional<ir::Value> textBehindCursor(const clang::Expr* text);
  bool writesInto(const clang::Expr* written,
                  const model::Site& site,
                  const ir::Value& place,
                  ir::Value text,
                  ir::LocationId location);
  void emitWrite(const model::SiteMatch& match,
                 const ir::Value& place,
                 ir::Value text,
                 const std::string& api,
                 ir::LocationId location,
                 bool byRounds = false);
  void writeToStream(const clang::CXXOperatorCallExpr& expr,
                     const clang::Expr* source,
                     const Callee& callee,
                     const ir::Value& stream,
                     ir::Value part);

  // --- callables.cpp, instantiate.cpp
  ir::Value lambda(const clang::LambdaExpr& expr);
  void instantiateHandler(const clang::Expr& argument);
  ir::Value handlerValue(const clang::Expr* expr, ir::Value value);
  const clang::CXXMethodDecl* callOperator(const clang::LambdaExpr& expr,
                                           std::vector<ParameterRole>& roles);
  ir::Value functionValue(const clang::FunctionDecl& function, const clang::Expr& expr);
  ir::Value bindValue(const clang::CallExpr& expr, bool front);
  std::optional<ir::Value> functorValue(const clang::Expr& expr, ir::Value object);

  // --- helpers
  ir::LocationId at(clang::SourceRange range) { return unit_.locations.add(range); }

  ir::LocationId at(const clang::Expr& expr) { return unit_.locations.add(expr.getSourceRange()); }

  template <typename Node>
  void emit(ir::LocationId location, Node node) {
    block_->push_back(ir::Statement{location, std::move(node)});
  }

  ir::TemporaryId newTemporary() { return ++lastTemporary_; }

  ir::Value
  unknown(const clang::Expr& expr, std::string reason, std::vector<ir::Value> operands = {});
  ir::Value read(const clang::Expr& expr, ir::Path path, bool address = false);

  /// Statements that `body` emits, kept apart.
  template <typename Body>
  ir::Block capture(Body body) {
    ir::Block block;
    ir::Block* outer = block_;
    block_ = &block;
    body();
    block_ = outer;
    return block;
  }

  Unit& unit_;
  ir::Function& function_;
  const clang::FunctionDecl* decl_ = nullptr;
  ir::Block* block_;
  ir::TemporaryId lastTemporary_ = 0;
  std::unordered_map<const clang::ValueDecl*, ir::VariableId> variables_;
  std::unordered_map<const clang::OpaqueValueExpr*, ir::Value> opaqueValues_;
  std::map<ir::VariableId, ir::Path> aliases_;               ///< references, bound once and for all
  std::map<ir::VariableId, ModelField> boundFields_;         ///< `auto& h = res.headers`
  std::map<const clang::ValueDecl*, RoleOfType> partRoles_;  ///< locals that lead to such a part
  std::set<std::string> labels_;                             ///< of the enclosing Labelled blocks
  const model::HandlerMatch* registration_ = nullptr;        ///< whose arguments are lowered
  ir::LocationId defaultArgumentAt_ = 0;  ///< call whose default arguments are lowered
  std::optional<std::vector<model::SiteMatch>> returns_;    ///< what returnsOf has found
  clang::QualType returnsType_;                             ///< for this type
  std::map<const clang::VarDecl*, ir::Path> cursorStarts_;  ///< what textBehindCursor kept
  const clang::CompoundStmt* branch_ = nullptr;             ///< the innermost that is lowered
  unsigned tryDepth_ = 0;
  unsigned depth_ = 0;  ///< of nested expressions: generated code can be deep
};

/// Does a new object of the type hold text that is empty: a string, a string stream, a vector of
/// characters?
bool startsAsEmptyText(clang::QualType type);

/// A character constant as the text that it is.
ir::Value characterText(ir::Value value, clang::QualType type);

/// What of the request a meta-variable of CGI holds; none for other names.
std::optional<ir::RequestRead> metaVariable(std::string_view name);

/// Temporary's path.
ir::Path temporaryPath(ir::TemporaryId id);

/// The value as an address: what a reference or pointer to it holds.
ir::Value addressOf(ir::Value value);

/// What an unknown value was made from, without what says nothing: lists are opened, plain numbers
/// and repetitions left out.
std::vector<ir::Value> provenance(std::vector<ir::Value> operands);

/// The path that a value reads, if it is a Read.
const ir::Path* pathOf(const ir::Value& value);

}  // namespace status_lint::extract
