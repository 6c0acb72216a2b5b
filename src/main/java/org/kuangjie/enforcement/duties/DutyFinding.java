package org.kuangjie.enforcement.duties;

import org.kuangjie.shared.Text;

/**
 * Something the server noticed in a filing, for the reviewer; never a verdict.
 *
 * @param code e.g. {@code reserves-do-not-balance}
 * @param clause what it rests on
 */
public record DutyFinding(String code, Text words, String clause) {

  static DutyFinding of(String code, String zh, String en, String clause) {
    return new DutyFinding(code, Text.of(zh, en), clause);
  }
}
