package org.kuangjie.compliance.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kuangjie.compliance.Case.newQuarry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Case;

/** PL rules of places, floors and caps. */
final class PlanPlaceCases {

  private static final String QUARRY = "建筑石料用灰岩";
  private static final String NEW = "'rightKind':'采矿权','action':'新设',";
  private static final String RENEW = "'rightKind':'采矿权','action':'延续',";
  private static final String EXPAND = "'rightKind':'采矿权','action':'变更（扩大范围）',";
  private static final Map<String, Object> BAUXITE_BLOCK =
      Map.of("minerals", List.of("铝土矿"), "authority", "CQ");

  private PlanPlaceCases() {}

  static Stream<Arguments> planPlaces() {
    Case block = Case.of(NEW + "'mineral':'铝土矿'").in("南川区").authority("CQ", "市局", "市级");
    return Stream.of(
        arguments("PL-05", "southeast", Case.of(NEW + "'mineral':'锌'").in("黔江区"), "STRICT"),
        arguments("PL-05", "elsewhere", Case.of(NEW + "'mineral':'锌'").in("城口县"), "PASS"),
        arguments(
            "PL-05",
            "no districts",
            Case.of(NEW + "'mineral':'锌'").without(LayerName.DISTRICTS),
            "INDETERMINATE"),
        arguments(
            "PL-06",
            "outside every block",
            Case.of(NEW + "'mineral':'铝土矿'").in("南川区"),
            "BLOCK_UNLESS"),
        arguments(
            "PL-06",
            "within one",
            Case.of(NEW + "'mineral':'铝土矿'")
                .in("南川区")
                .within(LayerName.BLOCKS_MINING, "开采规划区块", BAUXITE_BLOCK),
            "PASS"),
        arguments(
            "PL-06",
            "only partly within",
            Case.of(NEW + "'mineral':'铝土矿'")
                .in("南川区")
                .overlap(LayerName.BLOCKS_MINING, "开采规划区块", 5000, BAUXITE_BLOCK),
            "BLOCK_UNLESS"),
        arguments(
            "PL-06",
            "block without outline in the district",
            Case.of(NEW + "'mineral':'铝土矿'")
                .in("南川区")
                .unlocated(LayerName.BLOCKS_MINING, "KK01", "铝土矿"),
            "INDETERMINATE"),
        arguments("PL-06", "renewal", Case.of(RENEW + "'mineral':'铝土矿'").in("南川区"), "PASS"),
        arguments(
            "PL-06",
            "layer missing",
            Case.of(NEW + "'mineral':'铝土矿'").without(LayerName.BLOCKS_MINING),
            "INDETERMINATE"),
        arguments(
            "PL-07",
            "block is taken",
            Case.of(NEW + "'mineral':'铝土矿'")
                .within(LayerName.BLOCKS_MINING, "开采规划区块", Map.of("project", "示意项目")),
            "STRICT"),
        arguments(
            "PL-07",
            "block is free",
            Case.of(NEW + "'mineral':'铝土矿'").within(LayerName.BLOCKS_MINING, "开采规划区块", Map.of()),
            "PASS"),
        arguments(
            "PL-07",
            "two blocks",
            Case.of(NEW + "'mineral':'铝土矿'")
                .overlap(LayerName.BLOCKS_MINING, "开采规划区块", 90)
                .overlap(LayerName.BLOCKS_MINING, "开采规划区块", 80),
            "STRICT"),
        arguments(
            "PL-07",
            "block without outline",
            Case.of(NEW + "'mineral':'铝土矿'")
                .in("南川区")
                .unlocated(LayerName.BLOCKS_MINING, "KK01", "铝土矿"),
            "INDETERMINATE"),
        arguments(
            "PL-08",
            "matches",
            block.within(LayerName.BLOCKS_MINING, "开采规划区块", BAUXITE_BLOCK),
            "PASS"),
        arguments(
            "PL-08",
            "other mineral",
            Case.of(NEW + "'mineral':'萤石'")
                .authority("CQ", "市局", "市级")
                .within(LayerName.BLOCKS_MINING, "开采规划区块", BAUXITE_BLOCK),
            "BLOCK_UNLESS"),
        arguments(
            "PL-08",
            "other authority",
            Case.of(NEW + "'mineral':'铝土矿'")
                .authority("500119", "南川", "区县级")
                .within(LayerName.BLOCKS_MINING, "开采规划区块", BAUXITE_BLOCK),
            "BLOCK_UNLESS"),
        arguments(
            "PL-08",
            "authority not given",
            Case.of(NEW + "'mineral':'铝土矿'")
                .within(LayerName.BLOCKS_MINING, "开采规划区块", BAUXITE_BLOCK),
            "INDETERMINATE"),
        arguments(
            "PL-08",
            "block without outline",
            Case.of(NEW + "'mineral':'铝土矿'")
                .in("南川区")
                .unlocated(LayerName.BLOCKS_MINING, "KK01", "铝土矿"),
            "INDETERMINATE"),
        arguments(
            "PL-09",
            "in a zone",
            newQuarry(QUARRY, "100").within(LayerName.ZONES_CONCENTRATED, "集中开采区", Map.of()),
            "INFO"),
        arguments("PL-09", "in none", newQuarry(QUARRY, "100"), "PASS"),
        arguments(
            "PL-09",
            "zone without outline",
            newQuarry(QUARRY, "100")
                .in("南川区")
                .unlocated(LayerName.ZONES_CONCENTRATED, "JZ05", QUARRY),
            "INDETERMINATE"),
        arguments(
            "PL-10",
            "another mineral",
            newQuarry(QUARRY, "100").within(LayerName.ZONES_KEY_MINING, "重点开采区", BAUXITE_BLOCK),
            "STRICT"),
        arguments(
            "PL-10",
            "the main mineral",
            newQuarry("铝土矿", "100").within(LayerName.ZONES_KEY_MINING, "重点开采区", BAUXITE_BLOCK),
            "PASS"),
        arguments(
            "PL-10",
            "zone without outline",
            newQuarry(QUARRY, "100").in("南川区").unlocated(LayerName.ZONES_KEY_MINING, "KF03", "铝土矿"),
            "INDETERMINATE"));
  }

