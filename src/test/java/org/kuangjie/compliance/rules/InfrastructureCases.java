package org.kuangjie.compliance.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Case;

/** IF rules. */
final class InfrastructureCases {

  private static final String LAYER = LayerName.INFRASTRUCTURE;
  private static final String PIT =
      "'rightKind':'采矿权','action':'新设','mineral':'建筑石料用灰岩','miningMethod':'露天'";
  private static final String MINE =
      "'rightKind':'采矿权','action':'新设','mineral':'锶','miningMethod':'地下'";
  private static final String SURVEY = "'rightKind':'探矿权','action':'新设','mineral':'锶'";

  private InfrastructureCases() {}

  /**
   * Works a rule protects from everybody who mines.
   *
   * @param half half width where only the centre line is held; 0 = the law names the centre line
   */
  private record Works(String rule, String kind, double limit, double half, String verdict) {}

  static Stream<Arguments> roads() {
    List<Works> all =
        List.of(
            new Works("IF-01", "国道", 100, 40, "BLOCK"),
            new Works("IF-01", "省道", 100, 30, "BLOCK"),
            new Works("IF-01", "县道", 100, 15, "BLOCK"),
            new Works("IF-02", "乡道", 50, 10, "BLOCK"),
            new Works("IF-03", "公路渡口", 200, 50, "BLOCK"),
            new Works("IF-03", "公路桥梁", 200, 50, "BLOCK"),
            new Works("IF-04", "公路隧道", 100, 50, "BLOCK"));
    return Stream.concat(
        all.stream().flatMap(InfrastructureCases::band), Stream.concat(bridge(), stores()));
  }

  /** From the edge, from a centre line, on both sides of every limit. */
  private static Stream<Arguments> band(Works works) {
    double limit = works.limit();
    return Stream.concat(
        Stream.of(
            at(works, "edge just inside", "edge", limit - 0.01, 0, works.verdict()),
            at(works, "edge just outside", "edge", limit, 0, "PASS"),
            at(works, "edge with an error across", "edge", limit - 1, 5, "INDETERMINATE"),
            at(works, "edge surely inside", "edge", limit - 5.01, 5, works.verdict()),
            at(works, "edge surely outside", "edge", limit + 5, 5, "PASS"),
            at(works, "centre line inside", "centreline", limit - 0.01, 0, works.verdict()),
            at(works, "centre line outside", "centreline", limit + works.half(), 0, "PASS")),
        Stream.concat(
            works.half() == 0
                ? Stream.of()
                : Stream.of(
                    at(
                        works,
                        "centre line, edge perhaps inside",
                        "centreline",
                        limit + works.half() - 0.01,
                        0,
                        "INDETERMINATE")),
            Stream.of(
                arguments(
                    works.rule(), "not loaded", Case.of(PIT).without(LAYER), "INDETERMINATE"))));
  }

  private static Arguments at(
      Works works, String situation, String edge, double metres, double error, String expected) {
    return arguments(
        works.rule(),
        works.kind() + ", " + situation,
        Case.of(PIT + ",'blasting':true").beside(LAYER, works.kind(), metres, error, edge(edge)),
        expected);
  }

  private static Stream<Arguments> bridge() {
    Map<String, Object> townshipBridge = new HashMap<>(edge("centreline"));
    townshipBridge.put("grade", "乡道");
    return Stream.of(
        arguments(
            "IF-03",
            "a bridge is as wide as its road",
            Case.of(PIT).beside(LAYER, "公路桥梁", 211, 0, townshipBridge),
            "PASS"),
        arguments(
            "IF-03",
            "a bridge of an unknown road",
            Case.of(PIT).beside(LAYER, "公路桥梁", 211, 0, edge("centreline")),
            "INDETERMINATE"),
        arguments(
            "IF-01",
            "how it is held is not known",
            Case.of(PIT).beside(LAYER, "县道", 105, 0, Map.of()),
            "INDETERMINATE"),
        arguments(
            "IF-01",
            "exploration that blasts",
            Case.of(SURVEY + ",'blasting':true").beside(LAYER, "县道", 50, 0, edge("edge")),
            "BLOCK"),
        arguments(
            "IF-01",
            "exploration without blasting",
            Case.of(SURVEY + ",'blasting':false").beside(LAYER, "县道", 50, 0, edge("edge")),
            "PASS"),
        arguments(
            "IF-01",
            "exploration, blasting not stated",
            Case.of(SURVEY).beside(LAYER, "县道", 50, 0, edge("edge")),
            "INDETERMINATE"),
        arguments(
            "IF-01",
            "cancelled",
            Case.of("'rightKind':'采矿权','action':'注销','mineral':'锶'")
                .beside(LAYER, "县道", 50, 0, edge("edge")),
            "PASS"));
  }

