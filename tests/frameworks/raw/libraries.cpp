// Heads that leave by the functions of TLS libraries, C streams and socket classes.
// --- third_party/libraries.h
#pragma once
#include <cstddef>

extern "C" {
struct SSL;
struct BIO;
int SSL_write_ex(SSL* ssl, const void* data, std::size_t size, std::size_t* written);
int BIO_puts(BIO* bio, const char* text);
}

class QByteArray {
public:
  QByteArray(const char* text);
};

class QIODevice {
public:
  long long write(const char* text);
  long long write(const char* text, long long size);
};

class QTcpSocket : public QIODevice {};

class QTextStream {
public:
  explicit QTextStream(QIODevice* device);
  QTextStream& operator<<(const char* text);
  QTextStream& operator<<(int number);
};

namespace boost::asio {
template <typename Buffers>
struct Buffer {};
class const_buffer {};
const_buffer buffer(const char* text, std::size_t size);
namespace ssl {
template <typename Layer>
class stream {
public:
  template <typename Buffers>
  std::size_t write_some(const Buffers& buffers);
};
}  // namespace ssl
}  // namespace boost::asio
// --- use.cpp
#include <cstdio>
#include <cstring>
#include <ostream>
#include <sys/sendfile.h>
#include <unistd.h>

#include "third_party/libraries.h"

void tls(SSL* ssl) {
  const char head[] = "HTTP/1.1 401 Unauthorized\r\n\r\n";
  std::size_t written = 0;
  SSL_write_ex(ssl, head, sizeof head - 1, &written);  // finding: unauthorized-without-challenge
}

void bio(BIO* stream) {
  BIO_puts(stream, "HTTP/1.1 405 Method Not Allowed\r\n");  // finding: method-not-allowed-without-allow
  BIO_puts(stream, "\r\n");
}

void boostTls(boost::asio::ssl::stream<int>& stream) {
  const char head[] = "HTTP/1.1 401 Unauthorized\r\n\r\n";
  stream.write_some(boost::asio::buffer(head, sizeof head - 1));  // finding: unauthorized-without-challenge
}

void file(int client, int page) {
  dprintf(client, "HTTP/1.1 304 Not Modified\r\n\r\n");
  sendfile(client, page, nullptr, 4096);
}

void stream(FILE* client) {
  const char head[] = "HTTP/1.1 405 Method Not Allowed\r\n\r\n";
  fwrite(head, 1, sizeof head - 1, client);  // finding: method-not-allowed-without-allow
}

void put(std::ostream& out) {
  const char head[] = "HTTP/1.1 405 Method Not Allowed\r\n\r\n";
  out.write(head, sizeof head - 1);  // finding: method-not-allowed-without-allow
}

void copied(int client) {
  char text[256];
  strcpy(text, "HTTP/1.1 401 Unauthorized\r\n");  // finding: unauthorized-without-challenge
  strcat(text, "Content-Length: 0\r\n");
  strcat(text, "\r\n");
  write(client, text, strlen(text));
}

void qt(QTcpSocket* socket) {
  socket->write("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n");  // finding: method-not-allowed-without-allow
  socket->write("\r\n");
}

void qtText(QTcpSocket* socket) {
  QTextStream out(socket);
  out << "HTTP/1.1 " << 401 << " Unauthorized\r\n"  // finding: unauthorized-without-challenge
      << "\r\n";
}