  static Stream<Arguments> planCaps() {
    return Stream.of(
        arguments(
            "PL-11", "no scale", Case.of(NEW + "'mineral':'建筑石料用灰岩'").in("涪陵区"), "INDETERMINATE"),
        arguments("PL-11", "no region", newQuarry(QUARRY, "100"), "INDETERMINATE"),
        arguments(
            "PL-11",
            "two regions, the stricter",
            newQuarry(QUARRY, "50").in("丰都县", "涪陵区"),
            "BLOCK"),
        arguments(
            "PL-11", "renewal", Case.of(RENEW + "'mineral':'建筑石料用灰岩','scale':1").in("涪陵区"), "PASS"),
        arguments("PL-11", "mineral without a floor", newQuarry("铁", "1").in("涪陵区"), "PASS"),
        arguments(
            "PL-13",
            "small mine stays small",
            Case.of(EXPAND + "'mineral':'建筑石料用灰岩','scale':30")
                .in("涪陵区")
                .existing(QUARRY, "20", "2015-01-01", Case.SQUARE),
            "BLOCK_UNLESS"),
        arguments(
            "PL-13",
            "reaches the floor",
            Case.of(EXPAND + "'mineral':'建筑石料用灰岩','scale':50")
                .in("涪陵区")
                .existing(QUARRY, "20", "2015-01-01", Case.SQUARE),
            "PASS"),
        arguments(
            "PL-13",
            "existing right not named",
            Case.of(EXPAND + "'mineral':'建筑石料用灰岩','scale':30").in("涪陵区"),
            "INDETERMINATE"),
        arguments("PL-14", "capacity", inZone("400").used("集中开采区", 1, "17101"), "STRICT"),
        arguments("PL-14", "just full", inZone("400").used("集中开采区", 159, "17100"), "PASS"),
        arguments(
            "PL-14",
            "zone without outline",
            newQuarry(QUARRY, "100")
                .in("南川区")
                .unlocated(LayerName.ZONES_CONCENTRATED, "JZ05", QUARRY),
            "INDETERMINATE"),
        arguments(
            "PL-14",
            "own right is not counted against itself",
            Case.of(EXPAND + "'mineral':'建筑石料用灰岩','scale':120")
                .existing(QUARRY, "100", "2015-01-01", Case.SQUARE)
                .within(LayerName.ZONES_CONCENTRATED, "集中开采区", Map.of())
                .used("集中开采区", 160, "17480"),
            "PASS"),
        arguments(
            "PL-14",
            "rights not loaded",
            inZone("100").without(LayerName.MINING_RIGHTS),
            "INDETERMINATE"),
        arguments(
            "PL-15",
            "large tier full",
            newQuarry(QUARRY, "100").in("涪陵区").used("区外大型骨干", 40, "4000"),
            "STRICT"),
        arguments(
            "PL-15",
            "other tier",
            newQuarry(QUARRY, "99").in("涪陵区").used("区外大型骨干", 40, "4000"),
            "PASS"),
        arguments(
            "PL-15",
            "zone without outline",
            newQuarry(QUARRY, "100")
                .in("南川区")
                .unlocated(LayerName.ZONES_CONCENTRATED, "JZ05", QUARRY),
            "INDETERMINATE"),
        arguments("PL-15", "inside a zone", inZone("100").used("区外大型骨干", 41, "4000"), "PASS"),
        arguments("PL-19", "above large, nothing proven", newQuarry(QUARRY, "101"), "BLOCK_UNLESS"),
        arguments("PL-19", "just large", newQuarry(QUARRY, "100"), "PASS"),
        arguments(
            "PL-19",
            "all proven",
            Case.of(
                NEW
                    + "'mineral':'水泥用灰岩','scale':500,'keyProjectListed':true,'integratedProcessing':true,'cementSupply':true,'transportCorridor':true"),
            "PASS"),
        arguments("PL-19", "in a zone, the rest proven", superLarge(QUARRY, true), "PASS"),
        arguments("PL-19", "outside every zone", superLarge(QUARRY, false), "BLOCK_UNLESS"),
        arguments(
            "PL-19",
            "zones not loaded",
            superLarge(QUARRY, false).without(LayerName.ZONES_CONCENTRATED),
            "INDETERMINATE"),
        arguments("PL-19", "no scale", Case.of(NEW + "'mineral':'建筑石料用灰岩'"), "INDETERMINATE"),
        arguments(
            "PL-24",
            "on a reserve site",
            newQuarry(QUARRY, "100").overlap(LayerName.RESERVE_SITES, "矿产资源储备地", 500),
            "BLOCK_UNLESS"),
        arguments(
            "PL-24",
            "renewed on a reserve site",
            Case.of(RENEW + "'mineral':'煤'").overlap(LayerName.RESERVE_SITES, "矿产资源储备地", 500),
            "BLOCK_UNLESS"),
        arguments(
            "PL-24",
            "a right that ends",
            Case.of("'rightKind':'采矿权','action':'注销','mineral':'煤'")
                .overlap(LayerName.RESERVE_SITES, "矿产资源储备地", 500),
            "PASS"),
        arguments("PL-24", "beside every reserve site", newQuarry(QUARRY, "100"), "PASS"),
        arguments(
            "PL-24",
            "reserve sites not loaded",
            newQuarry(QUARRY, "100").without(LayerName.RESERVE_SITES),
            "INDETERMINATE"),
        arguments("PL-20", "beyond the total", newQuarry("锶", "11").approved("40"), "STRICT"),
        arguments("PL-20", "up to the total", newQuarry("锶", "10").approved("40"), "PASS"),
        arguments(
            "PL-20", "capacity unknown", newQuarry("锶", "10").approved(null), "INDETERMINATE"));
  }

  /** Everything proven but where it lies and whom it supplies. */
  private static Case superLarge(String mineral, boolean inZone) {
    Case given =
        Case.of(
            NEW
                + "'mineral':'%s','scale':500,'keyProjectListed':true,'integratedProcessing':true,'transportCorridor':true"
                    .formatted(mineral));
    return inZone ? given.within(LayerName.ZONES_CONCENTRATED, "集中开采区", Map.of()) : given;
  }

  private static Case inZone(String scale) {
    return newQuarry(QUARRY, scale)
        .in("涪陵区")
        .within(LayerName.ZONES_CONCENTRATED, "集中开采区", Map.of());
  }
}