  private static Stream<Arguments> stores() {
    String store = PIT + ",'facilities':['炸药库']";
    return Stream.of(
        arguments("IF-05", "a store by a road", near(store, "乡道", 99), "BLOCK"),
        arguments("IF-05", "a store far from a road", near(store, "乡道", 100), "PASS"),
        arguments("IF-05", "a store by a ferry", near(store, "公路渡口", 199), "BLOCK"),
        arguments("IF-05", "no store", near(PIT, "乡道", 10), "PASS"),
        arguments(
            "IF-05",
            "chemical works may hold dangerous goods",
            near(PIT + ",'facilities':['化工']", "国道", 50),
            "INDETERMINATE"),
        arguments("IF-05", "not loaded", Case.of(store).without(LAYER), "INDETERMINATE"));
  }

  static Stream<Arguments> railways() {
    return Stream.concat(openPits(), Stream.concat(zones(), sand()));
  }

  private static Stream<Arguments> openPits() {
    return Stream.concat(
        Stream.of(
                new Works("IF-06", "铁路", 1000, 30, "BLOCK_UNLESS"),
                new Works("IF-06", "铁路桥梁", 1000, 30, "BLOCK_UNLESS"),
                new Works("IF-06", "铁路隧道", 1000, 0, "BLOCK_UNLESS"))
            .flatMap(works -> works.half() == 0 ? centreLine(works) : band(works)),
        Stream.of(
            arguments(
                "IF-06",
                "underground, blasting",
                near(MINE + ",'blasting':true", "铁路", 900),
                "BLOCK_UNLESS"),
            arguments(
                "IF-06",
                "underground, blasting not stated",
                near(MINE, "铁路", 900),
                "INDETERMINATE"),
            arguments(
                "IF-06",
                "no method stated",
                near("'rightKind':'采矿权','action':'新设','mineral':'锶','blasting':false", "铁路", 900),
                "INDETERMINATE")));
  }

  /** The law names the centre line itself. */
  private static Stream<Arguments> centreLine(Works works) {
    double limit = works.limit();
    return Stream.of(
        at(works, "inside", "centreline", limit - 0.01, 0, works.verdict()),
        at(works, "outside", "centreline", limit, 0, "PASS"),
        at(works, "error across", "centreline", limit - 1, 5, "INDETERMINATE"),
        at(works, "only its edge is held", "edge", limit - 1, 0, "INDETERMINATE"),
        at(works, "edge surely inside", "edge", 0, 0, works.verdict()),
        arguments(works.rule(), "not loaded", Case.of(PIT).without(LAYER), "INDETERMINATE"));
  }

  private static Stream<Arguments> zones() {
    Map<String, Object> fast = Map.of("edge", "edge", "grade", "高速铁路", "zone_kind", "其他");
    Map<String, Object> slow = Map.of("edge", "edge", "grade", "普速铁路", "zone_kind", "城市市区");
    Map<String, Object> village = Map.of("edge", "edge", "zone_kind", "村镇");
    return Stream.of(
        arguments("IF-07", "high-speed in the country", rail(19.99, fast), "BLOCK_UNLESS"),
        arguments("IF-07", "high-speed, outside", rail(20, fast), "PASS"),
        arguments("IF-07", "other line in town", rail(7.99, slow), "BLOCK_UNLESS"),
        arguments("IF-07", "other line in town, outside", rail(8, slow), "PASS"),
        arguments("IF-07", "grade not held, inside both", rail(11.99, village), "BLOCK_UNLESS"),
        arguments("IF-07", "grade not held, inside one", rail(13, village), "INDETERMINATE"),
        arguments("IF-07", "grade not held, outside both", rail(15, village), "PASS"),
        arguments("IF-07", "nothing held", rail(19, edge("edge")), "INDETERMINATE"),
        arguments("IF-07", "not loaded", Case.of(PIT).without(LAYER), "INDETERMINATE"));
  }

