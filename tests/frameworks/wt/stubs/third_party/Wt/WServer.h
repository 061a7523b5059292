#pragma once
#include <memory>
#include <string>

#include "WResource.h"

namespace Wt {

class WServer {
public:
  WServer(int argc, char* argv[], const std::string& wtConfigurationFile = std::string());
  void addResource(const std::shared_ptr<WResource>& resource, const std::string& path);
  bool start();
  void stop();
  static int waitForShutdown();
};

}  // namespace Wt
