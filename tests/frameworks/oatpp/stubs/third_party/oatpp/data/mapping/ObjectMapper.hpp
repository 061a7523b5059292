#pragma once
#include "../../Types.hpp"

namespace oatpp::data::mapping {

class ObjectMapper {
public:
  oatpp::String writeToString(const oatpp::Void& variant) const;
  template <class Wrapper>
  Wrapper readFromString(const oatpp::String& str) const {
    return Wrapper();
  }
};

}  // namespace oatpp::data::mapping
