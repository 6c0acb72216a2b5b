package org.kuangjie.compliance.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Case;

/** AU rules. */
final class AuthorityCases {

  private static final String RENEW = "'rightKind':'采矿权','action':'延续',";
  private static final String NEW = "'rightKind':'采矿权','action':'新设',";
  private static final String SURVEY = "'rightKind':'探矿权','action':'新设',";
  private static final Map<String, Object> BLOCK =
      Map.of("minerals", List.of("铝土矿"), "authority", "CQ");

  private AuthorityCases() {}

  static Stream<Arguments> all() {
    return Stream.concat(levels(), places());
  }

  private static Stream<Arguments> levels() {
    return Stream.of(
        arguments("AU-01", "not named", Case.of(RENEW + "'mineral':'锶'"), "NOT_RUN"),
        arguments("AU-01", "reserve open", city(RENEW + "'mineral':'锶'"), "INDETERMINATE"),
        arguments("AU-01", "large, city", city(sized("large")), "PASS"),
        arguments("AU-01", "medium, district", district(sized("中")), "BLOCK_UNLESS"),
        arguments("AU-01", "small, district", district(sized("小型")), "PASS"),
        arguments("AU-01", "small, city", city(sized("小型")), "BLOCK_UNLESS"),
        arguments("AU-01", "common stone", district(RENEW + "'mineral':'建筑石料用灰岩'"), "PASS"),
        arguments("AU-01", "stone, city", city(RENEW + "'mineral':'建筑石料用灰岩'"), "BLOCK_UNLESS"),
        arguments("AU-01", "of the ministry", city(RENEW + "'mineral':'页岩气'"), "BLOCK_UNLESS"),
        arguments(
            "AU-01", "cancelled", city("'rightKind':'采矿权','action':'注销','mineral':'页岩气'"), "PASS"),
        arguments("AU-01", "exploration, no block", city(SURVEY + "'mineral':'锶'"), "NOT_RUN"));
  }

  private static Stream<Arguments> places() {
    Case across = district(RENEW + "'mineral':'建筑石料用灰岩'").in("武隆区");
    return Stream.of(
        arguments("AU-01", "two districts, district", across, "BLOCK_UNLESS"),
        arguments("AU-01", "two districts, city", city(RENEW + "'mineral':'锶'").in("武隆区"), "PASS"),
        arguments(
            "AU-01",
            "a block names its own",
            city(NEW + "'mineral':'铝土矿'").within(LayerName.BLOCKS_MINING, "开采规划区块", BLOCK),
            "NOT_RUN"),
        arguments(
            "AU-01",
            "no layer of blocks",
            city(NEW + "'mineral':'铝土矿'").without(LayerName.BLOCKS_MINING),
            "INDETERMINATE"),
        arguments("AU-02", "one district", Case.of(RENEW + "'mineral':'锶'").in("涪陵区"), "PASS"),
        arguments("AU-02", "two districts", across, "INFO"),
        arguments(
            "AU-02",
            "no districts held",
            Case.of(RENEW + "'mineral':'锶'").without(LayerName.DISTRICTS),
            "INDETERMINATE"));
  }

  private static String sized(String size) {
    return RENEW + "'mineral':'锶','reserveSize':'" + size + "'";
  }

  private static Case city(String members) {
    return Case.of(members).in("涪陵区").authority("CQ", "市局", "市级");
  }

  private static Case district(String members) {
    return Case.of(members).in("涪陵区").authority("500102", "涪陵区局", "区县级");
  }
}
