#include "tool/model/api_description.h"

#include "tool/base/text.h"
#include "tool/model/checker.h"
#include "tool/model/json_node.h"
#include "tool/model/yaml.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

namespace status_lint::model {
namespace {

using base::cat;
using base::Error;

/// The member of an object, or nothing.
std::optional<Node> member(const Node& node, std::string_view name) {
  if (node.kind() != Node::Kind::Object) {
    return std::nullopt;
  }
  for (auto& [key, value] : node.members()) {
    if (key == name) {
      return std::move(value);
    }
  }
  return std::nullopt;
}

/// One step of a JSON Pointer in a URI fragment, as the key it stands for.
std::string unescaped(std::string_view step) {
  std::string out;
  for (std::size_t i = 0; i < step.size(); ++i) {
    unsigned char byte = 0;
    const char* const digits = step.data() + i + 1;
    if (step[i] == '%' && i + 2 < step.size() &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      out += static_cast<char>(byte);
      i += 2;
    } else {
      out += step[i];
    }
  }
  for (const auto& [escape, character] : {std::pair("~1", "/"), std::pair("~0", "~")}) {
    for (std::size_t at = out.find(escape); at != std::string::npos;
         at = out.find(escape, at + 1)) {
      out.replace(at, 2, character);
    }
  }
  return out;
}

/// "/v1" of "https://example.com/v1/"; nothing where a variable has no default.
std::optional<std::string> baseOf(std::string url,
                                  const std::map<std::string, std::string>& values) {
  for (std::size_t open = url.find('{'); open != std::string::npos; open = url.find('{', open)) {
    const std::size_t close = url.find('}', open);
    const auto value = close == std::string::npos
                           ? values.end()
                           : values.find(url.substr(open + 1, close - open - 1));
    if (value == values.end()) {
      return std::nullopt;
    }
    url.replace(open, close - open + 1, value->second);
    open += value->second.size();
  }
  const std::size_t scheme = url.find("//");
  if (scheme != std::string::npos) {
    url.erase(0, std::min(url.find('/', scheme + 2), url.size()));
  }
  url.erase(std::min(url.find_first_of("?#"), url.size()));
  while (url.ends_with('/')) {
    url.pop_back();
  }
  return url.empty() || url.starts_with('/') ? url : cat('/', url);
}

std::string mediaType(std::string_view text) {
  return base::lowerCase(base::trim(text.substr(0, text.find(';'))));
}

/// Reads one description. What it has no use for may hold anything.
class Reader {
public:
  Reader(const Node& root, std::string_view file) : root_(root), checker_(file) {}

  std::expected<ApiDescription, std::vector<Error>> read() {
    out_.file = checker_.file();
    if (checker_.isObject(root_) && readVersion()) {
      readBases();
      isSecured_ = asksForCredentials(root_).value_or(false);
      readPaths();
      if (out_.bases.empty()) {
        out_.bases.emplace_back();
      }
    }
    if (!checker_.failed() && out_.operations.empty()) {
      checker_.error("", "it describes no operation, so there is nothing to compare");
    }
    if (checker_.failed()) {
      return std::unexpected(checker_.takeErrors());
    }
    return std::move(out_);
  }

private:
  Node root_;
  Checker checker_;
  ApiDescription out_;
  bool isSwagger_ = false;
  bool isSecured_ = false;
  std::vector<std::string> produces_;

  bool readVersion() {
    const auto openapi = member(root_, "openapi");
    const auto swagger = member(root_, "swagger");
    if (!openapi && !swagger) {
      checker_.error("",
                     "no API description: it has neither \"openapi\" (3.0, 3.1) nor \"swagger\" "
                     "(2.0) at its top");
      return false;
    }
    isSwagger_ = !openapi.has_value();
    const Node& node = isSwagger_ ? *swagger : *openapi;
    // Some write the number without quotation marks.
    const std::string version = node.kind() == Node::Kind::String ? node.string()
                                : node.kind() == Node::Kind::Other
                                    ? std::string(isSwagger_ ? "2.0" : "3.")
                                    : checker_.string(node).value_or("");
    if (!version.starts_with(isSwagger_ ? "2" : "3.") && !checker_.failed()) {
      checker_.error(node,
                     cat("version \"", version, "\" is not known; OpenAPI 3 and Swagger 2.0 are"));
    }
    return !checker_.failed();
  }

