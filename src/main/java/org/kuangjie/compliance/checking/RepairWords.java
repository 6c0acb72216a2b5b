package org.kuangjie.compliance.checking;

import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.RepairProposal;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Judgement;
import org.kuangjie.shared.Text;

/** Says what a repair comes to. */
final class RepairWords {

  private static final Text NO_PLACE =
      Text.of("与范围的位置无关，裁剪范围不能消除", "not a matter of place, so no cut removes it");
  private static final Text HIDDEN =
      Text.of(
          "涉及的要素不对外显示，不据此裁剪，请向主管部门核实",
          "the feature is not shown to you, so nothing is cut by it: ask its authority");

  private RepairWords() {}

  static RepairProposal.Remaining remaining(Finding finding) {
    boolean hidden = !finding.keepOuts().isEmpty() || finding.message().zh().startsWith("受限");
    return new RepairProposal.Remaining(
        finding.doc().id(), finding.message(), hidden ? HIDDEN : NO_PLACE);
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
          ? Text.of("没有因位置而禁止的规则，不需要裁剪", "no rule forbids it by its place, nothing has to be cut")
          : Text.of("没有可以靠裁剪消除的禁止事项" + rest.zh(), "nothing can be mended by a cut" + rest.en());
    }
    String share = Amounts.plain(Amounts.round(100 * lost.squareMetres() / before, 2));
    return Text.of(
        "裁去%s公顷（%s亩，占%s%%）后，不再有因位置而禁止的规则"
                .formatted(
                    Amounts.hectares(lost.squareMetres()), Amounts.mu(lost.squareMetres()), share)
            + rest.zh()
            + "；其余结论：%s。建议仅供修改，须重新核查".formatted(last.overall().title().zh()),
        "cutting away %s ha (%s mu, %s %%) leaves no rule that forbids it by its place"
                .formatted(
                    Amounts.hectares(lost.squareMetres()), Amounts.mu(lost.squareMetres()), share)
            + rest.en()
            + "; verdict of the rest: %s. A proposal only: check it anew"
                .formatted(last.overall().title().en()));
  }
}
