package org.kuangjie.enforcement.duties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.enforcement.duties.Offices.RecoveryRequirement;
import org.kuangjie.enforcement.store.OfficeStore;
import org.springframework.stereotype.Component;

/** What the server notices in a filing and tells the reviewer; a person judges. */
@Component
class DutyNotices {

  private static final BigDecimal ROUNDING = new BigDecimal("0.01");

  private final MiningRights rights;
  private final OfficeStore offices;

  DutyNotices(MiningRights rights, OfficeStore offices) {
    this.rights = rights;
    this.offices = offices;
  }

  List<DutyFinding> of(DutyKind kind, DutyFiling filing, List<DutyPapers.HeldPaper> papers) {
    MiningRight right = rights.find(filing.subject()).orElse(null);
    List<DutyFinding> found = new ArrayList<>();
    switch (filing.duty()) {
      case "RESERVES" -> reserves(kind, filing.fields(), found);
      case "SURVEYORS" -> surveyors(kind, filing.fields(), right, found);
      case "MINING_PLANS" -> plans(kind, filing.workings(), found);
      case "RECOVERY_RATES" -> rates(kind, filing.fields(), right, found);
      case "YEARLY_CHECK" -> unmet(kind, filing.fields(), found);
      default -> {
        // nothing of these can be told from the figures
      }
    }
    return found;
  }

  private static void reserves(DutyKind kind, Map<String, String> fields, List<DutyFinding> found) {
    BigDecimal reckoned =
        number(fields, "start")
            .subtract(number(fields, "mined"))
            .subtract(number(fields, "lost"))
            .add(number(fields, "added"));
    BigDecimal stated = number(fields, "end");
    if (reckoned.subtract(stated).abs().compareTo(ROUNDING) > 0) {
      found.add(
          DutyFinding.of(
              "reserves-do-not-balance",
              "年初－采出－损失＋增减＝%s，填报年末%s，不平衡"
                  .formatted(reckoned.toPlainString(), stated.toPlainString()),
              "start - mined - lost + added = %s, the stated end is %s"
                  .formatted(reckoned.toPlainString(), stated.toPlainString()),
              kind.cited()));
    }
  }

  private static BigDecimal number(Map<String, String> fields, String key) {
    return new BigDecimal(fields.getOrDefault(key, "0"));
  }

  /** 004-R13: an office for large and medium mines, staff for small ones. */
  private static void surveyors(
      DutyKind kind,
      Map<String, String> fields,
      @Nullable MiningRight right,
      List<DutyFinding> found) {
    String size = right == null ? null : right.scaleClass();
    if (size == null) {
      found.add(
          DutyFinding.of(
              "size-unknown",
              "矿山规模未知，要求待判",
              "the size of the mine is not known, undecided",
              kind.cited()));
    } else if (!size.equals("小型") && !fields.containsKey("organisation")) {
      found.add(
          DutyFinding.of(
              "no-surveying-office",
              "%s矿山应设地质测量机构，未填".formatted(size),
              "a large or medium mine has a surveying office, none is stated",
              kind.cited()));
    }
    if (number(fields, "staff").signum() == 0) {
      found.add(DutyFinding.of("no-surveyors", "未配备地质测量人员", "no surveying staff", kind.cited()));
    }
  }

  /** 004-R16: against what the city asks of the mineral; where it asks nothing, that is said. */
  private void rates(
      DutyKind kind,
      Map<String, String> fields,
      @Nullable MiningRight right,
      List<DutyFinding> found) {
    List<RecoveryRequirement> asked =
        right == null
            ? List.of()
            : offices.listRequirements().stream()
                .filter(each -> each.mineral().equals(right.mineral()))
                .toList();
    if (asked.isEmpty()) {
      found.add(
          DutyFinding.of(
              "no-required-rates",
              "未设定该矿种的三率要求，无法比对，待判",
              "no rates are settled for this mineral, undecided",
              kind.cited()));
    }
    asked.forEach(
        each ->
            kind.findField(each.rate())
                .map(field -> rate(field, fields.get(each.rate()), each))
                .ifPresent(found::addAll));
  }

  private static List<DutyFinding> rate(
      DutyField field, @Nullable String stated, RecoveryRequirement asked) {
    String least = asked.least().stripTrailingZeros().toPlainString();
    String clause = "%s（%s，%s起）".formatted(asked.source(), asked.owner(), asked.validFrom());
    if (stated == null) {
      return List.of(
          DutyFinding.of(
              "rate-not-stated",
              "“%s”未填，要求不低于%s%%".formatted(field.title().zh(), least),
              "%s is not stated, %s %% are asked for".formatted(field.title().en(), least),
              clause));
    }
    return new BigDecimal(stated).compareTo(asked.least()) >= 0
        ? List.of()
        : List.of(
            DutyFinding.of(
                "rate-below-required",
                "“%s”填报%s%%，低于要求的%s%%".formatted(field.title().zh(), stated, least),
                "%s: %s %% stated, %s %% asked for".formatted(field.title().en(), stated, least),
                clause));
  }

  private static void plans(
      DutyKind kind, @Nullable WorkingsCheck workings, List<DutyFinding> found) {
    if (workings == null) {
      found.add(
          DutyFinding.of(
              "workings-not-compared",
              "未上传带坐标的采掘工程，未与矿区范围和标高比对",
              "no workings with coordinates were sent, nothing was compared",
              kind.cited()));
    } else if (workings.state() != WorkingsCheck.State.INSIDE) {
      found.add(
          new DutyFinding(
              workings.state() == WorkingsCheck.State.BEYOND
                  ? "workings-beyond-licence"
                  : "workings-undecided",
              workings.sentence(),
              kind.cited()));
    }
  }

  private static void unmet(DutyKind kind, Map<String, String> fields, List<DutyFinding> found) {
    kind.fields().stream()
        .filter(field -> "no".equals(fields.get(field.key())))
        .forEach(
            field ->
                found.add(
                    DutyFinding.of(
                        "item-not-met",
                        "“%s”为否".formatted(field.title().zh()),
                        field.title().en() + ": no",
                        kind.cited())));
  }
}
