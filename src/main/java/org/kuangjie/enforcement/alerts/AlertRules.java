package org.kuangjie.enforcement.alerts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.enforcement.alerts.AlertRule.Parameter;
import org.kuangjie.geo.Areas;
import org.kuangjie.shared.Text;

/** The rules that set an alert's priority (E16). All numbers are OURS and can be tuned. */
public final class AlertRules {

  private static final double SQUARE_METRES_PER_MU = 2000.0 / 3.0;

  /** In the order in which reasons are told. */
  public static final List<AlertRule> ALL =
      List.of(
          new Relation(),
          new Size(),
          new ControlAreas(),
          new StrategicMineral(),
          new Growth(),
          new Holder());

  private AlertRules() {}

  private static Parameter points(String name, String zh, String en, double initial) {
    return new Parameter(name, Text.of(zh, en), initial, 0, 100);
  }

  /** Relation to rights, as measured by sensing. */
  private static final class Relation implements AlertRule {

    private static final Map<String, String> PARAMETER =
        Map.of(
            "OUTSIDE", "outside",
            "EXPIRED_RIGHT", "ended",
            "EXPLORATION_RIGHT", "exploration",
            "ACROSS", "across",
            "METHOD_DIFFERS", "differs",
            "MINERAL_DIFFERS", "differs",
            "ELEVATION_DIFFERS", "differs",
            "CONFIRMED_CLUE", "clue",
            "APPROACH", "approach");

    @Override
    public String code() {
      return "RELATION";
    }

    @Override
    public Text title() {
      return Text.of("与矿业权的关系", "Relation to rights");
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(
          points("outside", "不在任何矿业权内", "outside any right", 30),
          points("ended", "采矿权已到期", "in an ended right", 30),
          points("exploration", "在探矿权内", "in an exploration right", 25),
          points("across", "跨采矿权边界", "across a boundary", 20),
          points("differs", "方式、矿种或标高不同", "method, mineral or elevation differs", 15),
          points("clue", "线索经核查属实", "a verified clue", 30),
          points("approach", "向边界推进", "moves towards a boundary", 10));
    }

    @Override
    public List<Reason> judge(AlertFacts facts, Points points) {
      String parameter = PARAMETER.get(facts.finding());
      int given = parameter == null ? 0 : points.points(parameter);
      return facts.finding().isEmpty()
          ? List.of()
          : List.of(new Reason(code(), given, facts.findingWords()));
    }
  }

  /** Area, in 亩: suspected ones from 10 亩 are checked on the spot by the city (C.4). */
  private static final class Size implements AlertRule {
    @Override
    public String code() {
      return "AREA";
    }

    @Override
    public Text title() {
      return Text.of("面积", "Area");
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(
          new Parameter("largeMu", Text.of("大面积（亩）", "large, mu"), 10, 0.1, 10_000),
          points("large", "达到大面积", "large", 30),
          new Parameter("mediumMu", Text.of("中等面积（亩）", "medium, mu"), 1, 0.01, 10_000),
          points("medium", "达到中等面积", "medium", 15));
    }

    @Override
    public List<Reason> judge(AlertFacts facts, Points points) {
      double mu = facts.areaSquareMetres() / SQUARE_METRES_PER_MU;
      String parameter =
          mu >= points.get("largeMu") ? "large" : mu >= points.get("mediumMu") ? "medium" : "";
      Text text = Text.format("面积%s亩", "%s mu", Areas.mu(facts.areaSquareMetres()).toPlainString());
      return parameter.isEmpty()
          ? List.of()
          : List.of(new Reason(code(), points.points(parameter), text));
    }
  }

  /** Red line, farmland, protected areas, corridors. */
  private static final class ControlAreas implements AlertRule {

    private static final Map<String, Text> LAYERS =
        Map.of(
            LayerName.ECO_REDLINE, Text.of("生态保护红线", "ecological red line"),
            LayerName.FARMLAND, Text.of("永久基本农田", "permanent basic farmland"),
            LayerName.PROTECTED_AREAS, Text.of("保护地", "protected area"),
            LayerName.RIVER_CORRIDORS, Text.of("干流岸线范围", "river corridor"));

    @Override
    public String code() {
      return "CONTROL_AREA";
    }

