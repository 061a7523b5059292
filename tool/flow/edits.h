// What an edit of the source must know of the places that outcomes name.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace status_lint::flow {

/// A point in a file.
struct Point {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t offset = 0;

  bool operator==(const Point&) const = default;
};

/// An expression statement that uses a response.
struct EditPlace {
  Point begin;
  Point end;             ///< behind its semicolon
  bool inBlock = false;  ///< stands between braces with other statements
  bool ownLine = false;  ///< the first on its line, behind `indent`
  std::string indent;
  bool isPlain = false;    ///< beside the use itself nothing that is called can have an effect
  bool setsField = false;  ///< one
  bool setsContent = false;
  bool doesMore = false;  ///< sets the status, sends, or uses a response in a part of it
  std::string receiver;   ///< the response and what follows it, as written: "res.", "resp->"
  std::uint32_t functionBegin = 0;  ///< offsets of the body of its function
  std::uint32_t functionEnd = 0;
  std::string leave;  ///< "return;": leaves the function; empty = it cannot, or does
  Point branchEnd;    ///< the brace that ends its branch; unknown = a branch without braces
  bool branchEndsOwnLine = false;  ///< that brace is the first on its line

  bool operator==(const EditPlace&) const = default;
};

/// How a status code is written. `names`: the enumerators that can stand there, by code; null =
/// a number.
struct Spelling {
  Point begin;
  Point end;
  std::shared_ptr<const std::map<std::int64_t, std::string>> names;

  bool operator==(const Spelling&) const = default;
};

/// The arguments that give a call its content, from the end of the one before.
struct ContentArguments {
  Point begin;
  Point end;
  bool isPlain = false;  ///< nothing in them can have an effect

  bool operator==(const ContentArguments&) const = default;
};

struct FileEdits {
  using Span = std::pair<std::uint32_t, std::uint32_t>;  ///< offsets
  std::map<Span, EditPlace> places;                      ///< by the expression
  std::map<Span, ContentArguments> contents;             ///< by the call
  std::map<Span, Spelling> spellings;                    ///< by the value, with the casts around it

  bool operator==(const FileEdits&) const = default;
};

struct Edits {
  std::map<std::string, FileEdits, std::less<>> files;       ///< by path; project files only
  std::map<std::string, std::string, std::less<>> setField;  ///< by framework: adds a field

  bool operator==(const Edits&) const = default;
};

}  // namespace status_lint::flow
