package org.kuangjie.compliance.rules.infrastructure;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.STRICT;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;

import java.time.LocalDate;
import java.util.List;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.shared.Text;

/** IF-16 power installations, IF-17 the list of the law before 2025-07-01. */
final class PowerAndOldLawRules {

  /** 电力设施保护条例实施细则 art 10. */
  private static final double BLASTING_METRES = 500;

  /** 电力设施保护条例实施细则 art 14, lines of 110 kV and more. */
  private static final double POLE_METRES = 10;

  private static final double ROAD_METRES = 100;
  private static final double RAILWAY_METRES = 1000;

  private PowerAndOldLawRules() {}

  static List<Rule> list(HalfWidths widths, double oldLawMetres) {
    return List.of(power(widths), oldList(widths, oldLawMetres));
  }

  private static Rule power(HalfWidths widths) {
    return new NearRule(
        InfrastructureRules.doc(widths, "IF-16", "电力设施", "Power installations")
            .source("电力设施保护条例", "第十二条、第十四条", H)
            .clause("任何单位或个人在电力设施周围进行爆破作业，必须按照国家有关规定，确保电力设施的安全")
            .fires(
                "爆破（未说明的待判）的范围（注销除外）距电力设施小于500米，或任何范围距电力设施小于10米（杆塔、拉线基础的规定范围）",
                "rock is blasted (undecided when not stated) within 500 m of a power installation, or the"
                    + " boundary lies within 10 m of it (ground of its poles)")
            .verdicts(STRICT, INDETERMINATE)
            .own("blasting", "500 m, after 电力设施保护条例实施细则第十条")
            .own("poles", "10 m, after 电力设施保护条例实施细则第十四条")
            .build(),
        List.of(
            Target.fromEdge(BLASTING_METRES, Conduct.blasting(), "电力设施"),
            Target.fromCentreLine(POLE_METRES, Conduct.any(), "电力设施")),
        STRICT,
        Text.of(
            "：须确保电力设施安全，征得电力设施产权单位或管理部门同意",
            ": the installation must stay safe, its owner must agree"),
        widths);
  }

  private static Rule oldList(HalfWidths widths, double metres) {
    Conduct mining = Conduct.miningOnly();
    return new NearRule(
        InfrastructureRules.doc(
                widths, "IF-17", "原矿产资源法第二十条所列地区", "Places listed by the former mining law")
            .source("中华人民共和国矿产资源法（2009年修正）", "第二十条", H)
            .clause(
                "非经国务院授权的有关主管部门同意，不得在下列地区开采矿产资源：（一）港口、机场、国防工程设施圈定地区以内；（二）重要工业区、大型水利工程设施、城镇市政工程设施附近一定距离以内；（三）铁路、重要公路两侧一定距离以内；（四）重要河流、堤坝两侧一定距离以内；（五）国家划定的自然保护区、重要风景区，国家重点保护的不能移动的历史文物和名胜古迹所在地")
            .fires(
                "2025年7月1日前，采矿权（注销除外）的范围在港口、机场圈定地区以内，或距所列设施小于“一定距离”，或与自然保护区、风景名胜区、文物保护范围重叠；国防工程设施见IF-13至IF-15",
                "before 2025-07-01 a mining right inside a port or airport, nearer to the listed works than “a"
                    + " certain distance”, or on a nature reserve, scenic area or cultural relic; defence works: IF-13 to"
                    + " IF-15")
            .needs("国务院授权的有关主管部门的同意", "consent of the authority empowered by the State Council")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .until(LocalDate.of(2025, 6, 30))
            .ownConfigured(
                "一定距离, industrial areas, water works, municipal works, dikes, rivers",
                Amounts.plain(metres) + " m")
            .own("一定距离, railways", Amounts.plain(RAILWAY_METRES) + " m, after IF-06")
            .own("一定距离, important roads", "国道、省道 " + Amounts.plain(ROAD_METRES) + " m, after IF-01")
            .layers(
                LayerName.INFRASTRUCTURE,
                LayerName.WATERS,
                LayerName.RIVER_REACHES,
                LayerName.PROTECTED_AREAS)
            .build(),
        List.of(
            Target.fromEdge(0, mining, "港口", "机场"),
            Target.fromEdge(metres, mining, "重要工业区", "大型水利工程设施", "城镇市政工程设施"),
            Target.fromEdge(RAILWAY_METRES, mining, "铁路", "铁路桥梁", "铁路隧道"),
            Target.fromEdge(ROAD_METRES, mining, "国道", "省道"),
            Target.fromEdge(metres, mining, "堤防").ofLayer(LayerName.WATERS),
            Target.fromEdge(metres, mining, "bank", "centreline").ofLayer(LayerName.RIVER_REACHES),
            Target.fromEdge(0, mining, "自然保护区核心保护区", "自然保护区一般控制区", "风景名胜区", "文物保护范围")
                .ofLayer(LayerName.PROTECTED_AREAS)),
        BLOCK_UNLESS,
        Text.of("：须经国务院授权的有关主管部门同意", ": the authority in charge must agree"),
        widths);
  }
}
