package org.kuangjie.compliance.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kuangjie.compliance.Case.newQuarry;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Case;

/** DQ rules, and PL rules of attributes. */
final class DataAndPlanCases {

  private static final String QUARRY = "建筑石料用灰岩";
  private static final String NEW = "'rightKind':'采矿权','action':'新设',";
  private static final String RENEW = "'rightKind':'采矿权','action':'延续',";

  private DataAndPlanCases() {}

  static Stream<Arguments> dataRules() {
    return Stream.of(
            Stream.of("DQ-01", "DQ-02", "DQ-03", "DQ-04", "DQ-05", "DQ-06")
                .flatMap(
                    rule ->
                        Stream.of(
                            arguments(
                                rule,
                                "issue found",
                                newQuarry(QUARRY, "100").issue(rule, true),
                                "DATA_ERROR"),
                            arguments(
                                rule,
                                "no issue",
                                newQuarry(QUARRY, "100").issue("DQ-07", false),
                                "PASS"))),
            Stream.of(
                arguments(
                    "DQ-01", "EPSG:4326", newQuarry(QUARRY, "100").issue("DQ-01", false), "WARN"),
                arguments(
                    "DQ-07",
                    "too few decimals",
                    newQuarry(QUARRY, "100").issue("DQ-07", false),
                    "WARN"),
                arguments("DQ-07", "precise", newQuarry(QUARRY, "100"), "PASS"),
                arguments("DQ-08", "not claimed", newQuarry(QUARRY, "100"), "NOT_RUN"),
                arguments(
                    "DQ-08",
                    "within a printed digit",
                    Case.of(NEW + "'mineral':'锶','claimedAreaSquareMetres':" + (Case.area() + 99)),
                    "PASS"),
                arguments(
                    "DQ-08",
                    "beyond it",
                    Case.of(NEW + "'mineral':'锶','claimedAreaSquareMetres':" + (Case.area() + 101)),
                    "WARN"),
                arguments("DQ-09", "inside", newQuarry(QUARRY, "100").in("涪陵区"), "PASS"),
                arguments(
                    "DQ-09",
                    "partly outside",
                    newQuarry(QUARRY, "100").in("涪陵区").outsideDistricts(5000),
                    "BLOCK_UNLESS"),
                arguments(
                    "DQ-09",
                    "no districts",
                    newQuarry(QUARRY, "100").without(LayerName.DISTRICTS),
                    "INDETERMINATE"),
                arguments("DQ-10", "no elevation", Case.of(NEW + "'mineral':'锶'"), "DATA_ERROR"),
                arguments(
                    "DQ-10",
                    "only the top",
                    Case.of(NEW + "'mineral':'锶','elevationTop':400"),
                    "DATA_ERROR"),
                arguments(
                    "DQ-10",
                    "exploration",
                    Case.of("'rightKind':'exploration','action':'new','mineral':'锶'"),
                    "PASS"),
                arguments("DQ-10", "given", newQuarry(QUARRY, "100"), "PASS"),
                arguments(
                    "DQ-11",
                    "upside down",
                    Case.of(NEW + "'mineral':'锶','elevationTop':200,'elevationBottom':300"),
                    "DATA_ERROR"),
                arguments(
                    "DQ-11",
                    "one of the bands",
                    Case.of(
                        NEW
                            + "'mineral':'锶','elevationBands':[{'top':300,'bottom':200},{'top':100,'bottom':100}]"),
                    "DATA_ERROR"),
                arguments("DQ-11", "in order", newQuarry(QUARRY, "100"), "PASS"),
                arguments(
                    "DQ-12",
                    "no mineral",
                    Case.of("'rightKind':'采矿权','action':'新设'"),
                    "DATA_ERROR"),
                arguments(
                    "DQ-12", "no action", Case.of("'rightKind':'采矿权','mineral':'锶'"), "DATA_ERROR"),
                arguments(
                    "DQ-12",
                    "the holder's code fails its check",
                    newQuarry(QUARRY, "100").doubtfulHolder(),
                    "WARN"),
                arguments("DQ-12", "complete", newQuarry(QUARRY, "100"), "PASS")))
        .flatMap(cases -> cases);
  }

