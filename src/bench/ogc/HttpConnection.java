import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that stays open (HTTP/1.1, RFC 9112): asks, and counts what comes. */
final class HttpConnection {

  private static final int PATIENCE_MILLIS = 120_000;
  private static final int START = 300;

  private final String host;
  private final int port;
  private final byte[] buffer = new byte[1 << 16];
  private Socket socket;
  private int at;
  private int filled;

  HttpConnection(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * @param start of the content, as text of one byte per letter
   * @param length bytes of the content
   */
  record Answer(int status, String start, long length) {}

  private static final class Content {
    private final StringBuilder start = new StringBuilder();
    private long length;
  }

  Answer get(String path) throws IOException {
    if (socket == null) {
      socket = new Socket(host, port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      at = 0;
      filled = 0;
    }
    String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    String status = line();
    int code = Integer.parseInt(status.split(" ", 3)[1]);
    long length = -1;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      length =
          lower.startsWith("content-length:") ? Long.parseLong(lower.substring(15).trim()) : length;
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
      last |= lower.startsWith("connection:") && lower.contains("close");
    }
    Content content = new Content();
    if (chunked) {
      chunks(content);
    } else if (length >= 0) {
      take(length, content);
    } else if (code != 204 && code != 304) {
      rest(content);
      last = true;
    }
    if (last) {
      close();
    }
    return new Answer(code, content.start.toString(), content.length);
  }

  void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // it is gone either way
    }
    socket = null;
  }

  private void chunks(Content content) throws IOException {
    for (long size = size(line()); size > 0; size = size(line())) {
      take(size, content);
      line();
    }
    while (!line().isEmpty()) {
      // trailers
    }
  }

  private static long size(String line) {
    return Long.parseLong(line.split(";", 2)[0].trim(), 16);
  }

  private void take(long length, Content content) throws IOException {
    for (long left = length; left > 0; ) {
      if (at == filled && !fill()) {
        throw new EOFException();
      }
      left -= note((int) Math.min(left, filled - at), content);
    }
  }

  private void rest(Content content) throws IOException {
    while (at < filled || fill()) {
      note(filled - at, content);
    }
  }

  private int note(int length, Content content) {
    int wanted = Math.min(length, START - content.start.length());
    if (wanted > 0) {
      content.start.append(new String(buffer, at, wanted, StandardCharsets.ISO_8859_1));
    }
    content.length += length;
    at += length;
    return length;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      if (at == filled && !fill()) {
        throw new EOFException();
      }
      char c = (char) (buffer[at++] & 0xff);
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append(c);
      }
    }
  }

  private boolean fill() throws IOException {
    InputStream in = socket.getInputStream();
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }
}
