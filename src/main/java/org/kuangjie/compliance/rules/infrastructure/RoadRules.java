package org.kuangjie.compliance.rules.infrastructure;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;

import java.util.List;
import org.kuangjie.compliance.rules.Rule;

/** IF-01 … IF-05: 公路安全保护条例. */
final class RoadRules {

  private static final String REGULATION = "公路安全保护条例";
  private static final String ARTICLE_17 =
      "禁止在下列范围内从事采矿、采石、取土、爆破作业等危及公路、公路桥梁、公路隧道、公路渡口安全的活动：（一）国道、省道、县道的公路用地外缘起向外100米，乡道的公路用地外缘起向外50米；（二）公路渡口和中型以上公路桥梁周围200米；（三）公路隧道上方和洞口外100米";

  private RoadRules() {}

  static List<Rule> list(HalfWidths widths) {
    return List.of(
        activity(
            widths,
            "IF-01",
            "国道、省道、县道100米",
            "100 m of national, provincial and county roads",
            100,
            "国道",
            "省道",
            "县道"),
        activity(widths, "IF-02", "乡道50米", "50 m of township roads", 50, "乡道"),
        activity(
            widths,
            "IF-03",
            "渡口、公路桥梁200米",
            "200 m of road ferries and bridges",
            200,
            "公路渡口",
            "公路桥梁"),
        activity(widths, "IF-04", "公路隧道100米", "100 m of road tunnels", 100, "公路隧道"),
        dangerousGoods(widths));
  }

  private static Rule activity(
      HalfWidths widths, String id, String zh, String en, double metres, String... kinds) {
    String limit = Integer.toString((int) metres);
    return new NearRule(
        InfrastructureRules.doc(widths, id, zh, en)
            .source(REGULATION, "第十七条", H)
            .clause(ARTICLE_17)
            .fires(
                "采矿权（注销除外）或爆破的探矿权，范围距%s外缘小于%s米；误差和半宽区间跨限值的待判"
                    .formatted(String.join("、", kinds), limit),
                "a mining right, or an exploration right that blasts, nearer than %s m to the edge; undecided"
                        .formatted(limit)
                    + " where the band of error and half width crosses the limit")
            .verdicts(BLOCK, INDETERMINATE)
            .parameter("limit", limit + " m")
            .build(),
        List.of(Target.fromEdge(metres, Conduct.mining(), kinds)),
        BLOCK,
        InfrastructureRules.NO_NEED,
        widths);
  }

  private static Rule dangerousGoods(HalfWidths widths) {
    Conduct store = Conduct.dangerousGoods();
    return new NearRule(
        InfrastructureRules.doc(widths, "IF-05", "公路旁的危险物品设施", "Dangerous goods near roads")
            .source(REGULATION, "第十八条", H)
            .clause(
                "禁止在下列范围内设立生产、储存、销售易燃、易爆、剧毒、放射性等危险物品的场所、设施：（一）公路用地外缘起向外100米；（二）公路渡口和中型以上公路桥梁周围200米；（三）公路隧道上方和洞口外100米")
            .fires(
                "设施含炸药库，且范围（代表设施）距公路外缘、隧道小于100米或距渡口、桥梁小于200米；化工设施待判",
                "the project has a store of explosives and the boundary, which stands for it, lies within 100 m"
                    + " of a road or tunnel or 200 m of a ferry or bridge; undecided for chemical works")
            .verdicts(BLOCK, INDETERMINATE)
            .parameter("limit", "100 m; ferries and bridges 200 m")
            .parameter("place", "the boundary stands for the facility")
            .build(),
        List.of(
            Target.fromEdge(100, store, "国道", "省道", "县道", "乡道", "公路隧道"),
            Target.fromEdge(200, store, "公路渡口", "公路桥梁")),
        BLOCK,
        InfrastructureRules.NO_NEED,
        widths);
  }
}
