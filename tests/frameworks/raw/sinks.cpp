// Heads that leave by other ways than one call of send(): iovec arrays, the server's own buffers and
// connections, asio.
// --- third_party/boost/asio.hpp
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace boost {
namespace system {
class error_code {};
}  // namespace system
namespace asio {
class const_buffer {
public:
  const_buffer(const void* data, std::size_t size);
};
class mutable_buffer {};
template <typename Protocol>
class basic_stream_socket {
public:
  template <typename Buffers>
  std::size_t write_some(const Buffers& buffers);
  template <typename Buffers, typename Handler>
  void async_write_some(const Buffers& buffers, Handler handler);
};
namespace ip {
class tcp {
public:
  using socket = basic_stream_socket<tcp>;
};
}  // namespace ip
const_buffer buffer(const void* data, std::size_t size);
const_buffer buffer(std::string_view text);
const_buffer buffer(const std::string& text);
template <typename Stream, typename Buffers>
std::size_t write(Stream& stream, const Buffers& buffers);
template <typename Stream, typename Buffers, typename Handler>
void async_write(Stream& stream, const Buffers& buffers, Handler handler);
}  // namespace asio
}  // namespace boost
// --- vectors.cpp
#include <string>
#include <sys/socket.h>
#include <sys/uio.h>
#include <cstring>

void gathered(int client, const std::string& page) {
  const std::string head = "HTTP/1.1 204 No Content\r\n\r\n";
  const std::string note = "none";
  iovec parts[3];
  parts[0].iov_base = const_cast<char*>(head.data());  // finding: no-content-with-body
  parts[0].iov_len = head.size();
  parts[1].iov_base = const_cast<char*>(note.data());
  parts[1].iov_len = note.size();
  parts[2].iov_base = const_cast<char*>(page.data());
  parts[2].iov_len = page.size();
  writev(client, parts, 3);
}

void listed(int client) {
  const char* head = "HTTP/1.1 401 Unauthorized\r\n";  // finding: unauthorized-without-challenge
  char end[] = "\r\n";
  struct iovec parts[] = {{(void*)head, strlen(head)}, {end, 2}};
  writev(client, parts, 2);
}

void one(int client) {
  std::string head = "HTTP/1.1 405 Method Not Allowed\r\n\r\n";  // finding: method-not-allowed-without-allow
  struct iovec part;
  part.iov_base = head.data();
  part.iov_len = head.size();
  writev(client, &part, 1);
}

void message(int client) {
  std::string head = "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET\r\n";
  std::string end = "\r\n";
  struct iovec parts[2];
  parts[0].iov_base = (void*)head.c_str();
  parts[0].iov_len = head.size();
  parts[1].iov_base = (void*)end.c_str();
  parts[1].iov_len = end.size();
  struct msghdr all = {};
  all.msg_iov = parts;
  all.msg_iovlen = 2;
  sendmsg(client, &all, 0);
}

void messageWithout(int client) {
  std::string head = "HTTP/1.1 405 Method Not Allowed\r\n";  // finding: method-not-allowed-without-allow
  std::string end = "\r\n";
  struct iovec parts[2];
  parts[0].iov_base = (void*)head.c_str();
  parts[0].iov_len = head.size();
  parts[1].iov_base = (void*)end.c_str();
  parts[1].iov_len = end.size();
  struct msghdr all;
  memset(&all, 0, sizeof(all));
  all.msg_iov = parts;
  all.msg_iovlen = 2;
  sendmsg(client, &all, 0);
}

void unknownParts(int client, iovec* parts, int count) {
  writev(client, parts, count);
}
// --- buffer.h
#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Text that waits until the socket takes it.
class Buffer {
public:
  void append(const std::string& text) { text_.append(text); }
  void append(const char* text, std::size_t size) { text_.append(text, size); }
  void addLine(std::string_view line) {
    text_ += line;
    text_ += "\r\n";
  }
  Buffer& operator<<(std::string_view text) {
    text_.append(text);
    return *this;
  }
  Buffer& operator<<(int number) {
    text_ += std::to_string(number);
    return *this;
  }
  const std::string& text() const { return text_; }
  const char* data() const { return text_.data(); }
  std::size_t size() const { return text_.size(); }
  bool writeTo(int client);

private:
  std::string text_;
};

class Bytes {
public:
  void append(std::string_view text) { bytes_.insert(bytes_.end(), text.begin(), text.end()); }
  void push(const char* text, std::size_t size);
  const char* data() const { return bytes_.data(); }
  std::size_t size() const { return bytes_.size(); }

private:
  std::vector<char> bytes_;
};
// --- buffer.cpp
#include "buffer.h"
#include <unistd.h>

bool Buffer::writeTo(int client) {
  const ssize_t count = ::write(client, text_.data(), text_.size());
  if (count < 0) {
    return false;
  }
  text_.erase(0, static_cast<std::size_t>(count));
  return true;
}
// --- buffers.cpp
#include "buffer.h"
#include <sys/socket.h>
#include <unistd.h>

