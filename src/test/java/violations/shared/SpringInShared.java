package violations.shared;

import org.springframework.util.StringUtils;

/** Shared code must not know Spring. */
public final class SpringInShared {

  private SpringInShared() {}

  public static boolean isBlank(String text) {
    return !StringUtils.hasText(text);
  }
}
