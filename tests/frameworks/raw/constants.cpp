// Heads that are written down once, as constants, and sent where they are needed.
// --- replies.h
#pragma once

#include <string>
#include <string_view>

inline constexpr std::string_view BadRequest =
    "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
inline constexpr char Unauthorized[] =
    "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

struct Replies {
  static const std::string WrongMethod;
  static constexpr const char* Moved = "HTTP/1.1 301 Moved Permanently\r\nContent-Length: 0\r\n\r\n";
  static constexpr std::string_view NoContent = "HTTP/1.1 204 No Content\r\n\r\n";
  inline static const std::string Unsatisfiable =
      "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\n\r\n";
};

#define CONTINUE "HTTP/1.1 100 Continue\r\n\r\n"
#define PROXY_REFUSED                          \
  "HTTP/1.1 407 Proxy Authentication Required" \
  "\r\nContent-Length: 0\r\n\r\n"
// --- replies.cpp
#include "replies.h"

const std::string Replies::WrongMethod =
    "HTTP/1.1 405 Method Not Allowed\r\n"
    "Content-Length: 0\r\n"
    "\r\n";
// --- server.cpp
#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

#include "replies.h"

namespace {

const std::string crlf = "\r\n";
const std::string version = "HTTP/1.1";
const std::string upgrade = version + " 426 Upgrade Required" + crlf + "Upgrade: TLS/1.2" + crlf + crlf;
const std::string found = "HTTP/1.1 302 Found\r\nLocation: /login\r\n\r\n";
const std::string lost = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n";
static const char forbidden[] = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
const char* const gone = "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n";
const char* changing = "HTTP/1.1 401 Unauthorized\r\n\r\n";

}  // namespace

void writeText(int client, std::string_view text) {
  while (!text.empty()) {
    // finding: upgrade-without-connection-option
    const ssize_t count = ::send(client, text.data(), text.size(), MSG_NOSIGNAL);
    if (count <= 0) {
      return;
    }
    text.remove_prefix(static_cast<std::size_t>(count));
  }
}

void badRequest(int client) {
  send(client, BadRequest.data(), BadRequest.size(), 0);
}

void unauthorized(int client) {
  send(client, Unauthorized, sizeof(Unauthorized) - 1, 0);  // finding: unauthorized-without-challenge
}

void wrongMethod(int client) {
  send(client, Replies::WrongMethod.c_str(), Replies::WrongMethod.size(), 0);  // missed: method-not-allowed-without-allow its text is in another file
}

void moved(int client) {
  write(client, Replies::Moved, strlen(Replies::Moved));  // finding: redirect-without-location
}

void unsatisfiable(int client) {
  writeText(client, Replies::Unsatisfiable);  // finding: range-not-satisfiable-without-content-range
}

void noContent(int client) {
  writeText(client, Replies::NoContent);
}

void noContentButMore(int client) {
  writeText(client, Replies::NoContent);  // finding: no-content-with-body
  writeText(client, "nothing here\n");
}

void redirect(int client, bool isKnown) {
  writeText(client, isKnown ? found : lost);  // finding: redirect-without-location
}

void upgradeFirst(int client) {
  writeText(client, upgrade);
}

void refuse(int client) {
  write(client, forbidden, sizeof forbidden - 1);
  write(client, gone, strlen(gone));
}

void setBanner(const char* text) {
  changing = text;
}

// Another text may be there by now.
void banner(int client) {
  write(client, changing, strlen(changing));
}

void local(int client) {
  const std::string head = "HTTP/1.1 405 Method Not Allowed\r\n";
  const std::string fields = "Allow: GET, HEAD\r\nContent-Length: 0\r\n\r\n";
  const std::string all = head + fields;
  send(client, all.data(), all.length(), 0);
}

void localStatic(int client) {
  static const std::string head = "HTTP/1.1 405 Method Not Allowed\r\n\r\n";
  static constexpr std::string_view other{"HTTP/1.1 401 Unauthorized\r\n\r\n"};
  if (client % 2 == 0) {
    send(client, head.data(), head.length(), 0);  // finding: method-not-allowed-without-allow
    return;
  }
  send(client, other.data(), other.length(), 0);  // finding: unauthorized-without-challenge
}

void proxyRefused(int client) {
  send(client, CONTINUE, sizeof CONTINUE - 1, 0);
  // finding: proxy-auth-without-challenge
  send(client, PROXY_REFUSED, sizeof PROXY_REFUSED - 1, 0);
}

void table(int client, std::size_t which) {
  static const std::array<const char*, 2> texts = {
      "HTTP/1.1 401 Unauthorized\r\n\r\n",
      "HTTP/1.1 405 Method Not Allowed\r\n\r\n"};
  send(client, texts[which], strlen(texts[which]), 0);
}

void arrayOfBytes(int client) {
  constexpr std::array<char, 5> raw = {'H', 'T', 'T', 'P', '/'};
  send(client, raw.data(), raw.size(), 0);
}
// --- other.cpp
#include <string>
#include <unistd.h>

extern const std::string sharedHead;

void shared(int client) {
  write(client, sharedHead.data(), sharedHead.size());  // missed: unauthorized-without-challenge its text is in another file
}
// --- shared.cpp
#include <string>

extern const std::string sharedHead;
const std::string sharedHead = "HTTP/1.1 401 Unauthorized\r\n\r\n";
