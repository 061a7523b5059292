#pragma once

#include <chrono>
#include <httplib.h>
#include <map>
#include <mutex>
#include <string>

namespace shop {

class Sessions {
public:
  enum class Check { Missing, Expired, Valid };

  std::string open(const std::string& user);
  Check check(const httplib::Request& req) const;
  void close(const httplib::Request& req);

private:
  using Clock = std::chrono::steady_clock;

  mutable std::mutex mutex_;
  std::map<std::string, Clock::time_point> expiry_;
  unsigned counter_ = 0;
};

}  // namespace shop
