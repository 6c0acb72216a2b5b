package org.kuangjie.product.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts a script of src/test/resources/clients, which prints one JSON line for each thing it saw.
 */
final class ClientScript {

  private static final Path SCRIPTS = Path.of("src/test/resources/clients");

  private ClientScript() {}

  /**
   * @param probe ends with 0 where the client is installed
   * @param folder for the task and for what the client draws
   */
  static List<JsonNode> run(Places places, Path folder, List<String> probe, String... command)
      throws IOException, InterruptedException {
    require(probe);
    Path task = folder.resolve("task.json");
    Files.writeString(task, JsonMapper.shared().writeValueAsString(places.task()));
    List<String> whole =
        new ArrayList<>(List.of(command[0], SCRIPTS.resolve(command[1]).toString()));
    whole.addAll(List.of(task.toString(), folder.toString()));
    whole.addAll(Arrays.asList(command).subList(2, command.length));
    Path seen = folder.resolve("seen.jsonl");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(whole)
            .redirectOutput(seen.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("%s ends", whole).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue())
        .as("%s: %s", whole, Files.readString(errors, StandardCharsets.UTF_8))
        .isZero();
    return Files.readAllLines(seen, StandardCharsets.UTF_8).stream()
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }

  /** On Debian a missing client is a fault of the set-up; elsewhere the tests of it are skipped. */
  private static void require(List<String> probe) throws InterruptedException {
    String missing = "bin/setup test installs what is missing for: " + String.join(" ", probe);
    try {
      Process process =
          new ProcessBuilder(probe)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() == 0) {
        return;
      }
    } catch (IOException e) {
      missing = missing + " (" + e.getMessage() + ")";
    }
    if (Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      fail(missing);
    }
    abort(missing);
  }
}
