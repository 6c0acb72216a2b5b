package org.kuangjie.compliance.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kuangjie.compliance.Case.newQuarry;
import static org.kuangjie.compliance.Case.square;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Case;

/** SB and RV rules. */
final class ControlAndRiverCases {

  private static final String QUARRY = "建筑石料用灰岩";
  private static final String NEW = "'rightKind':'采矿权','action':'新设',";
  private static final String RENEW = "'rightKind':'采矿权','action':'延续',";
  private static final String EXPAND = "'rightKind':'采矿权','action':'变更（扩大范围）',";
  private static final Map<String, Object> FIELD = Map.of("delimited_on", "2020-06-30");

  private ControlAndRiverCases() {}

  static Stream<Arguments> controlRules() {
    String existing = "'existingRight':'C5001022010017120000001',";
    return Stream.of(
        arguments("SB-01", "clear of it", newQuarry(QUARRY, "100"), "PASS"),
        arguments(
            "SB-01",
            "one square metre is noise",
            newQuarry(QUARRY, "100").overlap(LayerName.ECO_REDLINE, "general", 1),
            "PASS"),
        arguments(
            "SB-01",
            "limestone is never strategic",
            newQuarry(QUARRY, "100")
                .asOf("2026-11-20")
                .overlap(LayerName.ECO_REDLINE, "general", 50),
            "BLOCK"),
        arguments(
            "SB-01",
            "core area",
            Case.of("'rightKind':'探矿权','action':'新设','mineral':'铀'")
                .overlap(LayerName.ECO_REDLINE, "core", 50),
            "BLOCK"),
        arguments(
            "SB-01",
            "uranium",
            newQuarry("铀", "1").overlap(LayerName.ECO_REDLINE, "general", 50),
            "PASS"),
        arguments(
            "SB-01",
            "gas, new",
            newQuarry("天然气", "1").overlap(LayerName.ECO_REDLINE, "general", 50),
            "BLOCK"),
        arguments(
            "SB-01",
            "gas, renewed",
            Case.of(RENEW + "'mineral':'页岩气'").overlap(LayerName.ECO_REDLINE, "general", 50),
            "PASS"),
        arguments(
            "SB-01",
            "gas, converted",
            Case.of("'rightKind':'采矿权','action':'探转采','mineral':'天然气'")
                .overlap(LayerName.ECO_REDLINE, "general", 50),
            "BLOCK_UNLESS"),
        arguments(
            "SB-01",
            "hot water, new",
            newQuarry("地热", "10").overlap(LayerName.ECO_REDLINE, "general", 50),
            "BLOCK"),
        arguments(
            "SB-01",
            "hot water, renewed as it was",
            Case.of(RENEW + existing + "'mineral':'地热','scale':10,'facilityWork':'已建不变'")
                .existing("地热", "10", "2015-01-01", Case.SQUARE)
                .overlap(LayerName.ECO_REDLINE, "general", 50),
            "PASS"),
        arguments(
            "SB-01",
            "hot water, works not stated",
            Case.of(RENEW + existing + "'mineral':'地热','scale':10")
                .existing("地热", "10", "2015-01-01", Case.SQUARE)
                .overlap(LayerName.ECO_REDLINE, "general", 50),
            "INDETERMINATE"),
        arguments(
            "SB-01",
            "mineral water, new works",
            Case.of(RENEW + existing + "'mineral':'矿泉水','scale':10,'facilityWork':'build'")
                .existing("矿泉水", "10", "2015-01-01", Case.SQUARE)
                .overlap(LayerName.ECO_REDLINE, "general", 50),
            "BLOCK"),
        arguments(
            "SB-01",
            "mineral water, rebuilt works",
            Case.of(RENEW + existing + "'mineral':'矿泉水','scale':10,'facilityWork':'rebuild'")
                .existing("矿泉水", "10", "2015-01-01", Case.SQUARE)
                .overlap(LayerName.ECO_REDLINE, "general", 50),
            "INDETERMINATE"),
        arguments(
            "SB-01",
            "hot water, more than approved",
            Case.of(RENEW + existing + "'mineral':'地热','scale':11")
                .existing("地热", "10", "2015-01-01", Case.SQUARE)
                .overlap(LayerName.ECO_REDLINE, "general", 50),
            "BLOCK"),
        arguments(
            "SB-01",
            "hot water, approved scale unknown",
            Case.of(RENEW + "'mineral':'地热','scale':11")
                .overlap(LayerName.ECO_REDLINE, "general", 50),
            "INDETERMINATE"),
        arguments(
            "SB-01",
            "limestone, renewed",
            Case.of(RENEW + "'mineral':'建筑石料用灰岩'").overlap(LayerName.ECO_REDLINE, "general", 50),
            "BLOCK_UNLESS"),
        arguments(
            "SB-01",
            "bauxite, renewed",
            Case.of(RENEW + "'mineral':'铝土矿'").overlap(LayerName.ECO_REDLINE, "general", 50),
            "BLOCK_UNLESS"),
        arguments(
            "SB-01",
            "strontium after the list of 36",
            newQuarry("锶", "10").asOf("2026-06-15").overlap(LayerName.ECO_REDLINE, "general", 50),
            "INDETERMINATE"),
        arguments(
            "SB-01",
            "cancelled",
            Case.of("'rightKind':'采矿权','action':'注销','mineral':'建筑石料用灰岩'")
                .overlap(LayerName.ECO_REDLINE, "core", 50),
            "PASS"),
        arguments(
            "SB-03",
            "inside",
            newQuarry(QUARRY, "100").overlap(LayerName.URBAN_BOUNDARY, "城镇开发边界", 50),
            "STRICT"),
        arguments("SB-03", "outside", newQuarry(QUARRY, "100"), "PASS"),
        arguments(
            "SB-03",
            "not loaded",
            newQuarry(QUARRY, "100").without(LayerName.URBAN_BOUNDARY),
            "INDETERMINATE"),
        arguments(
            "SB-04",
            "on cropland",
            newQuarry(QUARRY, "100").overlap(LayerName.CROPLAND, "耕地", 50),
            "WARN"),
        arguments("SB-04", "off cropland", newQuarry(QUARRY, "100"), "PASS"),
        arguments(
            "SB-04",
            "not loaded",
            newQuarry(QUARRY, "100").without(LayerName.CROPLAND),
            "INDETERMINATE"));
  }

