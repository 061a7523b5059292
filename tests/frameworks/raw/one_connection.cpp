// One response, written by several functions that are given the same descriptor or the same
// connection.
// --- wire.h
#pragma once
#include <string>

void statusLine(int client, int code, const std::string& reason);
void field(int client, const std::string& name, const std::string& value);
void endOfFields(int client);
void body(int client, const std::string& text);

class Connection {
public:
  explicit Connection(int fd) : fd_(fd) {}
  void writeText(const std::string& text);
  void status(int code, const std::string& reason);
  void field(const std::string& name, const std::string& value);
  void end();

private:
  int fd_;
};
// --- wire.cpp
#include "wire.h"
#include <cstdio>
#include <unistd.h>

void statusLine(int fd, int code, const std::string& reason) {
  dprintf(fd, "HTTP/1.1 %d %s\r\n", code, reason.c_str());
}

void field(int socket, const std::string& name, const std::string& value) {
  const std::string line = name + ": " + value + "\r\n";
  write(socket, line.data(), line.size());
}

void endOfFields(int s) {
  write(s, "\r\n", 2);
}

void body(int client, const std::string& text) {
  write(client, text.data(), text.size());
}

void Connection::writeText(const std::string& text) {
  ::write(fd_, text.data(), text.size());
}

void Connection::status(int code, const std::string& reason) {
  writeText("HTTP/1.1 " + std::to_string(code) + " " + reason + "\r\n");
}

void Connection::field(const std::string& name, const std::string& value) {
  writeText(name + ": " + value + "\r\n");
}

void Connection::end() {
  writeText("\r\n");
}
// --- handlers.cpp
#include "wire.h"
#include <unistd.h>

void refused(int client) {
  statusLine(client, 401, "Unauthorized");  // finding: unauthorized-without-challenge
  field(client, "Content-Length", "0");
  endOfFields(client);
}

void challenged(int client) {
  statusLine(client, 401, "Unauthorized");
  field(client, "WWW-Authenticate", "Basic");
  endOfFields(client);
}

void nothing(int client) {
  statusLine(client, 204, "No Content");  // finding: no-content-with-body
  endOfFields(client);
  body(client, "nothing");
}

void found(int client, const std::string& page) {
  statusLine(client, 200, "OK");
  field(client, "Content-Type", "text/html");
  endOfFields(client);
  body(client, page);
}

void onObject(Connection& connection) {
  connection.status(405, "Method Not Allowed");  // finding: method-not-allowed-without-allow
  connection.end();
}

void onObjectWithAllow(Connection& connection) {
  connection.status(405, "Method Not Allowed");
  connection.field("Allow", "GET");
  connection.end();
}

// What is written to another connection belongs to another response.
void proxied(int client, int upstream) {
  statusLine(client, 204, "No Content");
  endOfFields(client);
  body(upstream, "GET / HTTP/1.1\r\n\r\n");
}

void proxiedObjects(Connection& client, Connection& log) {
  client.status(204, "No Content");
  client.end();
  log.writeText("answered with 204");
}

void twoClients(int first, int second) {
  statusLine(first, 401, "Unauthorized");  // finding: unauthorized-without-challenge
  statusLine(second, 401, "Unauthorized");
  field(second, "WWW-Authenticate", "Basic");
  endOfFields(second);
  endOfFields(first);
}

struct Client {
  int fd = -1;
  bool isClosing = false;
};

void onClient(Client* client) {
  statusLine(client->fd, 204, "No Content");  // finding: no-content-with-body
  endOfFields(client->fd);
  body(client->fd, "done");
}

void onClients(Client& client, Client& other) {
  statusLine(client.fd, 204, "No Content");
  endOfFields(client.fd);
  body(other.fd, "done");
}

// A descriptor is a number: a copy of it leads to the same connection.
void copied(int client) {
  const int same = client;
  statusLine(client, 204, "No Content");  // finding: no-content-with-body
  endOfFields(client);
  body(same, "done");
}
