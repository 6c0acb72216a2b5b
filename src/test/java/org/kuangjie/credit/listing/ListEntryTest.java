package org.kuangjie.credit.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.shared.DomainException;

@DisplayName("000-SM1: every arrow of the two lists, and no other")
class ListEntryTest {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private static final Papers.RectificationOrder ORDER =
      new Papers.RectificationOrder("示意责改〔2024〕1号", DAY, DAY.plusDays(30));
  private static final Papers.Notice NOTICE =
      new Papers.Notice("未填报", "第十二条", "可申诉", DAY, LocalDate.of(2024, 3, 21));
  private static final Papers.Decision DECISION =
      new Papers.Decision("示意列入〔2024〕1号", LocalDate.of(2024, 3, 22));
  private static final LocalDate UNTIL = LocalDate.of(2025, 3, 22);
  private static final Papers.Request REQUEST =
      new Papers.Request("列入情况", "已整改", "已补报", List.of("示意证据"), true);
  private static final RemovalCheck ELIGIBLE =
      new RemovalCheck(UNTIL.plusDays(1), UNTIL, DAY, null, null, true, true);

  /** One step from any state. */
  private record Step(String name, Set<ListState> from, UnaryOperator<ListEntry> take) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Step> STEPS =
      List.of(
          step("dismiss", e -> InvestigationSteps.dismissed(e, "否"), ListState.INVESTIGATION),
          step(
              "spare",
              e -> InvestigationSteps.spared(e, true, true, true, "轻微"),
              ListState.INVESTIGATION),
          step(
              "order",
              e -> InvestigationSteps.ordered(e, Ground.NOT_FILED, DAY, ORDER),
              ListState.INVESTIGATION),
          step("accept", e -> InvestigationSteps.rectified(e, DAY, "已改"), ListState.RECTIFICATION),
          step("fail", e -> InvestigationSteps.failed(e, DAY, true), ListState.RECTIFICATION),
          step("penalise", e -> penalised(e), ListState.INVESTIGATION),
          step(
              "notify",
              e -> DecisionSteps.notified(e, NOTICE),
              ListState.PROPOSED_ABNORMAL,
              ListState.PROPOSED_SERIOUS),
          step("appeal", e -> DecisionSteps.appealed(e, DAY, "不服"), ListState.APPEAL_TERM),
          step(
              "answer",
              e -> DecisionSteps.answered(e, answer(false)),
              ListState.APPEAL_EXAMINATION),
          step("list", e -> DecisionSteps.listed(e, DECISION, UNTIL), ListState.APPEAL_TERM),
          step("escalate", e -> escalation(e), ListState.ABNORMAL),
          step(
              "ask removal",
              e -> RemovalSteps.asked(e, REQUEST, UNTIL),
              ListState.ABNORMAL,
              ListState.SERIOUS),
          step(
              "refuse removal", e -> RemovalSteps.refused(e, "通知1"), ListState.REMOVAL_EXAMINATION),
          step(
              "publish removal",
              e -> RemovalSteps.published(e, ELIGIBLE, DAY, DAY),
              ListState.REMOVAL_EXAMINATION),
          step("object", RemovalSteps::objected, ListState.REMOVAL_PUBLICITY),
          step(
              "remove",
              e -> RemovalSteps.removed(e, UNTIL.plusDays(10), "期满"),
              ListState.REMOVAL_PUBLICITY),
          step(
              "remove directly",
              e -> RemovalSteps.removedDirectly(e, DirectRemoval.LAW_CHANGED, DAY, DAY, "调整"),
              ListState.SERIOUS),
          step(
              "revoke",
              e -> DecisionSteps.revoked(e, "决定撤销"),
              ListState.ABNORMAL,
              ListState.SERIOUS,
              ListState.REMOVAL_EXAMINATION,
              ListState.REMOVAL_PUBLICITY,
              ListState.REMOVED,
              ListState.ESCALATED),
          step(
              "stop disclosure",
              e -> DisclosureSteps.disclosureStopped(e, UNTIL.plusDays(1), "期满"),
              ListState.ABNORMAL,
              ListState.SERIOUS,
              ListState.REMOVAL_EXAMINATION,
              ListState.REMOVAL_PUBLICITY));

  static Stream<Arguments> arrows() {
    Map<ListState, ListEntry> all = everyState();
    return STEPS.stream()
        .flatMap(
            step -> all.values().stream().map(entry -> Arguments.of(step, entry.state(), entry)));
  }