  static Stream<Arguments> planAttributes() {
    return Stream.of(
        arguments("PL-01", "in the period", newQuarry(QUARRY, "100").asOf("2025-12-31"), "PASS"),
        arguments("PL-01", "after it", newQuarry(QUARRY, "100").asOf("2026-01-01"), "WARN"),
        arguments("PL-01", "no plan", newQuarry(QUARRY, "100").withoutPlan(), "INDETERMINATE"),
        arguments(
            "PL-02",
            "exploration as well",
            Case.of("'rightKind':'探矿权','action':'新设','mineral':'汞'"),
            "BLOCK"),
        arguments(
            "PL-02",
            "associated mineral",
            Case.of(NEW + "'mineral':'锌','coMinerals':['汞']"),
            "BLOCK"),
        arguments("PL-02", "renewal is not new", Case.of(RENEW + "'mineral':'汞'"), "PASS"),
        arguments("PL-02", "no plan", Case.of(NEW + "'mineral':'汞'").withoutPlan(), "NOT_RUN"),
        arguments("PL-03", "nobody decided", newQuarry(QUARRY, "100"), "NOT_RUN"),
        arguments(
            "PL-03",
            "found harmful",
            Case.of(NEW + "'mineral':'锶','severeIrreversible':true"),
            "BLOCK"),
        arguments(
            "PL-03",
            "found harmless",
            Case.of(NEW + "'mineral':'锶','severeIrreversible':false"),
            "PASS"),
        arguments("PL-04", "coal mine", Case.of(RENEW + "'mineral':'煤炭'"), "STRICT"),
        arguments(
            "PL-04",
            "exploration of manganese",
            Case.of("'rightKind':'探矿权','action':'新设','mineral':'锰'"),
            "PASS"),
        arguments("PL-12", "no scale", Case.of(NEW + "'mineral':'锶'"), "INDETERMINATE"),
        arguments("PL-12", "medium", newQuarry("锶", "30"), "PASS"),
        arguments("PL-12", "small", newQuarry("锶", "29.99"), "STRICT"),
        arguments("PL-16", "no DEM", newQuarry(QUARRY, "100"), "NOT_RUN"),
        arguments("PL-17", "no DEM", newQuarry(QUARRY, "100"), "NOT_RUN"),
        arguments(
            "PL-18",
            "hillside pit",
            Case.of(NEW + "'mineral':'建筑石料用灰岩','miningMethod':'露天','pitType':'山坡型'"),
            "STRICT"),
        arguments(
            "PL-18",
            "levelling",
            Case.of(NEW + "'mineral':'建筑石料用灰岩','miningMethod':'露天','pitType':'夷平式'"),
            "PASS"),
        arguments("PL-18", "not stated", newQuarry(QUARRY, "100"), "NOT_RUN"),
        arguments(
            "PL-21",
            "without the clause",
            Case.of(RENEW + "'mineral':'锶','hasGreenMineClause':false"),
            "WARN"),
        arguments(
            "PL-21",
            "with the clause",
            Case.of(RENEW + "'mineral':'锶','hasGreenMineClause':true"),
            "PASS"),
        arguments("PL-21", "not stated", Case.of(RENEW + "'mineral':'锶'"), "NOT_RUN"),
        arguments("PL-22", "nothing said of a block", newQuarry(QUARRY, "100"), "NOT_RUN"),
        arguments("PL-22", "no block changed", changed("'blockChanged':false"), "PASS"),
        arguments("PL-22", "day not stated", changed("'blockChanged':true"), "INDETERMINATE"),
        arguments("PL-22", "last day", changed("'blockChangedOn':'2025-03-31'"), "PASS"),
        arguments(
            "PL-22",
            "a day too late",
            changed("'blockChanged':true,'blockChangedOn':'2025-04-01'"),
            "WARN"),
        arguments("PL-23", "no district plan", newQuarry(QUARRY, "100").in("涪陵区"), "NOT_RUN"),
        arguments("PL-23", "in no district", newQuarry(QUARRY, "100"), "NOT_RUN"),
        arguments(
            "PL-23",
            "lower floor than the city's 100",
            newQuarry(QUARRY, "100").in("涪陵区").districtPlan(QUARRY, "99.9", 0),
            "BLOCK"),
        arguments(
            "PL-23",
            "the city's floor",
            newQuarry(QUARRY, "100").in("涪陵区").districtPlan(QUARRY, "100", 10),
            "PASS"),
        arguments(
            "PL-23",
            "a floor for another mineral",
            newQuarry(QUARRY, "100").in("涪陵区").districtPlan("锶", "1", 0),
            "PASS"),
        arguments(
            "PL-23",
            "lower floor of 专栏9",
            newQuarry("锶", "10").in("涪陵区").districtPlan("锶", "5.9", 0),
            "BLOCK"),
        arguments(
            "PL-23",
            "floors do not touch a renewal",
            Case.of(RENEW + "'mineral':'建筑石料用灰岩'").in("涪陵区").districtPlan(QUARRY, "1", 0),
            "PASS"),
        arguments(
            "PL-23",
            "another zone boundary",
            newQuarry(QUARRY, "100").in("涪陵区").districtPlan(QUARRY, "100", 10.1),
            "BLOCK"),
        arguments(
            "PL-23",
            "one of two districts without a plan",
            newQuarry(QUARRY, "100").in("涪陵区").districtPlan(QUARRY, "100", 0).in("丰都县"),
            "NOT_RUN"),
        arguments(
            "PL-23",
            "districts not loaded",
            newQuarry(QUARRY, "100").without(LayerName.DISTRICTS),
            "INDETERMINATE"));
  }

  private static Case changed(String more) {
    return Case.of(NEW + "'mineral':'锶'," + more);
  }
}
