package org.kuangjie.compliance.rules;

import org.kuangjie.compliance.Verdict;
import org.kuangjie.shared.Text;

/**
 * A fact a rule needs and the request does not state: the answer is 待判, never a pass.
 *
 * @param field of {@link org.kuangjie.compliance.CheckRequest}
 * @param fact what it tells
 */
public record Unstated(String field, Text fact) {

  public static Unstated of(String field, String zh, String en) {
    return new Unstated(field, Text.of(zh, en));
  }

  /** The end of a sentence that tells why nothing can be decided. */
  public Text words() {
    return Text.of(
        "未说明%s（%s），待判".formatted(fact.zh(), field),
        "%s is not stated (%s), undecided".formatted(fact.en(), field));
  }

  /** A finding where there is no more to tell. */
  public Finding finding(RuleDoc doc) {
    Text words = words();
    return Finding.of(
        doc,
        Verdict.INDETERMINATE,
        "%s：%s".formatted(doc.name().zh(), words.zh()),
        "%s: %s".formatted(doc.name().en(), words.en()));
  }
}
