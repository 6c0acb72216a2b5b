package org.kuangjie.product;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.kuangjie.credit.testing.PassingDays;

/**
 * Where the browser tests let days pass: {@code POST /matter/ID/DAYS} or {@code /record/ID/DAYS}.
 * It stands beside the server under test, not in it, and moves the days of that one thing only.
 */
final class DaysServer implements AutoCloseable {

  private final HttpServer server;
  private final PassingDays passing;

  DaysServer(PassingDays passing) throws IOException {
    this.passing = passing;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] said = passed(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(said.length == 0 ? 204 : 400, said.length == 0 ? -1 : said.length);
    exchange.getResponseBody().write(said);
    exchange.close();
  }

  /** Answers what was wrong, or nothing. */
  private String passed(String path) {
    String[] asked = path.split("/");
    try {
      UUID id = UUID.fromString(asked[2]);
      int days = Integer.parseInt(asked[3]);
      if (asked[1].equals("matter")) {
        passing.ofMatter(id, days);
      } else {
        passing.ofRecord(id, days);
      }
      return "";
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