  @ParameterizedTest(name = "{0} from {1}")
  @MethodSource("arrows")
  @DisplayName("a step that does not fit the state is refused in words of both languages")
  void arrow(Step step, ListState state, ListEntry entry) {
    if (step.from().contains(state)) {
      assertThat(step.take().apply(entry).version()).isGreaterThanOrEqualTo(0);
    } else {
      DomainException refused =
          catchThrowableOfType(DomainException.class, () -> step.take().apply(entry));
      assertThat(refused).as("%s from %s", step, state).isNotNull();
      assertThat(refused.code())
          .isIn("wrong-state", "appeal-unanswered", "disclosure-not-expired", "decided-too-soon");
      assertThat(refused.kind()).isEqualTo(DomainException.Kind.CONFLICT);
      assertThat(refused.text().zh()).isNotBlank();
      assertThat(refused.text().en()).isNotBlank();
    }
  }

  @Test
  void everyStateOfTheListsIsWalkedHere() {
    assertThat(everyState()).containsOnlyKeys(ListState.values());
  }

  @Test
  @DisplayName("000-R22: no listing without an order whose term passed or that was not followed")
  void proposalNeedsAnOverdueOrder() {
    ListEntry ordered = in(ListState.RECTIFICATION);
    assertThat(code(() -> InvestigationSteps.failed(ordered, ORDER.dueOn(), false)))
        .isEqualTo("due-day-not-past");
    assertThat(InvestigationSteps.failed(ordered, ORDER.dueOn().plusDays(1), false).state())
        .isEqualTo(ListState.PROPOSED_ABNORMAL);
    assertThat(code(() -> InvestigationSteps.rectified(ordered, ORDER.dueOn().plusDays(1), "改")))
        .isEqualTo("rectified-too-late");
  }

  @ParameterizedTest
  @CsvSource({"2023-05-09, before-entry-into-force", "2023-05-10, ''"})
  @DisplayName("000-R44, 000-R23: what was not filed before 2023-05-10 is no ground")
  void entryIntoForce(LocalDate facts, String refusal) {
    assertThat(code(() -> InvestigationSteps.ordered(clue(), Ground.NOT_FILED, facts, ORDER)))
        .isEqualTo(refusal);
    assertThat(code(() -> InvestigationSteps.ordered(clue(), Ground.RULES_VIOLATED, facts, ORDER)))
        .isEmpty();
  }

  @Test
  @DisplayName("000-R25: a direct listing as serious rests on a penalty of article 13")
  void directListing() {
    assertThat(penalised(clue()).state()).isEqualTo(ListState.PROPOSED_SERIOUS);
    Papers.Penalty penalty = new Papers.Penalty("示意罚〔2024〕1号", DAY);
    assertThat(code(() -> InvestigationSteps.penalised(clue(), Ground.NOT_FILED, DAY, penalty)))
        .isEqualTo("ground-of-the-other-list");
    assertThat(code(() -> InvestigationSteps.penalised(clue(), Ground.THREE_YEARS, DAY, penalty)))
        .isEqualTo("ground-of-the-other-list");
    assertThat(code(() -> InvestigationSteps.ordered(clue(), Ground.FRAUD, DAY, ORDER)))
        .isEqualTo("ground-of-the-other-list");
  }

  @ParameterizedTest
  @CsvSource({"true,true,false", "true,false,true", "false,true,true"})
  @DisplayName("000-R27: two of the three are not enough to be spared")
  void sparing(boolean rectified, boolean effect, boolean commitment) {
    assertThat(code(() -> InvestigationSteps.spared(clue(), rectified, effect, commitment, "理由")))
        .isEqualTo("not-to-be-spared");
    assertThat(InvestigationSteps.spared(clue(), true, true, true, "理由甲").matter().ending())
        .contains("不列入", "理由甲");
  }

  @Test
  @DisplayName("000-R29: an appeal on the 20th day counts, on the 21st it does not")
  void appealTerm() {
    ListEntry told = in(ListState.APPEAL_TERM);
    assertThat(DecisionSteps.appealed(told, NOTICE.appealUntil(), "不服").state())
        .isEqualTo(ListState.APPEAL_EXAMINATION);
    assertThat(code(() -> DecisionSteps.appealed(told, NOTICE.appealUntil().plusDays(1), "不服")))
        .isEqualTo("appeal-too-late");
  }

  @Test
  @DisplayName(
      "000-R28, 000-R30: decided after the term, or after the appeal was answered in writing")
  void decisionWaitsForTheAppeal() {
    ListEntry told = in(ListState.APPEAL_TERM);
    Papers.Decision early = new Papers.Decision("示意1", NOTICE.appealUntil());
    assertThat(code(() -> DecisionSteps.listed(told, early, UNTIL))).isEqualTo("decided-too-soon");
    ListEntry appealed = DecisionSteps.appealed(told, DAY, "不服");
    assertThat(code(() -> DecisionSteps.listed(appealed, DECISION, UNTIL)))
        .isEqualTo("appeal-unanswered");
    assertThat(DecisionSteps.answered(appealed, answer(true)).state())
        .isEqualTo(ListState.NOT_LISTED);
    ListEntry answered = DecisionSteps.answered(appealed, answer(false));
    assertThat(DecisionSteps.listed(answered, early, UNTIL).state()).isEqualTo(ListState.ABNORMAL);
    assertThat(code(() -> DecisionSteps.answered(answered, answer(true))))
        .isEqualTo("answered-already");
  }

