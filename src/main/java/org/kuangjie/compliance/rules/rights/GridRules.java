package org.kuangjie.compliance.rules.rights;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.WARN;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kuangjie.catalogue.Minerals.Mineral;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.MineralLists;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** MR-08, MR-09: exploration rights are made of cells of 1′ × 1′. */
final class GridRules {

  private static final String MEASURE = "矿产资源勘查区块登记管理办法";
  private static final double PER_DEGREE = 60;

  /** About 0.1 m: coordinates are printed with 3 decimals of a second or 2 of a metre. */
  private static final double TOLERANCE_DEGREES = 1e-6;

  private GridRules() {}

  static List<Rule> list() {
    return List.of(new Aligned(), new Counted());
  }

  private static boolean applies(CheckContext context) {
    return !context.isMining() && !context.action().endsWork();
  }

  /** MR-08. */
  private record Aligned() implements Rule {

    private static final RuleDoc DOC =
        RuleDoc.of(
                "MR-08",
                RuleDoc.Stage.SPATIAL,
                "探矿权由基本单位区块组成",
                "Exploration right made of grid cells")
            .source(MEASURE, "第三条", RuleDoc.Confidence.H)
            .gist("勘查工作区范围以经纬度1′×1′划分的区块为基本单位区块；实际工作中也用更细的划分")
            .fires(
                "探矿权（注销除外）的边界不沿1′经纬网格",
                "an exploration right whose boundary does not run along the grid of 1′")
            .verdicts(WARN)
            .own("tolerance", "1e-6°, about 0.1 m")
            .build();

    @Override
    public RuleDoc doc() {
      return DOC;
    }

    @Override
    public RuleOutcome evaluate(CheckContext context) {
      return !applies(context) || isOnGrid(context.boundary().geometry())
          ? RuleOutcome.PASSED
          : RuleOutcome.of(
              Finding.of(
                      DOC,
                      WARN,
                      "探矿权范围不由1′×1′基本单位区块组成，细分须有依据",
                      "not made of cells of 1′ × 1′; a finer division needs its own ground")
                  .withTolerance("1e-6°"));
    }

    private static boolean isOnGrid(MultiPolygon boundary) {
      return rings(boundary).allMatch(Aligned::isRingOnGrid);
    }

    private static Stream<Geometry> rings(MultiPolygon boundary) {
      Geometry lines = boundary.getBoundary();
      return Stream.iterate(0, i -> i < lines.getNumGeometries(), i -> i + 1)
          .map(lines::getGeometryN);
    }

    private static boolean isRingOnGrid(Geometry ring) {
      Coordinate[] corners = ring.getCoordinates();
      for (int i = 1; i < corners.length; i++) {
        if (!isEdgeOnGrid(corners[i - 1], corners[i])) {
          return false;
        }
      }
      return true;
    }

    private static boolean isEdgeOnGrid(Coordinate a, Coordinate b) {
      boolean alongMeridian = Math.abs(a.x - b.x) <= TOLERANCE_DEGREES && isLine(a.x);
      boolean alongParallel = Math.abs(a.y - b.y) <= TOLERANCE_DEGREES && isLine(a.y);
      return alongMeridian || alongParallel;
    }

    private static boolean isLine(double degrees) {
      double minutes = degrees * PER_DEGREE;
      return Math.abs(minutes - Math.rint(minutes)) <= TOLERANCE_DEGREES * PER_DEGREE;
    }
  }

  /** MR-09. */
  private record Counted() implements Rule {

    private static final List<String> HEAT_COAL = List.of("地热", "煤", "干热岩");
    private static final Map<String, Integer> MOST = new LinkedHashMap<>();

    static {
      MOST.put("矿泉水", 10);
      MOST.put("金属、非金属、放射性矿产", 40);
      MOST.put("地热、煤、水气矿产", 200);
      MOST.put("油气", 2500);
    }

    private static final RuleDoc DOC =
        RuleDoc.of("MR-09", RuleDoc.Stage.SPATIAL, "探矿权区块数", "Number of grid cells")
            .source(MEASURE, "第三条", RuleDoc.Confidence.H)
            .gist("矿泉水不超过10个，金属、非金属、放射性矿产不超过40个，地热、煤、水气矿产不超过200个，油气不超过2500个基本单位区块")
            .fires(
                "探矿权（注销除外）的区块数超过矿种上限；矿种类别无法归类的待判",
                "an exploration right with more cells than its mineral allows; undecided for a mineral of no"
                    + " known class")
            .verdicts(BLOCK, INDETERMINATE)
            .parameter("limits", MOST.toString())
            .own(
                "number",
                "extent in square minutes of arc, equal to the number of cells on the grid")
            .build();

    @Override
    public RuleDoc doc() {
      return DOC;
    }

    @Override
    public RuleOutcome evaluate(CheckContext context) {
      if (!applies(context)) {
        return RuleOutcome.PASSED;
      }
      double cells = cells(context.boundary().geometry());
      int most = most(context.requireMineral());
      if (most == 0) {
        return RuleOutcome.of(
            Finding.of(
                DOC,
                INDETERMINATE,
                "矿种%s没有区块数分类，待判".formatted(context.requireMineral().code()),
                "no class of cells for %s, undecided"
                    .formatted(context.requireMineral().nameEn())));
      }
      return cells <= most + 0.01
          ? RuleOutcome.PASSED
          : RuleOutcome.of(
              Finding.of(
                      DOC,
                      BLOCK,
                      "探矿权范围合%s个基本单位区块，超过该矿种上限%d个".formatted(Amounts.plain(cells), most),
                      "%s cells, more than the %d allowed for the mineral"
                          .formatted(Amounts.plain(cells), most))
                  .withMeasured(Amounts.round(cells, 2), "cells")
                  .withTolerance("0.01"));
    }

    private static double cells(MultiPolygon boundary) {
      return boundary.getArea() * PER_DEGREE * PER_DEGREE;
    }

    /** 0 when the mineral belongs to no class. */
    private static int most(Mineral mineral) {
      if (mineral.code().equals("矿泉水")) {
        return 10;
      } else if (MineralLists.OIL_AND_GAS.contains(mineral.code())) {
        return 2500;
      } else if (HEAT_COAL.contains(mineral.code()) || mineral.family().equals("水气")) {
        return 200;
      }
      boolean ore = Arrays.asList("金属", "非金属").contains(mineral.family());
      return ore || mineral.code().equals("铀") ? 40 : 0;
    }
  }
}
