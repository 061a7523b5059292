// A server as people write one on plain sockets: responses are bytes that helpers put together and
// send in one piece or in several, and what else goes over a descriptor is none.
// --- http.h
#pragma once

#include <string>

void sendStatus(int client, int code, const char* reason);
void sendAll(int client, const std::string& bytes);
void writeAll(int client, const void* bytes, std::size_t size);
std::string response(int code, const std::string& reason, const std::string& fields);
// --- http.cpp
#include <cstdio>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

#include "http.h"

void sendStatus(int client, int code, const char* reason) {
  char head[256];
  snprintf(head, sizeof head, "HTTP/1.1 %d %s\r\nContent-Length: 0\r\n\r\n", code, reason);
  send(client, head, strlen(head), 0);
}

std::string response(int code, const std::string& reason, const std::string& fields) {
  return "HTTP/1.1 " + std::to_string(code) + " " + reason + "\r\n" + fields + "\r\n";
}
// --- socket.cpp
#include <string>
#include <unistd.h>

#include "http.h"

void sendAll(int client, const std::string& bytes) {
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const ssize_t written = write(client, bytes.data() + sent, bytes.size() - sent);
    if (written <= 0) {
      return;
    }
    sent += static_cast<std::size_t>(written);
  }
}

void writeAll(int client, const void* bytes, std::size_t size) {
  const char* next = static_cast<const char*>(bytes);
  while (size > 0) {
    const ssize_t written = write(client, next, size);
    if (written <= 0) {
      return;
    }
    next += written;
    size -= static_cast<std::size_t>(written);
  }
}
// --- handlers.cpp
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

#include "http.h"

void refuse(int client) {
  sendStatus(client, 401, "Unauthorized");  // finding: unauthorized-without-challenge
}

void notFound(int client) {
  sendStatus(client, 404, "Not Found");
}

void wrongMethod(int client) {
  const std::string head = "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n";
  write(client, head.data(), head.size());  // finding: method-not-allowed-without-allow
}

void wrongMethodWithAllow(int client) {
  dprintf(client, "HTTP/1.1 %d %s\r\n", 405, "Method Not Allowed");
  dprintf(client, "Allow: %s\r\n", "GET, HEAD");
  dprintf(client, "Content-Length: 0\r\n\r\n");
}

void challenge(int client, const std::string& realm) {
  std::string text = "HTTP/1.1 401 Unauthorized\r\n";
  text += "WWW-Authenticate: Basic realm=\"" + realm + "\"\r\n";
  text += "Content-Length: 0\r\n";
  text += "\r\n";
  sendAll(client, text);
}

void noChallenge(int client) {
  std::string text = "HTTP/1.1 401 Unauthorized\r\n";  // finding: unauthorized-without-challenge
  text += "Content-Length: 0\r\n";
  text += "\r\n";
  sendAll(client, text);
}

void grown(int client, int code, const std::string& reason) {
  std::string head;
  head += "HTTP/1.1 " + std::to_string(code) + " " + reason + "\r\n";
  head += "Content-Length: 0\r\n";
  head += "\r\n";
  char buffer[4096];
  sprintf(buffer, "%s", head.c_str());
  writeAll(client, buffer, strlen(buffer));
}

void refuseGrown(int client) {
  grown(client, 405, "Method Not Allowed");  // finding: method-not-allowed-without-allow
}

void composed(int client) {
  sendAll(client, response(405, "Method Not Allowed", "Content-Length: 0\r\n"));  // finding: method-not-allowed-without-allow
  sendAll(client, response(405, "Method Not Allowed", "Allow: GET\r\n"));
}

void stored(int client, const std::string& saved) {
  const char* head = "HTTP/1.1 204 No Content\r\n\r\n";  // finding: no-content-with-body
  send(client, head, strlen(head), 0);
  send(client, "saved ", 6, 0);
  send(client, saved.data(), saved.size(), 0);
}

void removed(int client) {
  send(client, "HTTP/1.1 204 No Content\r\n", 25, 0);
  send(client, "\r\n", 2, 0);
}