  @Test
  @DisplayName("000-R31, 000-R36: public to the last day of the term, longer by a decision only")
  void disclosure() {
    ListEntry listed = in(ListState.ABNORMAL);
    assertThat(listed.disclosure().isPublicOn(UNTIL)).isTrue();
    assertThat(listed.disclosure().isPublicOn(UNTIL.plusDays(1))).isFalse();
    assertThat(code(() -> DisclosureSteps.disclosedOn(listed, UNTIL, "继续")))
        .isEqualTo("disclosure-not-expired");
    ListEntry continued = DisclosureSteps.disclosedOn(listed, UNTIL.plusDays(1), "未移出，继续披露");
    assertThat(continued.disclosure().isPublicOn(UNTIL.plusDays(400))).isTrue();
    assertThat(continued.state()).isEqualTo(ListState.ABNORMAL);
    ListEntry stopped = DisclosureSteps.disclosureStopped(continued, UNTIL.plusDays(2), "停止");
    assertThat(stopped.disclosure().isPublicOn(UNTIL.plusDays(2))).isFalse();
    assertThat(stopped.isListed()).isTrue();
  }

  @Test
  @DisplayName("000-R24: three years in the list, then a matter of its own, with notice again")
  void escalation() {
    ListEntry listed = in(ListState.ABNORMAL);
    LocalDate over = LocalDate.of(2027, 3, 22);
    assertThat(
            code(
                () ->
                    InvestigationSteps.escalation(
                        listed, UUID.randomUUID(), "JG-2", over.minusDays(1), over)))
        .isEqualTo("three-years-not-over");
    ListEntry next = InvestigationSteps.escalation(listed, UUID.randomUUID(), "JG-2", over, over);
    assertThat(next.state()).isEqualTo(ListState.PROPOSED_SERIOUS);
    assertThat(next.matter().origin()).isEqualTo(listed.id());
    assertThat(code(() -> DecisionSteps.listed(next, DECISION, UNTIL))).isEqualTo("wrong-state");
  }

  @Test
  @DisplayName("000-R33, 000-R34: too early, not met, a new ground: all of it is said")
  void earlyRemoval() {
    LocalDate earliest = LocalDate.of(2024, 6, 22);
    RemovalCheck none =
        new RemovalCheck(earliest.minusDays(1), UNTIL, earliest, "JG-9", null, false, false);
    DomainException refused = catchThrowableOfType(DomainException.class, none::path);
    assertThat(refused.text().zh()).contains("未履行", "2024-06-22", "社会影响", "JG-9");
    assertThat(
            code(
                () -> new RemovalCheck(earliest, UNTIL, earliest, null, "JG-8", true, true).path()))
        .as("a later clue nobody has cleared up")
        .isEqualTo("not-eligible");
    assertThat(new RemovalCheck(earliest, UNTIL, earliest, null, null, true, true).path())
        .isEqualTo(Papers.RemovalPath.EARLY);
    assertThat(
            new RemovalCheck(UNTIL.plusDays(1), UNTIL, earliest, "JG-9", null, true, false).path())
        .isEqualTo(Papers.RemovalPath.EXPIRED);
    assertThat(code(() -> new RemovalCheck(UNTIL, UNTIL, earliest, null, null, true, false).path()))
        .isEqualTo("not-eligible");
  }

  @Test
  @DisplayName("000-R35: evidence and the signed promise belong to a request")
  void request() {
    ListEntry listed = in(ListState.ABNORMAL);
    Papers.Request unsigned = new Papers.Request("甲", "乙", "丙", List.of("丁"), false);
    Papers.Request bare = new Papers.Request("甲", "乙", "丙", List.of(), true);
    Papers.Request personal =
        new Papers.Request("500101199003070014", "乙", "丙", List.of("丁"), true);
    assertThat(code(() -> RemovalSteps.asked(listed, unsigned, UNTIL)))
        .isEqualTo("request-incomplete");
    assertThat(code(() -> RemovalSteps.asked(listed, bare, UNTIL))).isEqualTo("request-incomplete");
    assertThat(code(() -> RemovalSteps.asked(listed, personal, UNTIL)))
        .isEqualTo("personal-data-in-words");
  }

