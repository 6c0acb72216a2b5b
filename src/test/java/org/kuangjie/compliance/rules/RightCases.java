package org.kuangjie.compliance.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kuangjie.compliance.Case.square;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Case;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;

/** MR rules. */
final class RightCases {

  private static final String OWN = "C5001022010017120000001";
  private static final String OTHER = "C5001022010017120000002";
  private static final String MINE =
      "'rightKind':'采矿权','action':'新设','mineral':'锶','miningMethod':'地下','elevationTop':300,'elevationBottom':250";
  private static final String SURVEY = "'rightKind':'探矿权','action':'新设','mineral':'锶'";
  private static final Map<String, Object> SAME_DEPTH = mine("锶", 280, 100);
  private static final LineString TUNNEL =
      new GeometryFactory()
          .createLineString(
              new Coordinate[] {new Coordinate(106.555, 29.555), new Coordinate(106.561, 29.555)});
  private static final Map<String, Object> BELOW = mine("锶", 250, 100);

  private RightCases() {}

  static Stream<Arguments> overlaps() {
    return Stream.of(mining(), depths(), exploration(), oilAndGas()).flatMap(cases -> cases);
  }

  private static Stream<Arguments> mining() {
    return Stream.of(
        arguments("MR-01", "alone", Case.of(MINE).owns(), "PASS"),
        arguments("MR-01", "another's, same depth", over(MINE, SAME_DEPTH).owns(), "BLOCK"),
        arguments("MR-01", "one's own, same depth", over(MINE, SAME_DEPTH).owns(OTHER), "PASS"),
        arguments("MR-01", "nobody says who applies", over(MINE, SAME_DEPTH), "INDETERMINATE"),
        arguments("MR-01", "another's, levels only touch", over(MINE, BELOW).owns(), "PASS"),
        arguments(
            "MR-01", "noise", Case.of(MINE).owns().right("采矿权", OTHER, 1, 0, SAME_DEPTH), "PASS"),
        arguments(
            "MR-01",
            "cancelled right",
            over(MINE, with(SAME_DEPTH, "status", "注销")).owns(),
            "PASS"),
        arguments(
            "MR-01",
            "suspended right",
            over(MINE, with(SAME_DEPTH, "status", "暂停")).owns(),
            "BLOCK"),
        arguments(
            "MR-01",
            "the right under check itself",
            Case.of(MINE.replace("新设", "延续") + ",'existingRight':'%s'".formatted(OWN))
                .existing("锶", "10", "2015-01-01", Case.SQUARE)
                .right("采矿权", OWN, 5000, 0, SAME_DEPTH),
            "PASS"),
        arguments("MR-01", "its depth is unknown", over(MINE, mine("锶")).owns(), "INDETERMINATE"),
        arguments("MR-01", "one's own of unknown depth", over(MINE, mine("锶")).owns(OTHER), "PASS"),
        arguments("MR-01", "an exploration right", over(SURVEY, BELOW).owns(), "BLOCK"),
        arguments(
            "MR-01",
            "not loaded",
            Case.of(MINE).without(LayerName.MINING_RIGHTS),
            "INDETERMINATE"));
  }

  private static Stream<Arguments> depths() {
    Map<String, Object> pillar =
        with(mine("锶", 400, 100), "elevation_bands", List.of(List.of(400, 310), List.of(240, 100)));
    String twoBands =
        "'rightKind':'采矿权','action':'新设','mineral':'锶','elevationTop':500,'elevationBottom':50,"
            + "'elevationBands':[{'top':500,'bottom':400},{'top':100,'bottom':50}]";
    return Stream.of(
        arguments("MR-02", "below", over(MINE, BELOW).owns(), "BLOCK_UNLESS"),
        arguments("MR-02", "below one's own", over(MINE, BELOW).owns(OTHER), "BLOCK_UNLESS"),
        arguments("MR-02", "same depth", over(MINE, SAME_DEPTH).owns(), "PASS"),
        arguments("MR-02", "in the pillar between two bands", over(MINE, pillar), "BLOCK_UNLESS"),
        arguments("MR-01", "in the pillar between two bands", over(MINE, pillar).owns(), "PASS"),
        arguments("MR-01", "two bands around another", over(twoBands, SAME_DEPTH), "PASS"),
        arguments("MR-02", "two bands around another", over(twoBands, SAME_DEPTH), "BLOCK_UNLESS"),
        arguments("MR-02", "its depth is unknown", over(MINE, mine("锶")), "INDETERMINATE"),
        arguments(
            "MR-02",
            "not loaded",
            Case.of(MINE).without(LayerName.MINING_RIGHTS),
            "INDETERMINATE"));
  }

