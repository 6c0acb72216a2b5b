package org.kuangjie.product;

import static java.util.regex.Pattern.DOTALL;
import static java.util.regex.Pattern.MULTILINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.testing.PassingDays;
import org.kuangjie.testing.SampleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the page's own browser tests (web-map/test/browser) against this server. */
@SampleTest
class WebMapBrowserTest {

  private static final Path WEB_MAP = Path.of("web-map");

  /** A failed test of the TAP output, to the end of its YAML block. */
  private static final Pattern FAILED =
      Pattern.compile("^not ok.*?^ *\\.\\.\\.$", MULTILINE | DOTALL);

  private final int port;
  private final JdbcClient database;

  @Autowired
  WebMapBrowserTest(@LocalServerPort int port, JdbcClient database) {
    this.port = port;
    this.database = database;
  }

  @Test
  @DisplayName(
      "E20, F-2: the page against this server: map, tools, check, wrong paths, audit by axe")
  void thePagePassesItsBrowserTestsAgainstTheRealServer() throws Exception {
    assumeTrue(
        Files.exists(WEB_MAP.resolve("node_modules")),
        "web-map is not built: run bin/test, not mvn with -DskipWebMap=true");
    String tap = run();
    assertThat(tap).containsPattern("# pass [1-9]");
    assertThat(failures(tap)).isEmpty();
  }

  private String run() throws IOException, InterruptedException {
    Path output = Files.createTempFile("browser", ".tap");
    try (DaysServer days = new DaysServer(new PassingDays(database))) {
      Process process = start(output, days.url());
      assertThat(process.waitFor(20, TimeUnit.MINUTES)).as("browser tests end").isTrue();
      String tap = Files.readString(output, StandardCharsets.UTF_8);
      boolean told = process.exitValue() == 0 || !failures(tap).isEmpty();
      assertThat(told).as(tap).isTrue();
      return tap;
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** What failed, whole; of the tests that passed only the count. */
  private static String failures(String tap) {
    return FAILED.matcher(tap).results().map(MatchResult::group).collect(Collectors.joining("\n"));
  }

  /** All of them, or the one that {@code -Dkuangjie.browser=creditLife.test.mjs} names. */
  private Process start(Path output, String days) throws IOException {
    String which = "test/browser/" + System.getProperty("kuangjie.browser", "");
    ProcessBuilder builder = new ProcessBuilder("node", "--test", which);
    builder.directory(WEB_MAP.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("KUANGJIE_URL", "http://127.0.0.1:" + port);
    builder.environment().put("KUANGJIE_DAYS", days);
    builder.environment().put("KUANGJIE_USER", "planner");
    builder.environment().put("KUANGJIE_PASSWORD", SampleTest.PASSWORD);
    return builder.start();
  }
}
