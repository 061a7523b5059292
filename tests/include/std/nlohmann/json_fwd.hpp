#pragma once
#pragma GCC system_header
#include <map>
#include <string>
#include <vector>

#define NLOHMANN_JSON_VERSION_MAJOR 3
#define NLOHMANN_JSON_VERSION_MINOR 11
#define NLOHMANN_JSON_VERSION_PATCH 2
#define NLOHMANN_JSON_NAMESPACE nlohmann::json_abi_v3_11_2
#define NLOHMANN_JSON_NAMESPACE_BEGIN namespace nlohmann { inline namespace json_abi_v3_11_2 {
#define NLOHMANN_JSON_NAMESPACE_END } }

namespace nlohmann {
inline namespace json_abi_v3_11_2 {

template <class T = void, class SFINAE = void> struct adl_serializer;
template <template <class U, class V, class... Args> class ObjectType = std::map,
          template <class U, class... Args> class ArrayType = std::vector,
          class StringType = std::string, class BooleanType = bool, class IntegerType = long,
          class UnsignedType = unsigned long, class FloatType = double,
          template <class U> class AllocatorType = std::allocator,
          template <class T, class SFINAE = void> class Serializer = adl_serializer,
          class BinaryType = std::vector<unsigned char>>
class basic_json;
template <class StringType> class json_pointer;
using json = basic_json<>;
template <class K, class V, class Ignored, class A> struct ordered_map;
using ordered_json = basic_json<ordered_map>;

}  // namespace json_abi_v3_11_2
}  // namespace nlohmann