  private static Stream<Arguments> exploration() {
    return Stream.of(
        arguments("MR-03", "another's", explored(MINE).owns(), "BLOCK"),
        arguments("MR-03", "one's own", explored(MINE).owns(OTHER), "PASS"),
        arguments("MR-03", "nobody says who applies", explored(MINE), "INDETERMINATE"),
        arguments("MR-03", "beside it", beside(MINE, "探矿权", 0, mine("锶")).owns(), "PASS"),
        arguments(
            "MR-03",
            "not loaded",
            Case.of(MINE).without(LayerName.MINING_RIGHTS),
            "INDETERMINATE"));
  }

  private static Case explored(String request) {
    return Case.of(request).right("探矿权", OTHER, 5000, 0, mine("锶"));
  }

  private static Stream<Arguments> oilAndGas() {
    String gas =
        "'rightKind':'采矿权','action':'新设','mineral':'页岩气','elevationTop':300,'elevationBottom':-2000";
    Map<String, Object> gasField = mine("天然气", 500, -2500);
    return Stream.of(
        arguments("MR-04", "a mine over gas", over(MINE, gasField), "BLOCK_UNLESS"),
        arguments("MR-04", "gas below a mine", over(gas, SAME_DEPTH), "BLOCK_UNLESS"),
        arguments("MR-04", "gas over gas", over(gas, gasField), "PASS"),
        arguments("MR-01", "gas over gas", over(gas, gasField).owns(), "BLOCK"),
        arguments("MR-01", "a mine over gas", over(MINE, gasField).owns(), "PASS"),
        arguments("MR-04", "solid over solid", over(MINE, SAME_DEPTH), "PASS"),
        arguments(
            "MR-04",
            "not loaded",
            Case.of(MINE).without(LayerName.MINING_RIGHTS),
            "INDETERMINATE"));
  }

  static Stream<Arguments> spacing() {
    return Stream.of(quarries(), gaps(), deposits(), planningAreas()).flatMap(cases -> cases);
  }

  private static String quarry(String more) {
    return "'rightKind':'采矿权','action':'新设','mineral':'建筑石料用灰岩','miningMethod':'露天'" + more;
  }

  private static Stream<Arguments> quarries() {
    String small = quarry(",'scale':50,'pitType':'山坡型'");
    Map<String, Object> pit = with(mine("建筑石料用灰岩", 500, 300), "mining_method", "露天");
    Map<String, Object> deep = with(mine("建筑石料用灰岩", 500, 300), "mining_method", "地下");
    return Stream.of(
        arguments("MR-05", "near a quarry", beside(small, "采矿权", 299, pit), "BLOCK"),
        arguments("MR-05", "far from a quarry", beside(small, "采矿权", 300, pit), "PASS"),
        arguments("MR-05", "near an underground mine", beside(small, "采矿权", 10, deep), "PASS"),
        arguments("MR-05", "near an ore mine", beside(small, "采矿权", 10, mine("锶", 9, 1)), "PASS"),
        arguments("MR-05", "near a survey", beside(small, "探矿权", 10, pit), "PASS"),
        arguments(
            "MR-05",
            "not small",
            beside(quarry(",'scale':50.01,'pitType':'山坡型'"), "采矿权", 10, pit),
            "PASS"),
        arguments(
            "MR-05",
            "not on a hillside",
            beside(quarry(",'scale':50,'pitType':'夷平式'"), "采矿权", 10, pit),
            "PASS"),
        arguments(
            "MR-05",
            "pit not stated",
            beside(quarry(",'scale':50"), "采矿权", 10, pit),
            "INDETERMINATE"),
        arguments(
            "MR-05",
            "scale not stated",
            beside(quarry(",'pitType':'山坡型'"), "采矿权", 10, pit),
            "INDETERMINATE"),
        arguments("MR-05", "nothing near, pit not stated", Case.of(quarry(",'scale':50")), "PASS"),
        arguments(
            "MR-05",
            "facilities near",
            Case.of(small).beside(LayerName.INFRASTRUCTURE, "重要工业区", 280, 10, Map.of()),
            "BLOCK"),
        arguments(
            "MR-05",
            "facilities, error across",
            Case.of(small).beside(LayerName.INFRASTRUCTURE, "电力设施", 295, 15, Map.of()),
            "INDETERMINATE"),
        arguments(
            "MR-05",
            "infrastructure not loaded",
            Case.of(small).without(LayerName.INFRASTRUCTURE),
            "INDETERMINATE"));
  }

