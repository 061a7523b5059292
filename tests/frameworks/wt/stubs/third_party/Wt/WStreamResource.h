#pragma once
#include <istream>

#include "WResource.h"

namespace Wt {

class WStreamResource : public WResource {
public:
  explicit WStreamResource(const std::string& mimeType);
  ~WStreamResource() override;
  void setMimeType(const std::string& mimeType);

protected:
  void handleRequestPiecewise(const Http::Request& request, Http::Response& response,
                              std::istream& input);
};

}  // namespace Wt
