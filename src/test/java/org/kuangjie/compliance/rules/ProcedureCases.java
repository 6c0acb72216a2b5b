package org.kuangjie.compliance.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;
import org.kuangjie.compliance.Case;

/** PR rules. */
final class ProcedureCases {

  private static final String MINE =
      "'rightKind':'采矿权','action':'延续','mineral':'锶','miningMethod':'地下','elevationTop':300,'elevationBottom':250";
  private static final String SOLD = MINE.replace("延续", "转让");
  private static final String SURVEY_SOLD = "'rightKind':'探矿权','action':'转让','mineral':'锶'";

  private ProcedureCases() {}

  static Stream<Arguments> all() {
    return Stream.of(windows(), transfers(), plans()).flatMap(Function.identity());
  }

  private static Stream<Arguments> windows() {
    return Stream.of(
        arguments("PR-01", "licence not stated", Case.of(MINE), "INDETERMINATE"),
        arguments("PR-01", "no last day held", held(MINE, null), "INDETERMINATE"),
        arguments("PR-01", "30 days before", until("2025-03-31"), "PASS"),
        arguments("PR-01", "29 days before", until("2025-03-30"), "WARN"),
        arguments("PR-01", "on the last day", until("2025-03-01"), "WARN"),
        arguments("PR-01", "a day late", until("2025-02-28"), "BLOCK"),
        arguments("PR-01", "no renewal", held(MINE.replace("延续", "注销"), "2025-02-28"), "PASS"));
  }

  private static Stream<Arguments> transfers() {
    return Stream.of(
        arguments("PR-04", "no transfer", Case.of(MINE), "PASS"),
        arguments("PR-04", "production not stated", Case.of(SOLD), "INDETERMINATE"),
        arguments("PR-04", "a year of production", worked("2024-03-01"), "PASS"),
        arguments("PR-04", "a day less", worked("2024-03-02"), "BLOCK"),
        arguments("PR-04", "setting not stated", Case.of(SURVEY_SOLD), "INDETERMINATE"),
        arguments("PR-04", "set two years ago", survey("2023-03-01", ""), "PASS"),
        arguments(
            "PR-04", "a day less, find not stated", survey("2023-03-02", ""), "INDETERMINATE"),
        arguments(
            "PR-04",
            "a day less, nothing found",
            survey("2023-03-02", ",'depositDiscovered':false"),
            "BLOCK"),
        arguments(
            "PR-04",
            "a day less, a deposit found",
            survey("2023-03-02", ",'depositDiscovered':true"),
            "PASS"));
  }

  private static Stream<Arguments> plans() {
    return Stream.of(
        arguments("PR-06", "renewed, not stated", Case.of(MINE), "INDETERMINATE"),
        arguments("PR-06", "new, not stated", Case.of(MINE.replace("延续", "新设")), "NOT_RUN"),
        arguments("PR-06", "approved", planned("已批准"), "PASS"),
        arguments("PR-06", "scope changed", planned("范围改变未重编"), "BLOCK"),
        arguments("PR-06", "none", planned("none"), "BLOCK"),
        arguments("PR-06", "transfer", Case.of(SOLD + ",'restorationPlan':'无'"), "PASS"),
        arguments("PR-06", "exploration", Case.of(SURVEY_SOLD), "PASS"));
  }

  private static Case held(String request, @Nullable String validTo) {
    return Case.of(request).existing("锶", "10", "2015-01-01", validTo, Case.SQUARE);
  }

  private static Case until(String day) {
    return held(MINE, day);
  }

  private static Case worked(String since) {
    return Case.of(SOLD + ",'productionSince':'" + since + "'");
  }

  private static Case survey(String set, String more) {
    return Case.of(SURVEY_SOLD + ",'setDate':'" + set + "'" + more);
  }

  private static Case planned(String state) {
    return Case.of(MINE + ",'restorationPlan':'" + state + "'");
  }
}
