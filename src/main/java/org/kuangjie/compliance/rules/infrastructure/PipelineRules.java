package org.kuangjie.compliance.rules.infrastructure;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;

import java.util.List;
import org.kuangjie.compliance.rules.MineralLists;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.shared.Text;

/** IF-09 … IF-12: 石油天然气管道保护法. */
final class PipelineRules {

  private static final String LAW = "中华人民共和国石油天然气管道保护法";

  private PipelineRules() {}

  static List<Rule> list(HalfWidths widths) {
    return List.of(fiveMetres(widths), crossing(widths), tunnel(widths), application(widths));
  }

  private static Rule fiveMetres(HalfWidths widths) {
    return new NearRule(
        InfrastructureRules.doc(widths, "IF-09", "管道中心线5米", "5 m of pipelines")
            .source(LAW, "第三十条", H)
            .clause("在管道线路中心线两侧各五米地域范围内，禁止下列危害管道安全的行为：……（二）取土、采石、用火、堆放重物、排放腐蚀性物质、使用机械工具进行挖掘施工")
            .fires(
                "范围（注销除外）距管道中心线小于5米",
                "the boundary lies within 5 m of the centre line of a pipeline")
            .verdicts(BLOCK, INDETERMINATE)
            .parameter("limit", "5 m")
            .build(),
        List.of(Target.fromCentreLine(5, Conduct.any(), "输油气管道", "穿河管道")),
        BLOCK,
        InfrastructureRules.NO_NEED,
        widths);
  }

  private static Rule crossing(HalfWidths widths) {
    return new NearRule(
        InfrastructureRules.doc(
                widths,
                "IF-10",
                "穿河管道500米内采石、挖砂",
                "Stone and sand 500 m from pipelines across rivers")
            .source(LAW, "第三十二条", H)
            .clause("在穿越河流的管道线路中心线两侧各五百米地域范围内，禁止抛锚、拖锚、挖砂、挖泥、采石、水下爆破")
            .fires(
                "采石、采砂类采矿权（注销除外）的范围距穿河管道中心线小于500米",
                "a mining right for stone or sand within 500 m of a pipeline that crosses a river")
            .verdicts(BLOCK, INDETERMINATE)
            .parameter("limit", "500 m")
            .own("stone", MineralLists.print(MineralLists.STONE))
            .own("sand", MineralLists.print(MineralLists.SAND))
            .build(),
        List.of(Target.fromCentreLine(500, Conduct.stoneOrSand(), "穿河管道")),
        BLOCK,
        InfrastructureRules.NO_NEED,
        widths);
  }

  private static Rule tunnel(HalfWidths widths) {
    return new NearRule(
        InfrastructureRules.doc(widths, "IF-11", "管道专用隧道1000米", "1000 m of pipeline tunnels")
            .source(LAW, "第三十三条", H)
            .clause("在管道专用隧道中心线两侧各一千米地域范围内，除本条第二款规定的情形外，禁止采石、采矿、爆破")
            .fires(
                "采矿权（注销除外）或爆破的探矿权，范围距管道隧道中心线小于1000米",
                "a mining right, or an exploration right that blasts, within 1000 m of a pipeline tunnel")
            .verdicts(BLOCK, INDETERMINATE)
            .parameter("limit", "1000 m")
            .build(),
        List.of(Target.fromCentreLine(1000, Conduct.mining(), "管道隧道")),
        BLOCK,
        InfrastructureRules.NO_NEED,
        widths);
  }

  private static Rule application(HalfWidths widths) {
    return new NearRule(
        InfrastructureRules.doc(
                widths,
                "IF-12",
                "管道200米、附属设施500米",
                "200 m of pipelines, 500 m of their installations")
            .source(LAW, "第三十五条", H)
            .clause(
                "进行下列施工作业，施工单位应当向管道所在地县级人民政府主管管道保护工作的部门提出申请：……（三）在管道线路中心线两侧各二百米和本法第五十八条第一项所列管道附属设施周边五百米地域范围内，进行爆破、地震法勘探或者工程挖掘、工程钻探、采矿")
            .fires(
                "范围（注销除外）距管道中心线小于200米，或距管道附属设施小于500米",
                "the boundary lies within 200 m of a pipeline or 500 m of its installations")
            .needs(
                "县级人民政府主管管道保护工作的部门的批准", "approval of the county department in charge of pipelines")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .parameter("limit", "200 m; installations 500 m")
            .build(),
        List.of(
            Target.fromCentreLine(200, Conduct.any(), "输油气管道", "穿河管道", "管道隧道"),
            Target.fromEdge(500, Conduct.any(), "管道附属设施")),
        BLOCK_UNLESS,
        Text.of("：须经县级主管管道保护工作的部门批准", ": the county authority for pipelines must approve"),
        widths);
  }
}