// Fields that are not known may hold the challenge.
void withFields(int client, const std::map<std::string, std::string>& fields) {
  dprintf(client, "HTTP/1.1 401 Unauthorized\r\n");
  for (const auto& [name, value] : fields) {
    dprintf(client, "%s: %s\r\n", name.c_str(), value.c_str());
  }
  dprintf(client, "\r\n");
}

void headField(int client, const char* name, const std::string& value) {
  dprintf(client, "%s: %s\r\n", name, value.c_str());
}

void knownNames(int client, const std::string& realm) {
  dprintf(client, "HTTP/1.1 401 Unauthorized\r\n");
  headField(client, "WWW-Authenticate", "Basic realm=" + realm);
  write(client, "\r\n", 2);
}

void otherNames(int client, const std::string& realm) {
  dprintf(client, "HTTP/1.1 401 Unauthorized\r\n");  // finding: unauthorized-without-challenge
  headField(client, "X-Realm", realm);
  write(client, "\r\n", 2);
}

// The caller writes the rest.
void startRefusal(int client) {
  send(client, "HTTP/1.1 401 Unauthorized\r\n", 27, 0);
}

void streamed(std::ostream& out, int code) {
  out << "HTTP/1.1 " << code << " Text\r\n"
      << "Content-Length: " << 2 << "\r\n"
      << "\r\n"
      << "ok";
}

void refuseOn(std::ostream& out) {
  streamed(out, 401);  // finding: unauthorized-without-challenge
}

void built(int client) {
  std::ostringstream text;
  text << "HTTP/1.1 " << 416 << " Range Not Satisfiable\r\n";  // finding: range-not-satisfiable-without-content-range
  text << "Content-Length: 0\r\n\r\n";
  const std::string bytes = text.str();
  send(client, bytes.c_str(), bytes.size(), 0);
}

void inBuffer(int client) {
  char buffer[512];
  int length = sprintf(buffer, "HTTP/1.1 302 Found\r\n");
  length += sprintf(buffer + length, "Location: %s\r\n", "/login");
  length += sprintf(buffer + length, "\r\n");
  send(client, buffer, static_cast<std::size_t>(length), 0);
}

void interim(int client) {
  send(client, "HTTP/1.1 100 Continue\r\n\r\n", 25, 0);
  send(client, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 38, 0);
}

void file(FILE* stream) {
  fputs("HTTP/1.0 404 Not Found\r\n", stream);
  fprintf(stream, "Content-Type: %s\r\n\r\n", "text/plain");
  fputs("no such file\n", stream);
}

// A client: it writes requests, and looks at what it gets.
bool fetch(int server, const std::string& path) {
  const std::string request = "GET " + path + " HTTP/1.1\r\nHost: example.com\r\n\r\n";
  send(server, request.data(), request.size(), 0);
  char answer[64] = {};
  recv(server, answer, sizeof answer - 1, 0);
  return strncmp(answer, "HTTP/1.1 401", 12) == 0;
}

// What people read is no response.
void log(int code) {
  std::cout << "HTTP/1.1 401 Unauthorized\r\n\r\n";
  std::cerr << "HTTP/1.1 " << code << "\r\n\r\n";
  fprintf(stderr, "HTTP/1.1 401 Unauthorized\r\n\r\n");
  printf("HTTP/1.1 405 Method Not Allowed\r\n\r\n");
  std::ofstream trace("trace.txt");
  trace << "HTTP/1.1 401 Unauthorized\r\n"
        << "\r\n";
}

// Ordinary writes.
void other(int client, FILE* table, const std::string& line) {
  send(client, "QUIT\r\n", 6, 0);
  fprintf(table, "%s;%d\r\n", line.c_str(), client);
  char name[32];
  snprintf(name, sizeof name, "client-%d", client);
  write(client, name, strlen(name));
}
// --- main.cpp
#include <sys/socket.h>
#include <unistd.h>

// A server that answers one client after the other.
int main() {
  const int server = socket(AF_INET, SOCK_STREAM, 0);
  for (;;) {
    const int client = accept(server, nullptr, nullptr);
    if (client < 0) {
      continue;
    }
    const char refused[] = "HTTP/1.1 401 Unauthorized\r\n\r\n";
    send(client, refused, sizeof refused - 1, 0);  // finding: unauthorized-without-challenge
    close(client);
  }
}
