package org.kuangjie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.shared.ClientConnection;

@DisplayName("OGC-08: work ends when the client has gone away")
@Timeout(60)
class WatchedHttpTest {

  private final Tomcat server = new Tomcat();
  private final CountDownLatch working = new CountDownLatch(1);
  private final CompletableFuture<Boolean> noticed = new CompletableFuture<>();

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server.setBaseDir(folder.toString());
    Connector connector = new Connector(WatchedHttp.class.getName());
    connector.setProperty("address", "127.0.0.1");
    connector.setPort(0);
    server.setConnector(connector);
    Context context = server.addContext("", folder.toString());
    Tomcat.addServlet(context, "slow", new Slow());
    context.addServletMappingDecoded("/slow", "slow");
    Tomcat.addServlet(context, "quick", new Quick());
    context.addServletMappingDecoded("/quick", "quick");
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    server.destroy();
  }

  @Test
  @DisplayName("A request in work sees that its connection was closed")
  void seesTheEnd() throws Exception {
    try (Socket client = connect()) {
      ask(client, "/slow");
      assertThat(working.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(noticed.get(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  @DisplayName("A client that sends the next request early is there, and gets both answers")
  void earlyRequests() throws Exception {
    try (Socket client = connect()) {
      ask(client, "/quick");
      ask(client, "/quick");
      client.shutdownOutput();
      String answers =
          new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answers.split("open", -1)).hasSize(3);
    }
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.getConnector().getLocalPort());
  }

  private static void ask(Socket client, String path) throws IOException {
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  private final class Slow extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      boolean closed = ClientConnection.isClosed();
      assertThat(closed).isFalse();
      working.countDown();
      while (!ClientConnection.isClosed() && !Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
      noticed.complete(ClientConnection.isClosed());
    }
  }

  private static final class Quick extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      ClientConnection.isClosed();
      response.getOutputStream().print("open");
    }
  }
}