  private static Stream<Arguments> gaps() {
    String agreement = "'rightKind':'采矿权','action':'协议出让','mineral':'锶'";
    return Stream.of(
        arguments(
            "MR-06", "one's own", beside(agreement, "采矿权", 300, SAME_DEPTH).owns(OTHER), "INFO"),
        arguments("MR-06", "far", beside(agreement, "采矿权", 301, SAME_DEPTH).owns(OTHER), "PASS"),
        arguments("MR-06", "another's", beside(agreement, "采矿权", 100, SAME_DEPTH).owns(), "PASS"),
        arguments(
            "MR-06",
            "nobody says who applies",
            beside(agreement, "采矿权", 100, SAME_DEPTH),
            "INDETERMINATE"),
        arguments(
            "MR-06", "no agreement", beside(MINE, "采矿权", 10, SAME_DEPTH).owns(OTHER), "PASS"));
  }

  private static Stream<Arguments> deposits() {
    String yard = MINE + ",'facilities':['工业广场']";
    Map<String, Object> bauxite = Map.of("mineral", "铝土矿");
    return Stream.of(
        arguments("MR-07", "a yard on bauxite", deposit(yard, bauxite), "BLOCK_UNLESS"),
        arguments("MR-07", "its own mineral", deposit(yard, Map.of("mineral", "锶")), "PASS"),
        arguments("MR-07", "no facilities stated", deposit(MINE, bauxite), "INDETERMINATE"),
        arguments("MR-07", "no deposit", Case.of(yard), "PASS"),
        arguments(
            "MR-07",
            "not loaded",
            Case.of(yard).without(LayerName.PROTECTED_AREAS),
            "INDETERMINATE"));
  }

  private static Case deposit(String request, Map<String, Object> more) {
    return Case.of(request).overlap(LayerName.PROTECTED_AREAS, "战略性矿产地", 5000, more);
  }

  private static Stream<Arguments> planningAreas() {
    return Stream.of(
        arguments(
            "MR-13",
            "inside",
            Case.of(MINE).overlap(LayerName.PROTECTED_AREAS, "国家规划矿区", 50),
            "STRICT"),
        arguments("MR-13", "outside", Case.of(MINE), "PASS"),
        arguments(
            "MR-13",
            "not loaded",
            Case.of(MINE).without(LayerName.PROTECTED_AREAS),
            "INDETERMINATE"));
  }

  static Stream<Arguments> gridAndTerms() {
    return Stream.of(cells(), counts(), reductions(), renewals(), terms(), workings())
        .flatMap(cases -> cases);
  }

  private static Stream<Arguments> cells() {
    return Stream.of(
        arguments("MR-08", "on the grid", Case.of(SURVEY).boundary(minutes(3, 2)), "PASS"),
        arguments("MR-08", "off the grid", Case.of(SURVEY), "WARN"),
        arguments("MR-08", "a mine", Case.of(MINE), "PASS"));
  }