  static Stream<Arguments> farmland() {
    String hot = "'mineral':'地热','miningMethod':'钻井',";
    return Stream.of(
        arguments("SB-02", "clear of it", newQuarry(QUARRY, "100"), "PASS"),
        arguments(
            "SB-02",
            "not loaded",
            newQuarry(QUARRY, "100").without(LayerName.FARMLAND),
            "INDETERMINATE"),
        arguments(
            "SB-02",
            "hot water without damage",
            field(Case.of(NEW + hot + "'pbfDamage':false")),
            "PASS"),
        arguments(
            "SB-02",
            "hot water with damage",
            field(Case.of(NEW + hot + "'pbfDamage':true")),
            "BLOCK"),
        arguments("SB-02", "strategic, open pit", field(newQuarry("铝土矿", "10")), "BLOCK_UNLESS"),
        arguments(
            "SB-02",
            "strategic, underground",
            field(Case.of(NEW + "'mineral':'铝土矿','miningMethod':'underground'")),
            "PASS"),
        arguments(
            "SB-02",
            "strategic, method unknown",
            field(Case.of(NEW + "'mineral':'铝土矿'")),
            "INDETERMINATE"),
        arguments(
            "SB-02",
            "strategic, exploration",
            field(Case.of("'rightKind':'探矿权','action':'新设','mineral':'铝土矿'")),
            "PASS"),
        arguments(
            "SB-02",
            "converted to an open pit",
            field(Case.of("'rightKind':'采矿权','action':'探转采','mineral':'锶','miningMethod':'露天'")),
            "BLOCK"),
        arguments(
            "SB-02",
            "converted, underground",
            field(Case.of("'rightKind':'采矿权','action':'探转采','mineral':'锶','miningMethod':'地下'")),
            "BLOCK_UNLESS"),
        arguments(
            "SB-02",
            "set after the delimitation",
            field(Case.of(RENEW + "'mineral':'建筑石料用灰岩','setDate':'2021-01-01'")),
            "STRICT"),
        arguments(
            "SB-02",
            "day of setting unknown",
            field(Case.of(RENEW + "'mineral':'建筑石料用灰岩'")),
            "INDETERMINATE"),
        arguments(
            "SB-02",
            "renewed beyond the original",
            field(
                Case.of(RENEW + "'mineral':'建筑石料用灰岩'")
                    .existing(QUARRY, "100", "2015-01-01", square(106.50, 29.50, 0.01))),
            "BLOCK"),
        arguments(
            "SB-02",
            "renewed within the original",
            field(
                Case.of(RENEW + "'mineral':'建筑石料用灰岩'")
                    .existing(QUARRY, "100", "2015-01-01", Case.SQUARE)),
            "PASS"),
        arguments(
            "SB-02",
            "enlarged, field was inside already",
            field(
                Case.of(EXPAND + "'mineral':'建筑石料用灰岩'")
                    .existing(QUARRY, "100", "2015-01-01", Case.SQUARE)),
            "PASS"),
        arguments(
            "SB-02",
            "enlarged onto it",
            field(
                Case.of(EXPAND + "'mineral':'建筑石料用灰岩'")
                    .existing(QUARRY, "100", "2015-01-01", square(106.50, 29.50, 0.01))),
            "BLOCK"));
  }