  /// The object that a node is, or that it refers to in the same file. Nothing where that stands in
  /// another file, or where it is an error.
  std::optional<Node> object(Node node) {
    constexpr int MostSteps = 32;
    for (int step = 0; step < MostSteps; ++step) {
      if (!checker_.isObject(node)) {
        return std::nullopt;
      }
      const auto reference = member(node, "$ref");
      if (!reference || reference->kind() != Node::Kind::String) {
        return node;
      }
      const std::string& target = reference->string();
      if (!target.starts_with('#')) {
        return std::nullopt;
      }
      auto found = at(target.substr(1));
      if (!found) {
        checker_.error(*reference, cat("nothing stands at \"", target, '"'));
        return std::nullopt;
      }
      node = *std::move(found);
    }
    checker_.error(node, "references lead to references without an end");
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Node> at(std::string_view pointer) const {
    std::optional<Node> node = root_;
    const std::vector<std::string> steps = base::split(pointer, '/');
    for (std::size_t i = 1; i < steps.size() && node; ++i) {
      node = member(*node, unescaped(steps[i]));
    }
    return node;
  }

  void readBases() {
    if (isSwagger_) {
      const auto base = member(root_, "basePath");
      const std::optional<std::string> path =
          base ? checker_.string(*base) : std::optional<std::string>("/");
      addBase(baseOf(path.value_or("/"), {}));
      produces_ = mediaTypesOf(member(root_, "produces")).value_or(std::vector<std::string>{"*/*"});
    } else {
      addServers(root_);
    }
  }

  void addBase(const std::optional<std::string>& base) {
    if (base && std::ranges::find(out_.bases, *base) == out_.bases.end()) {
      out_.bases.push_back(*base);
    }
  }

  void addServers(const Node& node) {
    const auto servers = member(node, "servers");
    for (const Node& server : servers ? checker_.array(*servers) : std::vector<Node>()) {
      const auto url = member(server, "url");
      std::map<std::string, std::string> values;
      if (const auto variables = member(server, "variables");
          variables && checker_.isObject(*variables)) {
        for (const auto& [name, variable] : variables->members()) {
          const auto value = member(variable, "default");
          if (value && value->kind() == Node::Kind::String) {
            values[name] = value->string();
          }
        }
      }
      if (url && url->kind() == Node::Kind::String) {
        addBase(baseOf(url->string(), values));
      }
    }
  }

  /// Nothing where the node does not say.
  static std::optional<bool> asksForCredentials(const Node& node) {
    const auto security = member(node, "security");
    if (!security || security->kind() != Node::Kind::Array) {
      return std::nullopt;
    }
    const std::vector<Node> ways = security->elements();
    return std::ranges::any_of(ways, [](const Node& way) {
      return way.kind() == Node::Kind::Object && !way.members().empty();
    });
  }

  std::optional<std::vector<std::string>> mediaTypesOf(const std::optional<Node>& node) {
    if (!node) {
      return std::nullopt;
    }
    std::vector<std::string> out;
    for (const Node& element : checker_.array(*node)) {
      out.push_back(mediaType(checker_.string(element).value_or("*/*")));
    }
    return out;
  }

  void readPaths() {
    const auto paths = member(root_, "paths");
    if (!paths || !checker_.isObject(*paths)) {
      return;
    }
    for (const auto& [path, node] : paths->members()) {
      if (!path.starts_with('/')) {
        continue;  // an extension
      }
      const auto item = object(node);
      if (!item) {
        out_.operations.push_back({.path = path});
        continue;
      }
      addServers(*item);
      readOperations(path, *item);
    }
  }

  void readOperations(const std::string& path, const Node& item) {
    constexpr std::array<std::string_view, 8> Methods = {
        "get", "put", "post", "delete", "options", "head", "patch", "trace"};
    for (const auto& [key, node] : item.members()) {
      if (std::ranges::find(Methods, key) == Methods.end() || !checker_.isObject(node)) {
        continue;
      }
      addServers(node);
      ApiOperation operation{.method = base::upperCase(key), .path = path};
      operation.isSecured = asksForCredentials(node).value_or(isSecured_);
      const std::vector<std::string> produces =
          mediaTypesOf(isSwagger_ ? member(node, "produces") : std::nullopt).value_or(produces_);
      if (const auto responses = member(node, "responses");
          responses && checker_.isObject(*responses)) {
        for (const auto& [status, response] : responses->members()) {
          if (!status.starts_with("x-")) {
            operation.responses.push_back(readResponse(status, response, produces));
          }
        }
      }
      out_.operations.push_back(std::move(operation));
    }
  }

  ApiResponse readResponse(const std::string& status,
                           const Node& node,
                           const std::vector<std::string>& produces) {
    ApiResponse out{.status = status == "default" ? status : base::upperCase(status)};
    const bool isCode = out.status.size() == 3 && out.status[0] >= '1' && out.status[0] <= '5' &&
                        (out.status.ends_with("XX") ||
                         out.status.find_first_not_of("0123456789") == std::string::npos);
    if (!isCode && out.status != "default") {
      checker_.error(
          node,
          cat('"', status, "\" is no status code, no class such as 4XX, and not \"default\""));
    }
    const auto response = object(node);
    if (!response) {
      out.isKnown = false;
      return out;
    }
    if (const auto headers = member(*response, "headers"); headers && checker_.isObject(*headers)) {
      for (const auto& [name, header] : headers->members()) {
        const auto described = object(header);
        const auto required = described ? member(*described, "required") : std::nullopt;
        // OpenAPI: an entry for Content-Type is to be ignored.
        if (required && required->kind() == Node::Kind::Boolean && required->boolean() &&
            base::lowerCase(name) != "content-type") {
          out.required.push_back(name);
        }
      }
    }
    if (isSwagger_) {
      out.mediaTypes = member(*response, "schema") ? produces : std::vector<std::string>();
    } else if (const auto content = member(*response, "content");
               content && checker_.isObject(*content)) {
      for (const auto& [type, described] : content->members()) {
        out.mediaTypes.push_back(mediaType(type));
      }
    }
    return out;
  }
};

}  // namespace

bool ApiResponse::hasMediaType(std::string_view type) const {
  return std::ranges::any_of(mediaTypes, [&](const std::string& each) {
    const std::size_t star = each.find('*');
    return each == type ||
           (star != std::string::npos && type.starts_with(std::string_view(each).substr(0, star)));
  });
}

const ApiResponse* ApiOperation::responseFor(int code) const {
  const std::string exact = std::to_string(code);
  for (const std::string& status : {exact, exact.substr(0, 1) + "XX", std::string("default")}) {
    const auto found = std::ranges::find(responses, status, &ApiResponse::status);
    if (found != responses.end()) {
      return &*found;
    }
  }
  return nullptr;
}

std::expected<ApiDescription, std::vector<Error>> parseApiDescription(std::string_view text,
                                                                      std::string_view file) {
  constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(ByteOrderMark)) {
    text.remove_prefix(ByteOrderMark.size());
  }
  std::string json;
  if (!base::trim(text).starts_with('{')) {
    auto converted = jsonOfYaml(text, file);
    if (!converted) {
      return std::unexpected(std::vector{converted.error()});
    }
    json = *std::move(converted);
    text = json;
  }
  const auto document = Document::parse(text, file);
  if (!document) {
    return std::unexpected(document.error());
  }
  return Reader(document->root(), file).read();
}

}  // namespace status_lint::model
