// What descriptions of the API promise of the routes of a server.
#pragma once

#include "rules/path_template.h"
#include "rules/rule.h"
#include "tool/flow/outcome.h"

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace status_lint::rules {

/// One operation of a description with the routes that it is about.
struct DescribedOperation {
  const model::ApiDescription* description = nullptr;
  const model::ApiOperation* operation = nullptr;
  PathTemplate path;                           ///< as the server has it
  std::vector<const flow::Handler*> handlers;  ///< never empty

  /// "GET /users/{id}".
  [[nodiscard]] std::string name() const;
};

/// The part of a server's paths that a description is about.
struct DescribedPart {
  const model::ApiDescription* description = nullptr;
  std::vector<std::string> steps;  ///< with which its paths begin in the server
  bool isWhole = true;  ///< false: paths that begin so may also be others, whose prefix is left out
};

/// What is known of a server from the descriptions that speak of it. One speaks of a server that
/// has routes for half of what it describes, or where half of the routes are described. Where that
/// is clear, the server may have its paths elsewhere than it says: behind a proxy.
struct ApiContract {
  std::vector<DescribedOperation> operations;
  std::vector<DescribedPart> parts;
  /// Where handlers for all routes (middleware, of errors) chose status codes.
  std::set<base::SourceRange> sharedOrigins;

  /// The operations that an outcome of a route answers. None where the methods are not known, or
  /// where it may answer one that is not described.
  [[nodiscard]] std::vector<const DescribedOperation*> answered(const flow::Handler& handler,
                                                                const flow::Outcome& outcome) const;

  /// Is the outcome a response whose one status code the route's own code chose, or its
  /// framework's default?
  [[nodiscard]] bool isOwnAnswer(const flow::Outcome& outcome) const;
};

/// For each server of the program, found by up to `threads` threads. Borrows from both.
std::vector<ApiContract>
contractsOf(const flow::Analysis& analysis, const Policy& policy, std::size_t threads);

/// Reports what is wrong with an answer: where its status code was chosen, or where the answer ends
/// that has the framework's default.
Finding& reportAnswer(Findings& findings,
                      const flow::Handler& handler,
                      const flow::Outcome& outcome,
                      std::string message);

using AnswerCheck = void (*)(const flow::Handler&,
                             const flow::Outcome&,
                             const std::vector<const DescribedOperation*>&,
                             Findings&);

/// Calls the check for each answer of the routes' own with the operations that it answers.
void forEachAnswer(const flow::Server& server,
                   const ApiContract& contract,
                   Findings& findings,
                   AnswerCheck check);

/// Is it a path that descriptions leave out: health, metrics, static files, the root?
bool isIncidental(const PathTemplate& path);

/// Does it answer with a page or a file for people?
bool isPage(const flow::Handler& handler);

/// Is it a method that servers answer by themselves and that descriptions leave out?
bool isImplicitMethod(std::string_view method);

/// The files whose descriptions speak of no server.
std::vector<std::string> unusedDescriptions(std::span<const ApiContract> contracts,
                                            const Policy& policy);

}  // namespace status_lint::rules