  /** Under the measure in force from 2025-10-01. */
  private static Case field(Case given) {
    return before(given).asOf("2025-10-01");
  }

  /** Under the notice before it, 自然资规〔2019〕1号. */
  private static Case before(Case given) {
    return given.asOf("2025-09-30").overlap(LayerName.FARMLAND, "永久基本农田", 10, FIELD);
  }

  static Stream<Arguments> farmlandBefore() {
    return Stream.of(
        arguments("SB-02", "new quarry, former notice", before(newQuarry(QUARRY, "100")), "BLOCK"),
        arguments(
            "SB-02",
            "strategic, underground, former notice",
            before(Case.of(NEW + "'mineral':'铝土矿','miningMethod':'underground'")),
            "INDETERMINATE"),
        arguments(
            "SB-02",
            "hot water without damage, former notice",
            before(Case.of(NEW + "'mineral':'地热','pbfDamage':false")),
            "INDETERMINATE"),
        arguments(
            "SB-02",
            "renewed within the original, former notice",
            before(
                Case.of(RENEW + "'mineral':'建筑石料用灰岩'")
                    .existing(QUARRY, "100", "2015-01-01", Case.SQUARE)),
            "INDETERMINATE"),
        arguments(
            "SB-02",
            "converted to an open pit, former notice",
            before(Case.of("'rightKind':'采矿权','action':'探转采','mineral':'锶','miningMethod':'露天'")),
            "INDETERMINATE"));
  }

  static Stream<Arguments> facilityWorks() {
    String tailings = NEW + "'mineral':'锶','facilities':['尾矿库'],'facilityWork':'%s'";
    String chemical = NEW + "'mineral':'锶','facilities':['化工'],'facilityWork':'%s'";
    return Stream.of(
        works("RV-03", chemical, "扩建", "BLOCK"),
        works("RV-03", chemical, "改建", "PASS"),
        works("RV-03", chemical, "standing", "PASS"),
        works("RV-04", tailings, "新建", "BLOCK"),
        works("RV-04", tailings, "rebuild", "BLOCK"),
        works("RV-04", tailings, "安全环保改建", "BLOCK_UNLESS"),
        works("RV-04", tailings, "standing", "PASS"),
        works("RV-05", tailings, "extend", "BLOCK"),
        works("RV-05", tailings, "safety-rebuild", "BLOCK_UNLESS"),
        works("RV-05", tailings, "已建不变", "PASS"),
        arguments(
            "RV-04",
            "safety rebuild, band across the limit",
            Case.of(tailings.formatted("safety-rebuild"))
                .near(LayerName.RIVER_REACHES, "bank", "长江", 2990, 20),
            "BLOCK_UNLESS"),
        arguments(
            "RV-04",
            "new, band across the limit",
            Case.of(tailings.formatted("build"))
                .near(LayerName.RIVER_REACHES, "bank", "长江", 2990, 20),
            "INDETERMINATE"));
  }

