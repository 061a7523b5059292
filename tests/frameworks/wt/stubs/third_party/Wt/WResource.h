#pragma once
#include <string>

#include "Http/Request.h"
#include "Http/Response.h"

namespace Wt {

enum class ContentDisposition { None, Attachment, Inline };

class WString {
public:
  WString(const char* text);
  std::string toUTF8() const;
};

class WObject {
public:
  virtual ~WObject();
};

class WResource : public WObject {
public:
  WResource();
  ~WResource();
  void suggestFileName(const WString& name,
                       ContentDisposition disposition = ContentDisposition::Attachment);
  void haveMoreData();
  virtual void handleRequest(const Http::Request& request, Http::Response& response) = 0;
  virtual void handleAbort(const Http::Request& request);

protected:
  void beingDeleted();
};

}  // namespace Wt
