package org.kuangjie.credit.listing;

import java.util.EnumSet;
import java.util.Set;
import org.kuangjie.shared.Text;

/** Where a matter of the lists stands (000-SM1). */
public enum ListState {
  INVESTIGATION("调查核实中", "under investigation"),
  RECTIFICATION("整改中", "to be put right"),
  PROPOSED_ABNORMAL("拟列入异常名录（待告知）", "to be listed as irregular, notice due"),
  PROPOSED_SERIOUS("拟列入严重失信（待告知）", "to be listed as serious, notice due"),
  APPEAL_TERM("申诉期", "term of appeal"),
  APPEAL_EXAMINATION("申诉核实中", "appeal under examination"),
  ABNORMAL("异常名录", "listed as irregular"),
  SERIOUS("严重失信主体名单", "listed as serious"),
  REMOVAL_EXAMINATION("移出审核中", "removal under examination"),
  REMOVAL_PUBLICITY("移出公示中", "removal announced"),
  /** The matter ended without a listing: 正常. */
  NOT_LISTED("正常（未列入）", "not listed"),
  REMOVED("已移出", "removed"),
  /** The entry went over into one of the serious list. */
  ESCALATED("已升级为严重失信", "escalated"),
  REVOKED("已撤销", "revoked");

  /** The unit stands in a list. */
  public static final Set<ListState> LISTED =
      EnumSet.of(ABNORMAL, SERIOUS, REMOVAL_EXAMINATION, REMOVAL_PUBLICITY);

  private final Text words;

  ListState(String zh, String en) {
    words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
