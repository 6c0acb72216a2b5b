package org.kuangjie.enforcement.duties;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangjie.shared.Text;

/** A document a filing comes with. */
public record DutyPaper(String key, Text title, boolean required) {

  private static final Pattern WRITTEN = Pattern.compile("(\\w+)=([^/]+)/([^!]+)(!?)");

  /** As duties.csv has it, e.g. {@code report=储量年报/Reserve report!}. */
  static DutyPaper parse(String written) {
    Matcher found = WRITTEN.matcher(written);
    if (!found.matches()) {
      throw new IllegalStateException("duties.csv: document " + written);
    }
    return new DutyPaper(
        found.group(1), Text.of(found.group(2), found.group(3)), !found.group(4).isEmpty());
  }
}
