package org.kuangjie.compliance.rules.protectedarea;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.PASS;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.L;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.M;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Rule;

/** PA-01 … PA-05: nature reserves, national parks, scenic areas, wetlands. */
final class ReserveRules {

  private static final String CORE = "自然保护区核心保护区";
  private static final String GENERAL = "自然保护区一般控制区";

  /** 国务院令第830号 in force. */
  private static final LocalDate NEW_REGULATION = LocalDate.of(2026, 3, 15);

  private ReserveRules() {}

  static List<Rule> list(ComplianceSettings settings) {
    return List.of(
        core(settings),
        general(settings),
        oldReserve(settings),
        nationalPark(settings),
        scenicArea(settings),
        wetland(settings));
  }

  private static Rule core(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(settings, "PA-01", "自然保护地核心保护区", "Core area of a nature reserve")
            .source("自然资发〔2022〕142号；中华人民共和国自然保护区条例（国务院令第830号）", "一（一）；核心保护区", M)
            .gist("自然保护地核心保护区原则上禁止人为活动，不得勘查、开采矿产资源")
            .fires(
                "范围（注销除外）与核心保护区重叠",
                "the boundary overlaps a core area, unless the right is cancelled")
            .verdicts(BLOCK, INDETERMINATE)
            .from(LocalDate.of(2022, 8, 16))
            .build(),
        Set.of(CORE),
        Bearing.always(BLOCK, "核心保护区原则上禁止人为活动", "human activity is forbidden in principle"));
  }

  private static Rule general(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(
                settings, "PA-02", "自然保护地一般控制区", "General control area of a nature reserve")
            .source("中华人民共和国自然保护区条例（国务院令第830号）；中华人民共和国矿产资源法（2024年修订）", "一般控制区；第二十六条", M)
            .gist("一般控制区内的活动须符合管控要求；不符合的矿业权有序退出")
            .fires(
                "范围（注销除外）与一般控制区重叠",
                "the boundary overlaps a general control area, unless cancelled")
            .needs(
                "自然保护地管理机构关于符合一般控制区管控要求的意见",
                "opinion of the reserve's management that the control requirements are met")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .from(NEW_REGULATION)
            .build(),
        Set.of(GENERAL),
        Bearing.always(
            BLOCK_UNLESS,
            "须符合一般控制区管控要求，不符合的有序退出",
            "must meet the control requirements, else the right is withdrawn in order"));
  }

  private static Rule oldReserve(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(
                settings, "PA-02b", "自然保护区（旧条例）", "Nature reserve (former regulation)")
            .source("中华人民共和国自然保护区条例（2017年修订）", "第二十六条", H)
            .clause("禁止在自然保护区内进行砍伐、放牧、狩猎、捕捞、采药、开垦、烧荒、开矿、采石、挖沙等活动；但是，法律、行政法规另有规定的除外")
            .fires(
                "2026年3月15日前，范围（注销除外）与自然保护区任何部分（含实验区）重叠",
                "before 2026-03-15 the boundary overlaps any part of a nature reserve, its experimental"
                    + " area as well, unless cancelled")
            .verdicts(BLOCK, INDETERMINATE)
            .until(NEW_REGULATION.minusDays(1))
            .build(),
        Set.of(CORE, GENERAL),
        Bearing.always(BLOCK, "禁止在自然保护区内开矿、采石、挖沙", "mining and quarrying are forbidden there"));
  }

  private static Rule nationalPark(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(settings, "PA-03", "国家公园", "National park")
            .source("中华人民共和国国家公园法", "国家公园管控", L)
            .gist("国家公园内禁止勘查、开采矿产资源，法律另有规定的除外")
            .fires("范围（注销除外）与国家公园重叠", "the boundary overlaps a national park, unless cancelled")
            .verdicts(BLOCK, INDETERMINATE)
            .from(LocalDate.of(2026, 1, 1))
            .build(),
        Set.of("国家公园"),
        Bearing.always(BLOCK, "国家公园内禁止勘查、开采矿产资源", "prospecting and mining are forbidden there"));
  }

  private static Rule scenicArea(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(settings, "PA-04", "风景名胜区", "Scenic area")
            .source("风景名胜区条例", "第二十六条", H)
            .clause("在风景名胜区内禁止进行下列活动：（一）开山、采石、开矿、开荒、修坟立碑等破坏景观、植被和地形地貌的活动")
            .fires(
                "范围（注销除外）与风景名胜区重叠，且为露天开采或有地表工程；无地表工程的通过并提示，未说明的待判",
                "the boundary overlaps a scenic area and is an open pit or has surface works; without surface"
                    + " works it passes with a note, undecided when nothing is stated")
            .verdicts(BLOCK, INDETERMINATE, PASS)
            .build(),
        Set.of("风景名胜区"),
        Bearing.onSurfaceWorks());
  }

  private static Rule wetland(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(settings, "PA-05", "重要湿地", "Important wetland")
            .source("中华人民共和国湿地保护法", "第二十八条", H)
            .clause("禁止下列破坏湿地及其生态功能的行为：……（二）擅自填埋自然湿地，擅自采砂、采矿、取土")
            .fires(
                "范围（注销除外）与重要湿地重叠：未经同意的禁止；未说明的须先经同意；说明已同意的通过并提示",
                "the boundary overlaps an important wetland: forbidden when not approved, needs approval when"
                    + " nothing is stated, passes with a note when approved")
            .needs("湿地主管部门的同意", "consent of the wetland authority")
            .verdicts(BLOCK, BLOCK_UNLESS, INDETERMINATE, PASS)
            .build(),
        Set.of("重要湿地"),
        Bearing.onWetlandApproval());
  }
}
