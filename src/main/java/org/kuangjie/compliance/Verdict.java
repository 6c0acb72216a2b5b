package org.kuangjie.compliance;

import java.util.Collection;
import org.kuangjie.shared.Text;

/**
 * What a rule says of a boundary, most severe first. A rule that did not run has no verdict: it is
 * listed as not run with its reason.
 */
public enum Verdict {
  DATA_ERROR("数据错误", "data error"),
  BLOCK("禁止", "forbidden"),
  BLOCK_UNLESS("须取得指定批准或证明", "forbidden unless approved"),
  STRICT("从严控制", "strictly controlled"),
  INDETERMINATE("待判", "undecided"),
  WARN("提示", "warning"),
  INFO("信息", "information"),
  PASS("通过", "pass");

  private final String zh;
  private final String en;

  Verdict(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public Text title() {
    return Text.of(zh, en);
  }

  public boolean isAtLeast(Verdict other) {
    return compareTo(other) <= 0;
  }

  /** The most severe; PASS when there is none. */
  public static Verdict mostSevere(Collection<Verdict> verdicts) {
    return verdicts.stream().min(Enum::compareTo).orElse(PASS);
  }
}