  private static Stream<Arguments> counts() {
    return Stream.of(
        arguments("MR-09", "40 cells of ore", Case.of(SURVEY).boundary(minutes(8, 5)), "PASS"),
        arguments("MR-09", "41 cells of ore", Case.of(SURVEY).boundary(minutes(41, 1)), "BLOCK"),
        arguments("MR-09", "10 cells of water", survey("矿泉水", 10), "PASS"),
        arguments("MR-09", "11 cells of water", survey("矿泉水", 11), "BLOCK"),
        arguments("MR-09", "200 cells of heat", survey("地热", 200), "PASS"),
        arguments("MR-09", "201 cells of coal", survey("煤", 201), "BLOCK"),
        arguments("MR-09", "40 cells of uranium", survey("铀", 40), "PASS"),
        arguments("MR-09", "2501 cells of gas", survey("页岩气", 2501), "BLOCK"),
        arguments("MR-09", "2500 cells of gas", survey("页岩气", 2500), "PASS"),
        arguments(
            "MR-09", "a mineral of no class", Case.of(SURVEY).mineral("油砂", "能源"), "INDETERMINATE"),
        arguments("MR-09", "a mine", Case.of(MINE), "PASS"));
  }

  private static Case survey(String mineral, int cells) {
    return Case.of(SURVEY.replace("锶", mineral)).boundary(minutes(cells, 1));
  }

  /** So many cells of 1′ from 106°E 29°N. */
  private static MultiPolygon minutes(int columns, int rows) {
    return Case.box(106, 29, columns / 60.0, rows / 60.0);
  }

  private static final String RENEWAL = "'rightKind':'探矿权','action':'延续','mineral':'锶'";

  private static Stream<Arguments> reductions() {
    String named = RENEWAL + ",'existingRight':'%s'".formatted(OWN);
    return Stream.of(
        arguments(
            "MR-10",
            "smaller",
            Case.of(named).existing("锶", "1", "2015-01-01", square(106.55, 29.55, 0.012)),
            "PASS"),
        arguments(
            "MR-10",
            "as it was",
            Case.of(named).existing("锶", "1", "2015-01-01", Case.SQUARE),
            "BLOCK_UNLESS"),
        arguments("MR-10", "former right not named", Case.of(RENEWAL), "INDETERMINATE"),
        arguments("MR-10", "a mine", Case.of(MINE.replace("新设", "延续")), "PASS"));
  }

  private static Stream<Arguments> renewals() {
    return Stream.of(
        arguments("MR-11", "third", renewal(",'renewalNumber':3,'termYears':5"), "PASS"),
        arguments("MR-11", "fourth", renewal(",'renewalNumber':4,'termYears':5"), "BLOCK"),
        arguments("MR-11", "too long", renewal(",'renewalNumber':1,'termYears':5.1"), "BLOCK"),
        arguments("MR-11", "number not stated", renewal(",'termYears':5"), "INDETERMINATE"),
        arguments("MR-11", "term not stated", renewal(",'renewalNumber':1"), "INDETERMINATE"),
        arguments("MR-11", "new", Case.of(SURVEY), "PASS"));
  }

  private static Case renewal(String more) {
    return Case.of(RENEWAL + more).asOf("2025-07-01");
  }

  private static Stream<Arguments> terms() {
    return Stream.of(
        arguments("MR-12", "31 years", term(100, 31).asOf("2025-07-01"), "BLOCK"),
        arguments("MR-12", "31 years before the law", term(100, 31).asOf("2025-06-30"), "WARN"),
        arguments("MR-12", "30 years of a large mine", term(100, 30), "PASS"),
        arguments("MR-12", "30 years of a medium mine", term(99, 30), "WARN"),
        arguments("MR-12", "11 years of a small mine", term(20, 11), "WARN"),
        arguments("MR-12", "10 years of a small mine", term(20, 10), "PASS"),
        arguments("MR-12", "term not stated", Case.of(MINE), "INDETERMINATE"),
        arguments("MR-12", "scale not stated", Case.of(quarry(",'termYears':20")), "INDETERMINATE"),
        arguments("MR-12", "exploration", Case.of(SURVEY), "PASS"),
        arguments(
            "MR-12",
            "cancelled",
            Case.of("'rightKind':'采矿权','action':'注销','mineral':'锶'"),
            "PASS"));
  }