void own(int client) {
  Buffer buffer;
  buffer.append("HTTP/1.1 401 Unauthorized\r\n");  // finding: unauthorized-without-challenge
  buffer.append("Content-Length: 0\r\n");
  buffer.append("\r\n");
  ::send(client, buffer.data(), buffer.size(), 0);
}

void ownWithChallenge(int client) {
  Buffer buffer;
  buffer.addLine("HTTP/1.1 401 Unauthorized");
  buffer.addLine("WWW-Authenticate: Basic");
  buffer.addLine("");
  buffer.writeTo(client);
}

void ownShifted(int client, int code) {
  Buffer buffer;
  buffer << "HTTP/1.1 " << code << " Some\r\n";
  buffer << "\r\n";
  buffer.writeTo(client);
}

void useShifted(int client) {
  ownShifted(client, 405);  // finding: method-not-allowed-without-allow
}

void ownBytes(int client) {
  Bytes bytes;
  bytes.append("HTTP/1.1 401 Unauthorized\r\n\r\n");  // finding: unauthorized-without-challenge
  write(client, bytes.data(), bytes.size());
}

void vectorOfBytes(int client) {
  std::vector<char> bytes;
  const std::string head = "HTTP/1.1 401 Unauthorized\r\n";
  const std::string field = "WWW-Authenticate: Basic\r\n\r\n";
  bytes.insert(bytes.end(), head.begin(), head.end());
  bytes.insert(bytes.end(), field.begin(), field.end());
  write(client, bytes.data(), bytes.size());
}
// --- connection.cpp
#include <functional>
#include <memory>
#include <string>
#include <unistd.h>

#include "third_party/boost/asio.hpp"

class Connection : public std::enable_shared_from_this<Connection> {
public:
  explicit Connection(int fd) : fd_(fd) {}
  void send(const std::string& text) { sendInLoop(text.data(), text.size()); }
  void refuse() {
    send("HTTP/1.1 401 Unauthorized\r\n\r\n");  // finding: unauthorized-without-challenge
  }

private:
  void sendInLoop(const char* data, std::size_t size) {
    const ssize_t count = ::write(fd_, data, size);
    if (count >= 0 && static_cast<std::size_t>(count) < size) {
      output_.append(data + count, size - static_cast<std::size_t>(count));
    }
  }

  int fd_;
  std::string output_;
};

using ConnectionPtr = std::shared_ptr<Connection>;

void onMessage(const ConnectionPtr& connection, const std::string& message) {
  if (message.find("\r\n\r\n") == std::string::npos) {
    return;
  }
  if (message.compare(0, 4, "GET ") != 0) {
    connection->send("HTTP/1.1 405 Method Not Allowed\r\n\r\n");  // finding: method-not-allowed-without-allow
    return;
  }
  connection->send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");
  connection->send("ok");
}

class Session : public std::enable_shared_from_this<Session> {
public:
  void refuse() {
    response_ = "HTTP/1.1 401 Unauthorized\r\n\r\n";  // finding: unauthorized-without-challenge
    write();
  }
  void wrongMethod() {
    std::string text = "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n";  // finding: method-not-allowed-without-allow
    boost::asio::write(socket_, boost::asio::buffer(text));
  }
  void some() {
    static const std::string text = "HTTP/1.1 401 Unauthorized\r\n\r\n";
    socket_.write_some(boost::asio::buffer(text.data(), text.size()));  // finding: unauthorized-without-challenge
  }
  void notFound() {
    make(404, "Not Found");
    write();
  }
  void challenge() {
    make(401, "Unauthorized");  // finding: unauthorized-without-challenge
    write();
  }

private:
  void make(int code, const std::string& reason) {
    response_ = "HTTP/1.1 " + std::to_string(code) + " " + reason + "\r\n";
    response_ += "Content-Length: 0\r\n";
    response_ += "\r\n";
  }
  void write() {
    auto self = shared_from_this();
    boost::asio::async_write(socket_, boost::asio::buffer(response_),
                             [this, self](boost::system::error_code, std::size_t) {});
  }

  boost::asio::ip::tcp::socket socket_;
  std::string response_;
};

void serve(const std::shared_ptr<Session>& session, int which) {
  switch (which) {
  case 0: session->refuse(); break;
  case 1: session->wrongMethod(); break;
  case 2: session->some(); break;
  case 3: session->challenge(); break;
  default: session->notFound(); break;
  }
}
// --- output.cpp
#include <string>
#include <unistd.h>

// What waits in its buffer is sent before.
class Client {
public:
  void refuse() {
    std::string head = "HTTP/1.1 401 Unauthorized\r\n";  // finding: unauthorized-without-challenge
    head += "Content-Length: 0\r\n";
    head += "\r\n";
    output_ += head;
    flush();
  }
  void nothing() {
    output_ += "HTTP/1.1 204 No Content\r\n\r\n";
    flush();
  }

private:
  void flush() {
    ::write(fd_, output_.data(), output_.size());
    output_.clear();
  }

  int fd_ = -1;
  std::string output_;
};

void serveClient(Client& client, bool isKnown) {
  if (!isKnown) {
    client.refuse();
    return;
  }
  client.nothing();
}