  private static Case rail(double metres, Map<String, Object> more) {
    return Case.of(MINE).beside(LAYER, "铁路", metres, 0, more);
  }

  private static Stream<Arguments> sand() {
    return Stream.of(
        arguments("IF-08", "near on either side", sand("", 499, 80), "BLOCK"),
        arguments("IF-08", "side not stated", sand("", 900, 80), "INDETERMINATE"),
        arguments("IF-08", "upstream", sand(",'riverSide':'上游'", 501, 600), "PASS"),
        arguments("IF-08", "short bridge, downstream", sand(",'riverSide':'下游'", 999, 99), "BLOCK"),
        arguments(
            "IF-08", "short bridge, far downstream", sand(",'riverSide':'下游'", 1000, 99), "PASS"),
        arguments("IF-08", "middle bridge", sand(",'riverSide':'下游'", 1999, 100), "BLOCK"),
        arguments("IF-08", "long bridge", sand(",'riverSide':'downstream'", 2999, 500), "BLOCK"),
        arguments("IF-08", "long bridge, far", sand("", 3000, 500), "PASS"),
        arguments("IF-08", "length not held", sand(",'riverSide':'下游'", 1500, 0), "INDETERMINATE"),
        arguments(
            "IF-08",
            "sand of a hill",
            Case.of(PIT).mineral("建筑用砂").beside(LAYER, "铁路桥梁", 10, 0, edge("edge")),
            "PASS"),
        arguments(
            "IF-08",
            "near over land, far along a bend",
            sand(",'riverSide':'上游'", 400, 80).along(700, 50),
            "PASS"),
        arguments("IF-08", "near along the river", sand("", 400, 80).along(430, 50), "BLOCK"),
        arguments(
            "IF-08",
            "the course is not sure enough",
            sand(",'riverSide':'上游'", 400, 80).along(480, 50),
            "INDETERMINATE"),
        arguments("IF-08", "stone", near(PIT, "铁路桥梁", 10), "PASS"),
        arguments(
            "IF-08",
            "waters not loaded",
            sand("", 100, 80).without(LayerName.WATERS),
            "INDETERMINATE"));
  }

  private static Case sand(String more, double metres, int length) {
    Map<String, Object> bridge = new HashMap<>(edge("edge"));
    if (length > 0) {
      bridge.put("length_m", length);
    }
    return Case.of(PIT + more)
        .mineral("建筑用砂")
        .overlap(LayerName.WATERS, "河道管理范围", 500)
        .beside(LAYER, "铁路桥梁", metres, 0, bridge);
  }

  static Stream<Arguments> pipelinesAndPlaces() {
    return Stream.concat(
        Stream.of(
                new Works("IF-09", "输油气管道", 5, 0, "BLOCK"),
                new Works("IF-10", "穿河管道", 500, 0, "BLOCK"),
                new Works("IF-11", "管道隧道", 1000, 0, "BLOCK"),
                new Works("IF-12", "输油气管道", 200, 0, "BLOCK_UNLESS"))
            .flatMap(InfrastructureCases::centreLineOfPipe),
        Stream.concat(
            band(new Works("IF-12", "管道附属设施", 500, 50, "BLOCK_UNLESS")),
            Stream.concat(secrets(), Stream.concat(power(), oldList()))));
  }

  private static Stream<Arguments> centreLineOfPipe(Works works) {
    Stream<Arguments> own =
        works.limit() > 50
            ? centreLine(works)
            : Stream.of(
                at(works, "inside", "centreline", 4.99, 0, works.verdict()),
                at(works, "outside", "centreline", 5, 0, "PASS"),
                at(works, "error across", "centreline", 4, 2, "INDETERMINATE"),
                arguments(
                    works.rule(), "not loaded", Case.of(PIT).without(LAYER), "INDETERMINATE"));
    return Stream.concat(
        own,
        Stream.of(
            arguments(
                "IF-10", "neither stone nor sand", near(MINE, "穿河管道", 10, "centreline"), "PASS"),
            arguments(
                "IF-11",
                "exploration, blasting not stated",
                near(SURVEY, "管道隧道", 10, "centreline"),
                "INDETERMINATE")));
  }

