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
import org.kuangjie.testing.SampleTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Runs the page's own browser tests (web-map/test/browser) against this server. */
@SampleTest
class WebMapBrowserTest {

  private static final Path WEB_MAP = Path.of("web-map");

  /** A failed test of the TAP output, to the end of its YAML block. */
  private static final Pattern FAILED =
      Pattern.compile("^not ok.*?^ *\\.\\.\\.$", MULTILINE | DOTALL);

  @LocalServerPort private int port;

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
    try {
      Process process = start(output);
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

  private Process start(Path output) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("node", "--test", "test/browser/");
    builder.directory(WEB_MAP.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("KUANGJIE_URL", "http://127.0.0.1:" + port);
    builder.environment().put("KUANGJIE_USER", "planner");
    builder.environment().put("KUANGJIE_PASSWORD", SampleTest.PASSWORD);
    return builder.start();
  }
}
