package org.kuangjie.compliance.rules.infrastructure;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.PASS;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.infrastructure.Target.Limit;
import org.kuangjie.compliance.rules.infrastructure.Target.Named;
import org.kuangjie.shared.Text;

/** IF-06 … IF-08: 铁路安全管理条例. */
final class RailwayRules {

  static final String REGULATION = "铁路安全管理条例";

  /** Attribute of a railway: what the land along it is. */
  private static final String PLACE = "zone_kind";

  /** Metres by place: high-speed, other. */
  private static final Map<String, List<Integer>> ZONES =
      Map.of(
          "城市市区", List.of(10, 8),
          "城市郊区", List.of(12, 10),
          "村镇", List.of(15, 12),
          "其他", List.of(20, 15));

  private RailwayRules() {}

  static List<Rule> list(HalfWidths widths) {
    return List.of(openPits(widths), protectionZone(widths), RailBridgeSandRule.of(widths));
  }

  private static Rule openPits(HalfWidths widths) {
    Conduct conduct = Conduct.openPitOrBlasting();
    return new NearRule(
        InfrastructureRules.doc(
                widths,
                "IF-06",
                "铁路1000米内露天采矿、采石、爆破",
                "Open pits and blasting 1000 m from railways")
            .source(REGULATION, "第三十四条", H)
            .clause(
                "在铁路线路路堤坡脚、路堑坡顶、铁路桥梁外侧起向外各1000米范围内，以及在铁路隧道上方中心线两侧各1000米范围内，确需从事露天采矿、采石或者爆破作业的，应当与铁路运输企业协商一致，依照有关法律法规的规定报县级以上地方人民政府有关部门批准，采取安全防护措施后方可进行")
            .fires(
                "露天开采或爆破（注销除外），范围距铁路路堤坡脚、路堑坡顶、桥梁外侧或隧道中心线小于1000米；非露天且说明不爆破的通过并提示；是否爆破未说明的待判",
                "an open pit or blasting nearer than 1000 m to the foot of the embankment, the bridge or the"
                    + " centre line of the tunnel; underground without blasting passes with a note, undecided"
                    + " when blasting is not stated")
            .needs(
                "与铁路运输企业的协商一致意见，县级以上人民政府有关部门的批准，安全防护措施",
                "agreement with the railway, approval of the authority at county level or above, protective measures")
            .verdicts(BLOCK_UNLESS, INDETERMINATE, PASS)
            .parameter("limit", "1000 m")
            .build(),
        List.of(
            Target.fromEdge(1000, conduct, "铁路", "铁路桥梁"),
            Target.fromCentreLine(1000, conduct, "铁路隧道")),
        BLOCK_UNLESS,
        Text.of(
            "：须与铁路运输企业协商一致，报有关部门批准并采取安全防护措施",
            ": needs agreement of the railway, approval and protective measures"),
        widths);
  }

  private static Rule protectionZone(HalfWidths widths) {
    return new NearRule(
        InfrastructureRules.doc(widths, "IF-07", "铁路线路安全保护区", "Railway safety protection zone")
            .source(REGULATION, "第二十七条、第三十条", H)
            .clause(
                "铁路线路安全保护区的范围，从铁路线路路堤坡脚、路堑坡顶或者铁路桥梁（含铁路、道路两用桥，下同）外侧起向外的距离分别为：（一）城市市区高速铁路为10米，其他铁路为8米；（二）城市郊区居民居住区高速铁路为12米，其他铁路为10米；（三）村镇居民居住区高速铁路为15米，其他铁路为12米；（四）其他地区高速铁路为20米，其他铁路为15米")
            .fires(
                "范围（注销除外）位于铁路线路安全保护区内；地区类型或等级未载明的，在最小与最大距离之间待判",
                "the boundary lies in the protection zone; between the least and the greatest width where place"
                    + " or grade are not held it is undecided")
            .needs("铁路运输企业的同意和安全协议", "consent of the railway and a safety agreement")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .parameter("limit", "高速铁路 10/12/15/20 m, 其他铁路 8/10/12/15 m by " + PLACE)
            .build(),
        List.of(
            new Target(
                LayerName.INFRASTRUCTURE,
                Set.of("铁路", "铁路桥梁"),
                Named.EDGE,
                RailwayRules::zone,
                Conduct.any())),
        BLOCK_UNLESS,
        Text.of("：须征得铁路运输企业同意并签订安全协议", ": needs consent of the railway and a safety agreement"),
        widths);
  }

  private static Limit zone(FeatureFact fact) {
    String grade = fact.text("grade").orElse("");
    List<Integer> grades =
        grade.equals("高速铁路") ? List.of(0) : grade.equals("普速铁路") ? List.of(1) : List.of(0, 1);
    List<List<Integer>> places =
        fact.text(PLACE).map(ZONES::get).map(List::of).orElseGet(() -> List.copyOf(ZONES.values()));
    List<Integer> metres =
        places.stream().flatMap(row -> grades.stream().map(row::get)).sorted().toList();
    return new Limit(metres.get(0), metres.get(metres.size() - 1));
  }
}
