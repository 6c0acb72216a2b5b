package org.kuangjie.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One program of the operating system, run to its end.
 *
 * @param words program and arguments; never a secret, other users can list them
 */
record OsCommand(List<String> words) {

  /** Exit code and everything the program printed. */
  record Result(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  OsCommand {
    words = List.copyOf(words);
  }

  /** A program that cannot be started at all answers with exit code 127, as a shell would. */
  Result run() {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output.strip());
    } catch (IOException e) {
      return new Result(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(130, "interrupted");
    }
  }
}
