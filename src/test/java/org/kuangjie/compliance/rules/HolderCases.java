package org.kuangjie.compliance.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;
import org.kuangjie.compliance.Case;
import org.kuangjie.compliance.HolderStanding.Listing;
import org.kuangjie.compliance.HolderStanding.Standing;
import org.kuangjie.compliance.YearlyGates.Gate;
import org.kuangjie.compliance.YearlyGates.State;
import org.kuangjie.shared.Text;

/** HO rules, golden cases with holder standing. */
final class HolderCases {

  private static final String MINE =
      "'rightKind':'采矿权','action':'延续','mineral':'锶','miningMethod':'地下','elevationTop':300,'elevationBottom':250";
  private static final String SURVEY = "'rightKind':'探矿权','action':'新设','mineral':'锶'";
  private static final String FUNDED = MINE + ",'publicFunds':true";
  private static final Listing SERIOUS =
      new Listing(true, "JG-2026-000001", LocalDate.of(2026, 1, 5));
  private static final Listing ABNORMAL =
      new Listing(false, "JG-2026-000002", LocalDate.of(2026, 1, 5));

  private HolderCases() {}

  static Stream<Arguments> all() {
    return Stream.of(units(), holders(), gates(), fees()).flatMap(Function.identity());
  }

  private static Stream<Arguments> gates() {
    return Stream.of(
        arguments("HO-05", "licence not stated", Case.of(MINE), "INDETERMINATE"),
        arguments("HO-05", "no register", gated(MINE), "INDETERMINATE"),
        arguments("HO-05", "nothing fell due yet", gated(MINE).gates(), "PASS"),
        arguments("HO-05", "passed", gated(MINE).gates(gate(State.MET)), "PASS"),
        arguments("HO-05", "missing", gated(MINE).gates(gate(State.MISSING)), "BLOCK_UNLESS"),
        arguments("HO-05", "not passed", gated(MINE).gates(gate(State.FAILED)), "BLOCK_UNLESS"),
        arguments("HO-05", "in review", gated(MINE).gates(gate(State.PENDING)), "INDETERMINATE"),
        arguments("HO-05", "before it", gated(MINE).gates(gate(State.UNKNOWN)), "INDETERMINATE"),
        arguments(
            "HO-05",
            "one of two is missing",
            gated(MINE).gates(gate(State.MET), gate(State.MISSING)),
            "BLOCK_UNLESS"),
        arguments(
            "HO-05",
            "transfer",
            gated(MINE.replace("延续", "转让")).gates(gate(State.MISSING)),
            "BLOCK_UNLESS"),
        arguments(
            "HO-05",
            "a new right owes nothing yet",
            gated(MINE.replace("延续", "新设")).gates(gate(State.MISSING)),
            "PASS"));
  }

  private static Stream<Arguments> fees() {
    return Stream.of(
        arguments("HO-06", "not stated", Case.of(MINE), "INDETERMINATE"),
        arguments("HO-06", "paid", Case.of(MINE + ",'feesPaid':true"), "PASS"),
        arguments("HO-06", "unpaid", Case.of(MINE + ",'feesPaid':false"), "BLOCK_UNLESS"),
        arguments("HO-06", "a new right owes nothing yet", Case.of(SURVEY), "PASS"));
  }

  private static Case gated(String request) {
    return Case.of(request).existing("锶", "10", "2015-01-01", Case.SQUARE);
  }

  private static Gate gate(State state) {
    return new Gate(
        Text.of("矿业权人勘查开采信息公示", "Yearly publicity"),
        "2025",
        "自然资源部令第13号",
        LocalDate.of(2026, 3, 31),
        state);
  }

  private static Stream<Arguments> units() {
    return Stream.of(
        arguments("HO-01", "no public funds", Case.of(MINE + ",'publicFunds':false"), "PASS"),
        arguments("HO-01", "neither is stated", Case.of(MINE), "PASS"),
        arguments("HO-01", "funded, unit not named", Case.of(FUNDED), "INDETERMINATE"),
        arguments("HO-01", "unit unknown", Case.of(FUNDED).technicalUnit(null), "NOT_RUN"),
        arguments("HO-01", "unit clean", Case.of(FUNDED).technicalUnit(clean("B")), "PASS"),
        arguments("HO-01", "serious", Case.of(FUNDED).technicalUnit(listed(SERIOUS)), "BLOCK"),
        arguments(
            "HO-01",
            "funds not stated",
            Case.of(MINE).technicalUnit(listed(SERIOUS)),
            "INDETERMINATE"),
        arguments(
            "HO-01", "abnormal only", Case.of(FUNDED).technicalUnit(listed(ABNORMAL)), "PASS"),
        arguments("HO-02", "abnormal", Case.of(FUNDED).technicalUnit(listed(ABNORMAL)), "STRICT"),
        arguments("HO-02", "serious only", Case.of(FUNDED).technicalUnit(listed(SERIOUS)), "PASS"),
        arguments("HO-02", "unit unknown", Case.of(FUNDED).technicalUnit(null), "NOT_RUN"));
  }

  private static Stream<Arguments> holders() {
    return Stream.of(
        arguments("HO-03", "nobody known", Case.of(MINE), "NOT_RUN"),
        arguments("HO-03", "no rating", Case.of(MINE).holder(clean(null)), "NOT_RUN"),
        arguments("HO-03", "rated B", Case.of(MINE).holder(clean("B")), "PASS"),
        arguments("HO-03", "rated C", Case.of(MINE).holder(rated("C", false)), "STRICT"),
        arguments("HO-03", "rated D", Case.of(MINE).holder(rated("D", false)), "STRICT"),
        arguments("HO-03", "D settled to block", Case.of(MINE).holder(rated("D", true)), "BLOCK"),
        arguments("HO-03", "C never blocks", Case.of(MINE).holder(rated("C", true)), "STRICT"),
        arguments(
            "HO-03",
            "a new right",
            Case.of(MINE.replace("延续", "新设")).holder(rated("D", true)),
            "PASS"),
        arguments("HO-04", "nobody known", Case.of(SURVEY), "NOT_RUN"),
        arguments("HO-04", "clean", Case.of(SURVEY).holder(clean("B")), "PASS"),
        arguments("HO-04", "bad conduct", Case.of(SURVEY).holder(rated("C", false)), "STRICT"),
        arguments("HO-04", "listed", Case.of(SURVEY).holder(listed(SERIOUS)), "STRICT"),
        arguments("HO-04", "a mining right", Case.of(MINE).holder(rated("C", false)), "PASS"));
  }

  private static Standing clean(@Nullable String band) {
    BigDecimal score = band == null ? null : new BigDecimal(80);
    return new Standing(List.of(), band, score, false, List.of());
  }

  private static Standing listed(Listing entry) {
    return new Standing(List.of(entry), "B", new BigDecimal(80), false, List.of());
  }

  private static Standing rated(String band, boolean blocks) {
    return new Standing(List.of(), band, new BigDecimal(55), blocks, List.of("示意不良行为"));
  }
}
