package org.kuangjie.compliance.checking;

import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.RepairProposal;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Judgement;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.shared.Text;

/** Says what a repair comes to. */
final class RepairWords {

  private static final Text NO_PLACE =
      Text.of("与范围的位置无关，裁剪范围不能消除", "not a matter of place, so no cut removes it");
  private static final Text NO_GROUND =
      Text.of(
          "该规则没有给出可以裁剪的地方，须另行处理", "the rule names no ground to cut away: to be settled otherwise");
  private static final Text NOT_CUT =
      Text.of(
          "没有据此裁剪：要素的位置不对您显示，或裁剪后仍未消除，请向主管部门核实",
          "nothing more is cut by it: its place is not shown to you, or the cut did not remove it;"
              + " ask its authority");

  private RepairWords() {}

  static RepairProposal.Remaining remaining(Finding finding) {
    return new RepairProposal.Remaining(finding.doc().id(), finding.message(), reason(finding));
  }

  private static Text reason(Finding finding) {
    if (!finding.keepOuts().isEmpty()) {
      return NOT_CUT;
    }
    // rules of the attributes alone look at no layer; a secret feature leaves no place in its
    // finding
    return finding.doc().stage() == RuleDoc.Stage.SPATIAL ? NO_GROUND : NO_PLACE;
  }

  /**
   * @param last null when nothing is left
   * @param before square metres of the whole boundary
   */
  static Text sentence(
      @Nullable Judgement last,
      boolean cutAny,
      int remaining,
      RepairProposal.Area lost,
      double before) {
    if (last == null) {
      return Text.of(
          "全部范围都在禁止的地方，裁剪后无剩余，须另选范围",
          "all of the boundary lies on forbidden ground, nothing would be left: choose another place");
    }
    Text rest =
        remaining == 0
            ? Text.of("", "")
            : Text.of(
                "；另有%d项禁止不能靠裁剪消除".formatted(remaining),
                "; %d prohibition(s) are not removed by any cut".formatted(remaining));
    if (!cutAny) {
      return remaining == 0
          ? Text.of("没有禁止事项，不需要裁剪", "nothing is forbidden, nothing has to be cut")
          : Text.of("没有可以靠裁剪消除的禁止事项" + rest.zh(), "nothing can be mended by a cut" + rest.en());
    }
    String share = Amounts.plain(Amounts.round(100 * lost.squareMetres() / before, 2));
    return Text.of(
        "裁去%s公顷（%s亩，占%s%%）后，没有别的禁止事项可以再靠裁剪消除"
                .formatted(
                    Amounts.hectares(lost.squareMetres()), Amounts.mu(lost.squareMetres()), share)
            + rest.zh()
            + "；其余结论：%s。建议仅供修改，须重新核查".formatted(last.overall().title().zh()),
        "cutting away %s ha (%s mu, %s %%) leaves no prohibition that a further cut would remove"
                .formatted(
                    Amounts.hectares(lost.squareMetres()), Amounts.mu(lost.squareMetres()), share)
            + rest.en()
            + "; verdict of the rest: %s. A proposal only: check it anew"
                .formatted(last.overall().title().en()));
  }
}
