package org.kuangjie.compliance.rules.control;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.PASS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.FacilityWork;
import org.kuangjie.compliance.MiningMethod;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.shared.Text;

/** SB-01: the ecological red line, by {@link RedLineMatrix}; core protected areas always BLOCK. */
record RedLineRule(RuleDoc doc, RedLineMatrix matrix) implements Rule {

  private static final String CORE = "core";

  static Rule of(ComplianceSettings settings) {
    RedLineMatrix matrix = RedLineMatrix.of(settings.unnamedStrategic());
    return new RedLineRule(
        RuleDoc.of("SB-01", RuleDoc.Stage.SPATIAL, "生态保护红线", "Ecological red line")
            .version(2)
            .source("自然资发〔2022〕142号", "一（一）及其第7项", RuleDoc.Confidence.M)
            .gist("生态保护红线内、自然保护地核心保护区外，禁止开发性、生产性建设活动，在符合法律法规的前提下，仅允许对生态功能不造成破坏的有限人为活动")
            .fires(
                "范围（注销除外）与生态保护红线重叠，按矿种、矿业权类型和办理事项查参数中的矩阵；核心保护区一律禁止",
                "the boundary overlaps the red line: by mineral, kind of right and action after the"
                    + " matrix below; core protected areas always forbidden")
            .needs(
                "生态保护红线准入认定，或退出方案；涉及临时用地、占用的，另办审批",
                "finding that the activity is admitted in the red line, or a plan of withdrawal; approval of land use beside it")
            .verdicts(BLOCK, BLOCK_UNLESS, INDETERMINATE, PASS)
            .from(LocalDate.of(2022, 8, 16))
            .parameter("named strategic minerals", String.join("、", MineralGroup.NAMED))
            .parameter("matrix", print(matrix))
            .parameter(
                "矿泉水、地热 already licensed",
                "PASS only within the approved scale and with facilityWork standing; build or"
                    + " extend BLOCK; not known INDETERMINATE")
            .ownConfigured("strategic minerals not named", settings.unnamedStrategic())
            .layers(LayerName.ECO_REDLINE)
            .tolerance(settings)
            .build(),
        matrix);
  }

  private static String print(RedLineMatrix matrix) {
    return String.join(
        "; ",
        matrix.rows().stream()
            .map(
                row ->
                    "%s %s %s → %s"
                        .formatted(
                            row.group(),
                            row.kind() == null ? "*" : row.kind(),
                            row.effects().stream().sorted().toList(),
                            row.verdict()))
            .toList());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return Effect.of(context.action()) == Effect.END
        ? RuleOutcome.PASSED
        : context.withLayers(doc, () -> judge(context));
  }

  private RuleOutcome judge(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    Overlaps core = Overlaps.of(context, LayerName.ECO_REDLINE, f -> f.kind().equals(CORE));
    if (!core.isEmpty()) {
      findings.add(core(core));
    }
    Overlaps general = Overlaps.of(context, LayerName.ECO_REDLINE, f -> !f.kind().equals(CORE));
    if (!general.isEmpty()) {
      findings.add(general(context, general));
    }
    return RuleOutcome.of(findings);
  }

  private Finding core(Overlaps core) {
    String hectares = Amounts.hectares(core.squareMetres());
    return core.describe(
        Finding.of(
            doc,
            BLOCK,
            "涉及自然保护地核心保护区（%s）%s公顷，禁止矿业权".formatted(core.names(), hectares),
            "%s ha of a core protected area (%s), forbidden".formatted(hectares, core.names())));
  }

  private Finding general(CheckContext context, Overlaps general) {
    MineralGroup group = MineralGroup.of(context);
    RedLineMatrix.Row row = matrix.get(group, context.kind(), Effect.of(context.action()));
    Condition condition = condition(context, group, row);
    Finding finding = general.describe(finding(context, general, condition));
    boolean human =
        condition.verdict() != BLOCK
            || group == MineralGroup.OTHER_STRATEGIC
            || underground(context);
    return human ? finding.withHuman() : finding;
  }

  private Finding finding(CheckContext context, Overlaps general, Condition condition) {
    String hectares = Amounts.hectares(general.squareMetres());
    Text list = listUsed(context);
    Text below =
        underground(context)
            ? Text.of("；地下开采按地面投影计入红线内", "; underground works count by their projection")
            : Text.of("", "");
    Text duty =
        condition.verdict() == PASS
            ? Text.of("；须落实绿色勘查、开采和生态修复", "; green methods and restoration are conditions")
            : Text.of("", "");
    return Finding.of(
        doc,
        condition.verdict(),
        "涉及生态保护红线（%s）%s公顷：%s%s%s%s"
            .formatted(
                general.names(),
                hectares,
                condition.reason().zh(),
                list.zh(),
                below.zh(),
                duty.zh()),
        "%s ha of the ecological red line (%s): %s%s%s%s"
            .formatted(
                hectares,
                general.names(),
                condition.reason().en(),
                list.en(),
                below.en(),
                duty.en()));
  }

  private record Condition(Verdict verdict, Text reason) {}

  /** 矿泉水、地热 may go on only within the approved scale and without new works. */
  private Condition condition(CheckContext context, MineralGroup group, RedLineMatrix.Row row) {
    if (group != MineralGroup.WATER || row.verdict() != PASS) {
      return new Condition(row.verdict(), row.reason());
    }
    Condition scale = withinScale(context, row);
    return scale.verdict() == PASS ? withoutNewWorks(context, row) : scale;
  }

  private static Condition withoutNewWorks(CheckContext context, RedLineMatrix.Row row) {
    FacilityWork work = context.request().facilityWork();
    if (work == FacilityWork.STANDING) {
      return new Condition(PASS, row.reason());
    } else if (work == FacilityWork.BUILD || work == FacilityWork.EXTEND) {
      return new Condition(
          BLOCK,
          Text.of(
              "新增生产设施（%s）".formatted(work.zh()), "new production works (%s)".formatted(work.en())));
    }
    return new Condition(
        INDETERMINATE,
        work == null
            ? Text.of(
                row.reason().zh() + "，但未填报设施建设性质facilityWork，无法核对",
                row.reason().en() + ", but facilityWork is not given")
            : Text.of(
                row.reason().zh() + "，“%s”是否新增生产设施须人工核实".formatted(work.zh()),
                row.reason().en()
                    + ", and a person must say whether %s adds works".formatted(work.en())));
  }

  private static Condition withinScale(CheckContext context, RedLineMatrix.Row row) {
    MiningRight existing = context.existingRight();
    BigDecimal approved = existing == null ? null : existing.scale();
    BigDecimal scale = context.request().scale();
    if (approved == null || scale == null) {
      return new Condition(
          INDETERMINATE,
          Text.of(
              row.reason().zh() + "，但未给出原许可证号existingRight或生产规模scale，无法核对",
              row.reason().en() + ", but existingRight or scale is not given"));
    } else if (scale.compareTo(approved) > 0) {
      return new Condition(
          BLOCK,
          Text.of(
              "生产规模%s超出已核定的%s".formatted(Amounts.plain(scale), Amounts.plain(approved)),
              "scale %s exceeds the approved %s"
                  .formatted(Amounts.plain(scale), Amounts.plain(approved))));
    }
    return new Condition(PASS, row.reason());
  }

  private boolean underground(CheckContext context) {
    return context.request().miningMethod() == MiningMethod.UNDERGROUND;
  }

  private Text listUsed(CheckContext context) {
    Text list = Objects.requireNonNull(context.strategic()).words();
    return Text.of("（依据：%s）".formatted(list.zh()), " (by the list: %s)".formatted(list.en()));
  }
}
