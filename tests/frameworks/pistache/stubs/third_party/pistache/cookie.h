#pragma once
#include <string>

namespace Pistache::Http {

struct Cookie {
  Cookie(std::string name, std::string value);
  std::string name;
  std::string value;
  std::string path;
  bool secure;
  bool httpOnly;
};

class CookieJar {
public:
  CookieJar();
  void add(const Cookie& cookie);
  void removeAllCookies();
  Cookie get(const std::string& name) const;
  bool has(const std::string& name) const;
};

}  // namespace Pistache::Http
