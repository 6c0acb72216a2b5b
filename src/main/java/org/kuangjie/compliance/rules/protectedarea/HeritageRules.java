package org.kuangjie.compliance.rules.protectedarea;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.STRICT;
import static org.kuangjie.compliance.Verdict.WARN;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.L;

import java.util.List;
import java.util.Set;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Rule;

/** PA-09 … PA-13: cultural relics, geological heritage, forest, 彭水. */
final class HeritageRules {

  private HeritageRules() {}

  static List<Rule> list(ComplianceSettings settings) {
    return List.of(
        relics(settings),
        controlBelt(settings),
        geology(settings),
        forest(settings),
        pengshui(settings));
  }

  private static Rule relics(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(
                settings, "PA-09", "文物保护单位保护范围", "Protection range of cultural relics")
            .source("中华人民共和国文物保护法（2024年修订）", "第二十八条", H)
            .gist("文物保护单位的保护范围内不得进行文物保护工程以外的建设工程或者爆破、钻探、挖掘等作业；因特殊情况需要进行的，须经批准并征得上一级文物行政部门同意")
            .fires(
                "范围（注销除外）与文物保护范围重叠", "the boundary overlaps a protection range, unless cancelled")
            .needs(
                "核定公布该文物保护单位的人民政府的批准，批准前须征得上一级文物行政部门同意；全国重点文物保护单位须市人民政府批准并经国务院文物行政部门同意",
                "approval of the government that listed the relic with consent of the relics authority above it; for national ones of the municipality and the state authority")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .build(),
        Set.of("文物保护范围"),
        Bearing.onRelics());
  }

  private static Rule controlBelt(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(
                settings, "PA-10", "文物建设控制地带", "Construction control belt of cultural relics")
            .source("中华人民共和国文物保护法（2024年修订）", "第二十九条", H)
            .gist("建设控制地带内的建设工程不得破坏文物保护单位的历史风貌，工程设计方案须经文物行政部门同意")
            .fires("范围（注销除外）与建设控制地带重叠", "the boundary overlaps a control belt, unless cancelled")
            .needs(
                STRICT,
                "经相应文物行政部门同意、城乡建设规划部门批准的工程设计方案",
                "works design, agreed by the relics authority and approved by the planning authority")
            .verdicts(STRICT, INDETERMINATE)
            .build(),
        Set.of("文物建设控制地带"),
        Bearing.always(
            STRICT, "不得破坏历史风貌，方案须经文物行政部门同意", "the authority for relics must agree to the design"));
  }

  private static Rule geology(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(settings, "PA-11", "地质遗迹、古生物化石", "Geological and fossil heritage")
            .source("古生物化石保护条例；地质遗迹保护管理规定", "化石产地和地质遗迹的保护", L)
            .gist("重要地质遗迹和古生物化石产地须予保护，工程建设应当避让或者先行采取保护措施")
            .fires(
                "范围（注销除外）与地质遗迹或古生物化石产地重叠", "the boundary overlaps such heritage, unless cancelled")
            .verdicts(WARN, INDETERMINATE)
            .build(),
        Set.of("地质遗迹", "古生物化石产地"),
        Bearing.always(WARN, "须先查清并落实保护措施", "to be surveyed and protected first"));
  }

  private static Rule forest(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(settings, "PA-12", "公益林、天然林", "Public-benefit and natural forest")
            .source("中华人民共和国森林法", "公益林与天然林保护", L)
            .gist("公益林、天然林实行严格保护，占用林地须经审核同意")
            .fires("范围（注销除外）与公益林或天然林重叠", "the boundary overlaps such forest, unless cancelled")
            .verdicts(STRICT, INDETERMINATE)
            .build(),
        Set.of("公益林", "天然林"),
        Bearing.always(
            STRICT, "严格保护，占用林地须经审核同意", "strictly protected, use of forest land needs consent"));
  }

  private static Rule pengshui(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(settings, "PA-13", "彭水保护范围", "Protective ranges of Pengshui")
            .source("彭水苗族土家族自治县矿产资源管理条例", "第十七条", H)
            .gist("乌江、郁江、铁路、高速公路、电站、水库、文物、风景名胜、自然保护、旅游景区、城镇规划区和地质灾害高危区的保护范围内禁止采矿")
            .fires(
                "范围（注销除外）与彭水县境内划定的保护范围重叠",
                "the boundary overlaps a protective range of 彭水, unless cancelled")
            .verdicts(BLOCK, INDETERMINATE)
            .build(),
        Set.of("彭水保护范围"),
        Bearing.always(
            BLOCK,
            "彭水自治县条例第十七条规定的保护范围内禁止采矿",
            "mining is forbidden there by the county's own regulation"));
  }
}
