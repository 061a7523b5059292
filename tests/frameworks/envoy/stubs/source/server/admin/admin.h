#pragma once

#include "../../../envoy/server/admin.h"

namespace Envoy {
namespace Server {

class AdminImpl : public Admin {
public:
  struct UrlHandler {
    const std::string prefix_;
    const std::string help_text_;
    const GenRequestFn handler_;
    const bool removable_;
    const bool mutates_server_state_;
    const ParamDescriptorVec params_{};
  };

  UrlHandler makeHandler(const std::string& prefix,
                         const std::string& help_text,
                         HandlerCb callback,
                         bool removable,
                         bool mutates_state,
                         const ParamDescriptorVec& params = {});
};

}  // namespace Server
}  // namespace Envoy