  private static Arguments works(String rule, String request, String work, String expected) {
    String river = rule.equals("RV-05") ? "乌江" : "长江";
    return arguments(
        rule,
        work + " near the " + river,
        Case.of(request.formatted(work)).near(LayerName.RIVER_REACHES, "bank", river, 500, 0),
        expected);
  }

  static Stream<Arguments> sandSeasons() {
    return Stream.of(
        arguments(
            "RV-08",
            "first day of the closed season",
            season("06-01", "09-10", "2025-06-01"),
            "BLOCK"),
        arguments("RV-08", "last day", season("06-01", "09-10", "2025-09-10"), "BLOCK"),
        arguments("RV-08", "the day after", season("06-01", "09-10", "2025-09-11"), "BLOCK_UNLESS"),
        arguments(
            "RV-08", "over the turn of the year", season("11-15", "02-28", "2025-01-01"), "BLOCK"),
        arguments(
            "RV-08", "before it turns", season("11-15", "02-28", "2025-11-14"), "BLOCK_UNLESS"),
        arguments("RV-08", "days not stated", season("", "09-10", "2025-09-11"), "INDETERMINATE"),
        arguments(
            "RV-08",
            "sand of the code list, by an alias",
            Case.of(NEW + "'mineral':'河砂','miningMethod':'露天'")
                .overlap(LayerName.WATERS, "采砂禁采区", 50),
            "BLOCK"));
  }

  private static Case season(String from, String to, String day) {
    return Case.of(NEW + "'mineral':'建筑用砂','miningMethod':'露天'")
        .asOf(day)
        .overlap(LayerName.WATERS, "采砂禁采期", 50, Map.of("season_from", from, "season_to", to));
  }

