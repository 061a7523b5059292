#pragma once
#include <memory>

#include "../../../Types.hpp"

namespace oatpp::web::mime::multipart {

class Part {};

class Multipart {
public:
  virtual ~Multipart() = default;
  std::shared_ptr<Part> getNamedPart(const oatpp::String& name);
};

class PartList : public Multipart {};

}  // namespace oatpp::web::mime::multipart