  @Test
  @DisplayName("000-R38, 000-R39: removed after 7 working days; refused, it stands as before")
  void removal() {
    ListEntry asked = in(ListState.REMOVAL_EXAMINATION);
    assertThat(RemovalSteps.refused(asked, "通知1").state()).isEqualTo(ListState.ABNORMAL);
    ListEntry shown = RemovalSteps.published(asked, ELIGIBLE, UNTIL, UNTIL.plusDays(9));
    assertThat(code(() -> RemovalSteps.removed(shown, UNTIL.plusDays(9), "无异议")))
        .isEqualTo("publicity-not-over");
    ListEntry removed = RemovalSteps.removed(shown, UNTIL.plusDays(10), "无异议");
    assertThat(removed.state()).isEqualTo(ListState.REMOVED);
    assertThat(removed.disclosure().isPublicOn(UNTIL)).isFalse();
    assertThat(RemovalSteps.objected(shown).state()).isEqualTo(ListState.REMOVAL_EXAMINATION);
  }

  @Test
  @DisplayName("000-R40: out of the serious list by article 21")
  void directRemoval() {
    ListEntry serious = in(ListState.SERIOUS);
    LocalDate over = LocalDate.of(2027, 3, 22);
    assertThat(
            code(
                () ->
                    RemovalSteps.removedDirectly(
                        serious, DirectRemoval.THREE_YEARS, over.minusDays(1), over, "满")))
        .isEqualTo("three-years-not-over");
    assertThat(
            RemovalSteps.removedDirectly(serious, DirectRemoval.BASIS_CHANGED, DAY, over, "撤销")
                .state())
        .isEqualTo(ListState.REMOVED);
  }

  @Test
  @DisplayName("000-R42: revoked, nothing of it is public any more")
  void revocation() {
    ListEntry revoked = DecisionSteps.revoked(in(ListState.SERIOUS), "复议撤销");
    assertThat(revoked.state()).isEqualTo(ListState.REVOKED);
    assertThat(revoked.disclosure().state()).isEqualTo(Disclosure.State.STOPPED);
  }

  private static ListEntry in(ListState state) {
    return Objects.requireNonNull(everyState().get(state));
  }

  /** One matter in each state. */
  private static Map<ListState, ListEntry> everyState() {
    Map<ListState, ListEntry> all = new EnumMap<>(ListState.class);
    ListEntry ordered = InvestigationSteps.ordered(clue(), Ground.NOT_FILED, DAY, ORDER);
    ListEntry proposed = InvestigationSteps.failed(ordered, DAY, true);
    ListEntry told = DecisionSteps.notified(proposed, NOTICE);
    ListEntry listed = DecisionSteps.listed(told, DECISION, UNTIL);
    ListEntry asked = RemovalSteps.asked(listed, REQUEST, UNTIL.plusDays(1));
    ListEntry shown = RemovalSteps.published(asked, ELIGIBLE, UNTIL, UNTIL.plusDays(9));
    ListEntry proposedSerious = penalised(clue());
    ListEntry serious =
        DecisionSteps.listed(DecisionSteps.notified(proposedSerious, NOTICE), DECISION, UNTIL);
    Stream.of(
            clue(),
            ordered,
            proposed,
            told,
            DecisionSteps.appealed(told, DAY, "不服"),
            listed,
            asked,
            shown,
            proposedSerious,
            serious,
            InvestigationSteps.dismissed(clue(), "否"),
            RemovalSteps.removed(shown, UNTIL.plusDays(10), "无异议"),
            DecisionSteps.escalated(listed, "JG-2", true),
            DecisionSteps.revoked(listed, "撤销"))
        .forEach(each -> all.put(each.state(), each));
    return all;
  }

  private static ListEntry clue() {
    return ListEntry.clue(UUID.randomUUID(), "JG-1", UUID.randomUUID(), "500102", "线索", DAY);
  }

  private static ListEntry penalised(ListEntry entry) {
    return InvestigationSteps.penalised(
        entry, Ground.FRAUD, DAY, new Papers.Penalty("示意罚〔2024〕1号", DAY));
  }

  private static ListEntry escalation(ListEntry entry) {
    return InvestigationSteps.escalation(entry, UUID.randomUUID(), "JG-2", DAY, DAY);
  }

  private static Papers.AppealAnswer answer(boolean accepted) {
    return new Papers.AppealAnswer(accepted, "示意复〔2024〕1号", DAY);
  }

  private static Step step(String name, UnaryOperator<ListEntry> take, ListState... from) {
    return new Step(name, Set.of(from), take);
  }

  private static String code(Runnable step) {
    DomainException refused = catchThrowableOfType(DomainException.class, step::run);
    return refused == null ? "" : refused.code();
  }
}