  static Stream<Arguments> riverRules() {
    String tailings = NEW + "'mineral':'锶','facilities':['尾矿库']";
    String chemical = NEW + "'mineral':'锶','facilities':['化工']";
    return Stream.of(
        arguments(
            "RV-01",
            "band across 5 km",
            newQuarry(QUARRY, "100").near(LayerName.RIVER_REACHES, "centreline", "长江", 4900, 150),
            "INDETERMINATE"),
        arguments(
            "RV-01",
            "surely within",
            newQuarry(QUARRY, "100").near(LayerName.RIVER_REACHES, "centreline", "长江", 4849, 150),
            "STRICT"),
        arguments(
            "RV-01",
            "band ends at 5 km",
            newQuarry(QUARRY, "100").near(LayerName.RIVER_REACHES, "centreline", "长江", 4850, 150),
            "INDETERMINATE"),
        arguments(
            "RV-01",
            "surely beyond",
            newQuarry(QUARRY, "100").near(LayerName.RIVER_REACHES, "centreline", "长江", 5150, 150),
            "PASS"),
        arguments(
            "RV-01",
            "on the river itself",
            newQuarry(QUARRY, "100").overlap(LayerName.RIVER_REACHES, "bank", 500),
            "STRICT"),
        arguments(
            "RV-01",
            "not loaded",
            newQuarry(QUARRY, "100").without(LayerName.RIVER_REACHES),
            "INDETERMINATE"),
        arguments(
            "RV-02",
            "below the ridge",
            newQuarry(QUARRY, "100").overlap(LayerName.FIRST_RIDGE, "第一山脊可视范围", 500),
            "STRICT"),
        arguments("RV-02", "beyond the ridge", newQuarry(QUARRY, "100"), "PASS"),
        arguments(
            "RV-03",
            "chemical works near",
            Case.of(chemical).near(LayerName.WATERS, "支流", "示意河", 999, 0),
            "BLOCK"),
        arguments(
            "RV-03",
            "chemical works far",
            Case.of(chemical).near(LayerName.WATERS, "支流", "示意河", 1000, 0),
            "PASS"),
        arguments(
            "RV-03",
            "band across the limit",
            Case.of(chemical).near(LayerName.WATERS, "支流", "示意河", 990, 20),
            "INDETERMINATE"),
        arguments(
            "RV-03",
            "no such facility",
            newQuarry(QUARRY, "100").near(LayerName.WATERS, "支流", "示意河", 10, 0),
            "PASS"),
        arguments(
            "RV-04",
            "tailings near the Yangtze",
            Case.of(tailings).near(LayerName.RIVER_REACHES, "bank", "长江", 2999, 0),
            "BLOCK"),
        arguments(
            "RV-04",
            "tailings near the Wu",
            Case.of(tailings).near(LayerName.RIVER_REACHES, "bank", "乌江", 2999, 0),
            "PASS"),
        arguments(
            "RV-04",
            "not loaded",
            Case.of(tailings).without(LayerName.RIVER_REACHES),
            "INDETERMINATE"),
        arguments(
            "RV-05",
            "tailings near the Wu",
            Case.of(tailings).near(LayerName.RIVER_REACHES, "bank", "乌江", 999, 0),
            "BLOCK"),
        arguments(
            "RV-05",
            "tailings near a small river",
            Case.of(tailings).near(LayerName.WATERS, "支流", "示意河", 999, 0),
            "PASS"),
        arguments(
            "RV-05",
            "waters not loaded",
            Case.of(tailings).without(LayerName.WATERS),
            "INDETERMINATE"),
        arguments(
            "RV-06",
            "in the range",
            newQuarry(QUARRY, "100").overlap(LayerName.WATERS, "河道管理范围", 50),
            "BLOCK_UNLESS"),
        arguments(
            "RV-06",
            "other water",
            newQuarry(QUARRY, "100").overlap(LayerName.WATERS, "支流", 50),
            "PASS"),
        arguments(
            "RV-06",
            "not loaded",
            newQuarry(QUARRY, "100").without(LayerName.WATERS),
            "INDETERMINATE"),
        arguments(
            "RV-07",
            "on a dike",
            newQuarry(QUARRY, "100").overlap(LayerName.WATERS, "堤防", 50),
            "BLOCK"),
        arguments("RV-07", "off the dike", newQuarry(QUARRY, "100"), "PASS"),
        arguments(
            "RV-07",
            "not loaded",
            newQuarry(QUARRY, "100").without(LayerName.WATERS),
            "INDETERMINATE"),
        arguments(
            "RV-08",
            "sand in the river bed",
            sand().overlap(LayerName.WATERS, "河道管理范围", 50),
            "BLOCK_UNLESS"),
        arguments("RV-08", "no-sand zone", sand().overlap(LayerName.WATERS, "采砂禁采区", 50), "BLOCK"),
        arguments("RV-08", "not loaded", sand().without(LayerName.WATERS), "INDETERMINATE"),
        arguments(
            "RV-08",
            "limestone is no sand",
            newQuarry(QUARRY, "100").overlap(LayerName.WATERS, "采砂禁采区", 50),
            "PASS"),
        arguments("RV-09", "far from rivers", newQuarry(QUARRY, "100"), "PASS"),
        arguments(
            "RV-09",
            "near",
            newQuarry(QUARRY, "100").near(LayerName.RIVER_REACHES, "bank", "嘉陵江", 0, 30),
            "INFO"),
        arguments(
            "RV-09",
            "not loaded",
            newQuarry(QUARRY, "100").without(LayerName.RIVER_REACHES),
            "INDETERMINATE"));
  }

  private static Case sand() {
    return Case.of(NEW + "'mineral':'建筑用砂','miningMethod':'露天'");
  }
}
