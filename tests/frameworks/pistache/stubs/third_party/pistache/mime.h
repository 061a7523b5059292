#pragma once
#include <string>

namespace Pistache::Http::Mime {

enum class Type { Star, Text, Image, Audio, Video, Application };
enum class Subtype { Star, Plain, Html, Xhtml, Xml, Javascript, Css, OctetStream, Json };

class MediaType {
public:
  MediaType();
  explicit MediaType(std::string raw);
  MediaType(Mime::Type top, Mime::Subtype sub);
  std::string toString() const;
  bool isValid() const;
};

}  // namespace Pistache::Http::Mime

#define MIME(top, sub)                                                                             \
  Pistache::Http::Mime::MediaType(Pistache::Http::Mime::Type::top,                                 \
                                  Pistache::Http::Mime::Subtype::sub)
