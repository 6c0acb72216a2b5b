package org.kuangjie.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kuangjie.shared.Role;

/** {@code endpoint-policies.txt}: every end point of the server and who may call it. */
public final class EndpointTable {

  private EndpointTable() {}

  /** One line of the table; no roles means the public. */
  public record Line(String method, String path, Set<Role> roles, boolean isPublic) {

    static Line of(String text) {
      String[] words = text.split("\\s+");
      Set<Role> roles = EnumSet.noneOf(Role.class);
      for (String word : Arrays.asList(words).subList(2, words.length)) {
        if (word.equals("PUBLIC")) {
          roles.addAll(EnumSet.allOf(Role.class));
        } else if (word.equals("ANY")) {
          roles.addAll(EnumSet.complementOf(EnumSet.of(Role.INFORMANT)));
        } else {
          roles.add(Role.valueOf(word));
        }
      }
      return new Line(words[0], words[1], roles, words[2].equals("PUBLIC"));
    }

    public String name() {
      return method + " " + path;
    }

    public String callable() {
      return ends(path.replaceAll("\\{[^}]+}", "1").replace("/**", "/1"));
    }

    /** A stream that ends at once. */
    public static String ends(String called) {
      return called.endsWith("/stream") ? called + "?seconds=0" : called;
    }
  }

  public static List<Line> lines() {
    try (var stream = EndpointTable.class.getResourceAsStream("/endpoint-policies.txt")) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Line::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
