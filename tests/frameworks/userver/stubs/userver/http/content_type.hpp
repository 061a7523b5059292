#pragma once

#include <string>
#include <string_view>

namespace userver::http {

class ContentType {
public:
  ContentType(std::string_view);
  ContentType(const std::string&);
  ContentType(const char*);

  std::string MediaType() const;
  std::string ToString() const;

private:
  std::string type_;
};

namespace content_type {
extern const ContentType kApplicationOctetStream;
extern const ContentType kApplicationJson;
extern const ContentType kTextPlain;
}  // namespace content_type

}  // namespace userver::http