  private static Stream<Arguments> secrets() {
    return Stream.of(
        arguments("IF-13", "inside", secret(MINE, "军事禁区"), "BLOCK"),
        arguments("IF-13", "other secret ground", secret(MINE, "作战工程"), "PASS"),
        arguments("IF-13", "not loaded", Case.of(MINE).without(LAYER), "INDETERMINATE"),
        arguments("IF-14", "blasting", secret(MINE + ",'blasting':true", "军事外围安全控制范围"), "BLOCK"),
        arguments("IF-14", "no blasting", secret(MINE + ",'blasting':false", "军事外围安全控制范围"), "PASS"),
        arguments("IF-14", "not stated", secret(MINE, "军事外围安全控制范围"), "INDETERMINATE"),
        arguments("IF-15", "a mine", secret(MINE, "作战工程"), "BLOCK"),
        arguments(
            "IF-15",
            "a survey without blasting",
            secret(SURVEY + ",'blasting':false", "作战工程"),
            "PASS"),
        arguments("IF-15", "a survey, not stated", secret(SURVEY, "作战工程"), "INDETERMINATE"));
  }

  private static Case secret(String request, String kind) {
    return Case.of(request).overlap(LAYER, kind, 900, Map.of("restricted", true));
  }

  private static Stream<Arguments> power() {
    return Stream.of(
        arguments("IF-16", "blasting", near(PIT + ",'blasting':true", "电力设施", 499), "STRICT"),
        arguments(
            "IF-16", "blasting far away", near(PIT + ",'blasting':true", "电力设施", 500), "PASS"),
        arguments("IF-16", "no blasting", near(PIT + ",'blasting':false", "电力设施", 100), "PASS"),
        arguments("IF-16", "not stated", near(PIT, "电力设施", 499), "INDETERMINATE"),
        arguments(
            "IF-16",
            "at its poles",
            near(PIT + ",'blasting':false", "电力设施", 9.9, "centreline"),
            "STRICT"),
        arguments("IF-16", "not loaded", Case.of(PIT).without(LAYER), "INDETERMINATE"));
  }

  private static Stream<Arguments> oldList() {
    Map<String, Object> edge = edge("edge");
    return Stream.of(
        arguments("IF-17", "industrial area", near(PIT, "重要工业区", 499), "BLOCK_UNLESS"),
        arguments("IF-17", "industrial area, far", near(PIT, "重要工业区", 500), "PASS"),
        arguments("IF-17", "water works", near(PIT, "大型水利工程设施", 10), "BLOCK_UNLESS"),
        arguments("IF-17", "municipal works", near(PIT, "城镇市政工程设施", 10), "BLOCK_UNLESS"),
        arguments("IF-17", "beside a port", near(PIT, "港口", 10), "PASS"),
        arguments("IF-17", "edge of a port", near(PIT, "港口", 0), "PASS"),
        arguments(
            "IF-17", "in a port", Case.of(PIT).overlap(LAYER, "港口", 90, edge), "BLOCK_UNLESS"),
        arguments(
            "IF-17", "in an airport", Case.of(PIT).overlap(LAYER, "机场", 90, edge), "BLOCK_UNLESS"),
        arguments("IF-17", "railway", near(PIT, "铁路", 999), "BLOCK_UNLESS"),
        arguments("IF-17", "county road", near(PIT, "县道", 10), "PASS"),
        arguments(
            "IF-17",
            "dike",
            Case.of(PIT).beside(LayerName.WATERS, "堤防", 100, 0, edge),
            "BLOCK_UNLESS"),
        arguments(
            "IF-17",
            "river, band across",
            Case.of(PIT).beside(LayerName.RIVER_REACHES, "centreline", 450, 100, Map.of()),
            "INDETERMINATE"),
        arguments(
            "IF-17",
            "scenic area",
            Case.of(PIT).overlap(LayerName.PROTECTED_AREAS, "风景名胜区", 90, edge),
            "BLOCK_UNLESS"),
        arguments("IF-17", "exploration", near(SURVEY, "重要工业区", 10), "PASS"),
        arguments(
            "IF-17", "waters not loaded", Case.of(PIT).without(LayerName.WATERS), "INDETERMINATE"));
  }

  private static Case near(String request, String kind, double metres) {
    return near(request, kind, metres, "edge");
  }

  private static Case near(String request, String kind, double metres, String edge) {
    return Case.of(request).beside(LAYER, kind, metres, 0, edge(edge));
  }

  private static Map<String, Object> edge(String edge) {
    return Map.of("edge", edge);
  }
}