  private static Stream<Arguments> workings() {
    String workings =
        MINE.replace("新设", "延续") + ",'boundaryIsWorkings':true,'existingRight':'%s'".formatted(OWN);
    MultiPolygon wide = square(106.549, 29.549, 0.012);
    return Stream.of(
        arguments("MR-14", "the boundary is a right", Case.of(MINE), "NOT_RUN"),
        arguments("MR-14", "no layer of workings", renewed(), "NOT_RUN"),
        arguments("MR-14", "no workings of the licence", renewed().noWorkings(), "NOT_RUN"),
        arguments(
            "MR-14", "workings inside", renewed().workings(east(-20), 0, level(300, 250)), "PASS"),
        arguments(
            "MR-14", "outside within σ", renewed().workings(east(1.4), 1, level(300, 250)), "PASS"),
        arguments(
            "MR-14", "outside beyond σ", renewed().workings(east(1.7), 1, level(300, 250)), "WARN"),
        arguments(
            "MR-14",
            "levels within the tolerance",
            renewed().workings(east(-20), 0, level(300.5, 249.5)),
            "PASS"),
        arguments(
            "MR-14",
            "levels beyond it",
            renewed().workings(east(-20), 0, level(300, 249.4)),
            "WARN"),
        arguments(
            "MR-14",
            "levels not surveyed",
            renewed().workings(east(-20), 0, Map.of()),
            "INDETERMINATE"),
        arguments(
            "MR-14", "a tunnel outside", renewed().workings(TUNNEL, 0, level(300, 250)), "WARN"),
        arguments("MR-14", "inside", licensed(workings, wide, mine("锶", 300, 250)), "PASS"),
        arguments(
            "MR-14",
            "beyond in plan",
            licensed(workings, square(106.55, 29.55, 0.009), mine("锶", 300, 250)),
            "WARN"),
        arguments(
            "MR-14", "beyond in depth", licensed(workings, wide, mine("锶", 300, 251)), "WARN"),
        arguments("MR-14", "depth not known", licensed(workings, wide, mine("锶")), "INDETERMINATE"),
        arguments(
            "MR-14",
            "licence not named",
            Case.of(MINE + ",'boundaryIsWorkings':true"),
            "INDETERMINATE"));
  }

  private static Case renewed() {
    return licensed(
        MINE.replace("新设", "延续") + ",'existingRight':'%s'".formatted(OWN),
        square(106.55, 29.55, 0.01),
        mine("锶", 300, 250));
  }

  /** Workings 100 m wide that end so many metres east of the licence's eastern edge. */
  private static MultiPolygon east(double metres) {
    return Case.box(106.555, 29.553, 0.005 + metres / 96_970, 0.0009);
  }

  private static Map<String, Object> level(double top, double bottom) {
    return Map.of("elevation_top", top, "elevation_bottom", bottom);
  }

  private static Case licensed(String request, MultiPolygon licence, Map<String, Object> depths) {
    return Case.of(request)
        .existing("锶", "10", "2015-01-01", licence)
        .right("采矿权", OWN, 5000, 0, depths);
  }

  private static Case term(int scale, int years) {
    return Case.of(quarry(",'scale':%d,'termYears':%d".formatted(scale, years)));
  }

  private static Case over(String request, Map<String, Object> other) {
    return Case.of(request).right("采矿权", OTHER, 5000, 0, other);
  }

  private static Case beside(
      String request, String kind, double metres, Map<String, Object> other) {
    return Case.of(request).right(kind, OTHER, 0, metres, other);
  }

  private static Map<String, Object> mine(String mineral, double top, double bottom) {
    return with(with(mine(mineral), "elevation_top", top), "elevation_bottom", bottom);
  }

  private static Map<String, Object> mine(String mineral) {
    return Map.of("mineral", mineral, "status", "有效", "elevation_bands", List.of());
  }

  private static Map<String, Object> with(
      Map<String, Object> attributes, String name, Object value) {
    Map<String, Object> more = new HashMap<>(attributes);
    more.put(name, value);
    return Map.copyOf(more);
  }
}