    @Override
    public Text title() {
      return Text.of("涉及管控区", "Control areas");
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(
          points(LayerName.ECO_REDLINE, "生态保护红线", "ecological red line", 30),
          points(LayerName.FARMLAND, "永久基本农田", "permanent basic farmland", 25),
          points(LayerName.PROTECTED_AREAS, "保护地", "protected area", 30),
          points(LayerName.RIVER_CORRIDORS, "干流岸线范围", "river corridor", 10),
          new Parameter("leastSquareMetres", Text.of("最小面积（平方米）", "least area, m²"), 1, 0, 10_000));
    }

    @Override
    public List<Reason> judge(AlertFacts facts, Points points) {
      List<Reason> reasons = new ArrayList<>();
      for (String layer :
          List.of(
              LayerName.ECO_REDLINE,
              LayerName.PROTECTED_AREAS,
              LayerName.FARMLAND,
              LayerName.RIVER_CORRIDORS)) {
        double squareMetres = facts.involved().getOrDefault(layer, 0.0);
        Text name = LAYERS.get(layer);
        if (name != null && squareMetres >= points.get("leastSquareMetres") && squareMetres > 0) {
          BigDecimal rounded = BigDecimal.valueOf(squareMetres).setScale(0, RoundingMode.HALF_UP);
          Text text =
              Text.of(
                  "涉及%s%s平方米".formatted(name.zh(), rounded),
                  "%s m² in %s".formatted(rounded, name.en()));
          reasons.add(new Reason(code(), points.points(layer), text));
        }
      }
      return reasons;
    }
  }

  /** 战略性矿产. */
  private static final class StrategicMineral implements AlertRule {
    @Override
    public String code() {
      return "STRATEGIC";
    }

    @Override
    public Text title() {
      return Text.of("战略性矿产", "Strategic mineral");
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(points("strategic", "涉及战略性矿产", "a strategic mineral", 15));
    }

    @Override
    public List<Reason> judge(AlertFacts facts, Points points) {
      return switch (facts.strategic()) {
        case YES ->
            List.of(
                new Reason(
                    code(), points.points("strategic"), Text.of("涉及战略性矿产", "a strategic mineral")));
        case NO -> List.of();
        case UNKNOWN ->
            List.of(
                new Reason(
                    code(),
                    0,
                    Text.of("是否战略性矿产未知，未计分", "whether it is strategic is not known; not counted")));
      };
    }
  }

  /** New ground since the former image. */
  private static final class Growth implements AlertRule {
    @Override
    public String code() {
      return "GROWTH";
    }

    @Override
    public Text title() {
      return Text.of("持续扩大", "Growth");
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(
          new Parameter(
              "leastSquareMetres", Text.of("最小扩大面积（平方米）", "least growth, m²"), 100, 0, 1_000_000),
          points("growing", "持续扩大", "growing", 15));
    }

    @Override
    public List<Reason> judge(AlertFacts facts, Points points) {
      if (facts.grownSquareMetres() < Math.max(points.get("leastSquareMetres"), 1)) {
        return List.of();
      }
      BigDecimal grown =
          BigDecimal.valueOf(facts.grownSquareMetres()).setScale(0, RoundingMode.HALF_UP);
      return List.of(
          new Reason(
              code(),
              points.points("growing"),
              Text.of("较上期扩大%s平方米".formatted(grown), "grew by %s m²".formatted(grown))));
    }
  }

  /** What is held against the holder. */
  private static final class Holder implements AlertRule {
    @Override
    public String code() {
      return "HOLDER";
    }

    @Override
    public Text title() {
      return Text.of("矿业权人信用", "Record of the holder");
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(points("worst", "最差记录的分值", "points for the worst record", 20));
    }

    @Override
    public List<Reason> judge(AlertFacts facts, Points points) {
      AlertFacts.Holders holders = facts.holders();
      if (!holders.known()) {
        return List.of(
            new Reason(
                code(), 0, Text.of("信用记录未接入，未计分", "no credit records are kept; not counted")));
      }
      int given = (int) Math.round(points.get("worst") * holders.weight());
      return holders.words().stream()
          .limit(1)
          .map(text -> new Reason(code(), given, text))
          .toList();
    }
  }
}
