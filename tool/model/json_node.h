// A parsed JSON document with the place of every node. Only json_node.cpp knows which library
// parses.
#pragma once

#include "tool/base/error.h"

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace status_lint::model {

class Document;

/// One value of a document. Borrows the document.
class Node {
public:
  enum class Kind : std::uint8_t { Null, Boolean, Integer, Other, String, Array, Object };

  [[nodiscard]] Kind kind() const;
  /// "an object", "a string", ...: for messages.
  [[nodiscard]] std::string_view kindName() const;

  /// Each asserts that the node is of that kind.
  [[nodiscard]] bool boolean() const;
  [[nodiscard]] std::int64_t integer() const;
  [[nodiscard]] const std::string& string() const;
  [[nodiscard]] std::vector<Node> elements() const;
  /// In the order written.
  [[nodiscard]] std::vector<std::pair<std::string, Node>> members() const;

  /// JSON Pointer (RFC 6901) of the node; the empty text is the whole document.
  [[nodiscard]] const std::string& pointer() const { return pointer_; }

private:
  friend class Document;

  Node(const void* value, std::string pointer) : value_(value), pointer_(std::move(pointer)) {}

  const void* value_;  ///< of the parsing library's type
  std::string pointer_;
};

/// Owns what its nodes show.
class Document {
public:
  /// On failure one error per key that an object holds twice, or one that gives line and column of
  /// what is no JSON. `file` names the source in messages.
  static std::expected<Document, std::vector<base::Error>> parse(std::string_view text,
                                                                 std::string_view file);

  [[nodiscard]] Node root() const;

private:
  struct Content;

  explicit Document(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

  std::shared_ptr<const Content> content_;
};

/// The pointer of a member or element. `key` is escaped.
std::string pointerTo(std::string_view parent, std::string_view key);

}  // namespace status_lint::model
