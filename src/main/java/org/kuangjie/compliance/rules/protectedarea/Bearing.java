package org.kuangjie.compliance.rules.protectedarea;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.PASS;
import static org.kuangjie.compliance.Verdict.STRICT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.Facility;
import org.kuangjie.compliance.MiningMethod;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Unstated;
import org.kuangjie.shared.Text;

/** What an area means for a project that lies in it. */
@FunctionalInterface
interface Bearing {

  Effect of(CheckRequest request, Overlaps areas);

  /**
   * @param words end of the sentence of the finding
   * @param needsHuman a person must confirm or decide
   */
  record Effect(Verdict verdict, Text words, boolean needsHuman) {

    static Effect of(Verdict verdict, String zh, String en) {
      return new Effect(verdict, Text.of(zh, en), verdict != BLOCK);
    }

    static Effect undecided(Unstated fact) {
      return new Effect(INDETERMINATE, fact.words(), true);
    }
  }

  /** The same for every project. */
  static Bearing always(Verdict verdict, String zh, String en) {
    Effect effect = Effect.of(verdict, zh, en);
    return (request, areas) -> effect;
  }

  /** PA-04: forbidden is what breaks the surface. */
  static Bearing onSurfaceWorks() {
    return (request, areas) -> {
      Boolean surface = hasSurfaceWorks(request);
      if (surface == null) {
        return Effect.undecided(
            Unstated.of("surfaceWorks", "范围内有无地表工程", "whether there are surface works"));
      }
      return surface
          ? Effect.of(BLOCK, "禁止开山、采石、开矿等破坏地形地貌的活动", "quarrying and mining are forbidden there")
          : Effect.of(
              PASS, "申请说明范围内无地表工程，须核实", "the request states no surface works, to be verified");
    };
  }

  private static @Nullable Boolean hasSurfaceWorks(CheckRequest request) {
    MiningMethod method = request.miningMethod();
    return (method != null && method.isOpenPit()) ? Boolean.TRUE : request.surfaceWorks();
  }

  /** PA-05: what is done 擅自, without approval. */
  static Bearing onWetlandApproval() {
    return (request, areas) -> {
      Boolean approval = request.wetlandApproval();
      if (approval == null) {
        return Effect.of(
            BLOCK_UNLESS,
            "未说明是否已经同意（wetlandApproval）：擅自采矿、采砂、取土的禁止，须先经湿地主管部门同意",
            "forbidden without approval of the wetland authority, which is not stated (wetlandApproval)");
      }
      return approval
          ? Effect.of(PASS, "申请说明已经湿地主管部门同意，须核实", "approval is stated, to be verified")
          : Effect.of(BLOCK, "未经同意，禁止擅自采矿、采砂、取土", "not approved, forbidden");
    };
  }

  /** PA-07: a mine discharges unless it says that it does not. */
  static Bearing onDischarge() {
    return (request, areas) ->
        Boolean.FALSE.equals(request.dischargesPollutants())
            ? Effect.of(PASS, "申请说明不排放污染物，须核实", "the request states no discharge, to be verified")
            : new Effect(
                BLOCK,
                Text.of(
                    "禁止新建、改建、扩建排放污染物的建设项目%s"
                        .formatted(
                            request.dischargesPollutants() == null
                                ? "（未说明排放情况dischargesPollutants，按排放计）"
                                : ""),
                    "projects that discharge pollutants are forbidden%s"
                        .formatted(
                            request.dischargesPollutants() == null
                                ? " (dischargesPollutants is not stated, discharge is assumed)"
                                : "")),
                request.dischargesPollutants() == null);
  }

  /** Facilities that pollute water heavily, whatever the request says. */
  List<Facility> POLLUTING = List.of(Facility.TAILINGS, Facility.BENEFICIATION, Facility.CHEMICAL);

  /** PA-08. */
  static Bearing onHeavyPollution() {
    return (request, areas) -> {
      Boolean heavy =
          request.facilities().stream().anyMatch(POLLUTING::contains)
              ? Boolean.TRUE
              : request.heavilyPolluting();
      if (heavy == null) {
        return Effect.undecided(
            Unstated.of("heavilyPolluting", "是否对水体污染严重", "whether it pollutes water heavily"));
      }
      return heavy
          ? Effect.of(
              STRICT,
              "对水体污染严重的项目禁止新建、扩建，从严控制",
              "heavily polluting projects are not to be built or enlarged")
          : Effect.of(PASS, "申请说明对水体污染不严重，须核实", "no heavy pollution is stated, to be verified");
    };
  }

  /** PA-09: who approves depends on the grade of the relics. */
  static Bearing onRelics() {
    return (request, areas) -> {
      boolean national =
          areas.facts().stream()
              .anyMatch(
                  fact ->
                      fact.text("grade")
                          .or(() -> fact.text("级别"))
                          .orElse("")
                          .matches("全国重点.*|国家级"));
      return national
          ? Effect.of(
              BLOCK_UNLESS,
              "全国重点文物保护单位，须经市人民政府批准，批准前征得国务院文物行政部门同意",
              "of national rank: the city government approves with consent of the national authority")
          : Effect.of(
              BLOCK_UNLESS,
              "须经核定公布的人民政府批准，批准前征得上一级文物行政部门同意（全国重点文物保护单位：市人民政府批准、国务院文物行政部门同意）",
              "the government that listed it approves with consent of the next higher authority (of national"
                  + " rank: the city and the national authority)");
    };
  }
}
