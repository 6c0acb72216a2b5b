package org.kuangjie.compliance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.BoundaryChecks;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.checking.ReportGeoJson;
import org.kuangjie.compliance.checking.ReportJson;
import org.kuangjie.compliance.checking.RequestReader;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.CliCommand;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.OutputOptions;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code kuangjie check}: the same check as over HTTP, with the server stopped. */
@Component
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "核查一个矿界文件 / check a boundary file against plan and control areas",
    footer = {
      "",
      "退出码 / exit codes: 0 PASS, INFO, WARN; 1 STRICT, BLOCK_UNLESS, INDETERMINATE; 2 BLOCK;",
      "3 DATA_ERROR or invalid input"
    })
class CheckCommand implements CliCommand, Callable<Integer> {

  static final int INVALID = 3;

  private static final JsonMapper MAPPER = JsonMapper.shared();

  @Parameters(
      paramLabel = "FILE",
      description =
          "拐点坐标表(Excel/CSV/TXT), 国土TXT, 采矿登记坐标串, GeoJSON, GML, KML, WKT, DXF, GeoPackage,"
              + " 压缩的shapefile / boundary file")
  private Path file = Path.of("");

  @Option(names = "--right", paramLabel = "KIND", description = "mining|exploration, 采矿权|探矿权")
  private @Nullable String right;

  @Option(names = "--action", paramLabel = "ACTION", description = "new|renew|expand|…, 新设|延续|…")
  private @Nullable String action;

  @Option(names = "--mineral", paramLabel = "NAME", description = "矿种 / mineral")
  private @Nullable String mineral;

  @Option(
      names = "--co-mineral",
      paramLabel = "NAME",
      split = ",",
      description = "共伴生矿种 / associated minerals")
  private List<String> coMinerals = List.of();

  @Option(names = "--scale", paramLabel = "NUMBER", description = "生产规模，专栏9的单位/年 / scale per year")
  private @Nullable BigDecimal scale;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "open-pit|underground|well, 露天|地下|钻井")
  private @Nullable String method;

  @Option(
      names = "--elevation",
      paramLabel = "TOP,BOTTOM",
      split = ",",
      description = "开采标高上下限，米 / elevations in metres")
  private List<Double> elevation = List.of();

  @Option(names = "--crs", description = "声明的坐标系，如EPSG:4524 / declared coordinate system")
  private @Nullable String crs;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "适用法律的日期 / day of the law, YYYY-MM-DD")
  private @Nullable String asOf;

  @Option(
      names = "--claimed-area",
      paramLabel = "SQUARE_METRES",
      description = "填报面积 / claimed area")
  private @Nullable BigDecimal claimedArea;

  @Option(
      names = "--set-date",
      paramLabel = "DATE",
      description = "首次设立日期 / day the right was first set")
  private @Nullable String setDate;

  @Option(
      names = "--existing-right",
      paramLabel = "LICENCE",
      description = "原许可证号 / licence that is renewed or changed")
  private @Nullable String existingRight;

  @Option(
      names = "--pbf-damage",
      paramLabel = "yes|no",
      description = "是否造成永久基本农田损毁 / damage to permanent farmland")
  private @Nullable String pbfDamage;

  @Option(names = "--authority", paramLabel = "NAME", description = "登记机关 / registering authority")
  private @Nullable String authority;

  @Option(
      names = "--facility",
      paramLabel = "KIND",
      split = ",",
      description = "尾矿库, 化工 … / facilities of the project")
  private List<String> facilities = List.of();

  @Option(
      names = "--fact",
      paramLabel = "FIELD=VALUE",
      description =
          "其他申请字段，如 blasting=true、termYears=10、blockChangedOn=2025-02-10 / other fields of the request, as in the API")
  private Map<String, String> facts = Map.of();

  @Option(
      names = "--facility-work",
      paramLabel = "WORK",
      description = "build|extend|rebuild|safety-rebuild|standing, 新建|扩建|改建|安全环保改建|已建不变")
  private @Nullable String facilityWork;

  @Mixin private OutputOptions output;

  @Spec private CommandSpec spec;

  private final BoundaryChecks checks;

  @SuppressWarnings("NullAway.Init")
  CheckCommand(BoundaryChecks checks) {
    this.checks = checks;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      CheckReport report = checks.check(boundary(), request(), Actor.SYSTEM);
      out.print(
          output.choose(
              () -> ReportJson.write(report) + "\n",
              () -> ReportText.print(report, Terminal.width())));
      output.writePlaces(() -> ReportJson.write(ReportGeoJson.of(report)));
      out.flush();
      return exitCode(report.overall());
    } catch (DomainException e) {
      err.println(e.text().zh());
      err.println(e.text().en());
      err.flush();
      return INVALID;
    }
  }

  static int exitCode(Verdict overall) {
    return switch (overall) {
      case PASS, INFO, WARN -> 0;
      case STRICT, BLOCK_UNLESS, INDETERMINATE -> 1;
      case BLOCK -> 2;
      case DATA_ERROR -> INVALID;
    };
  }

  private BoundaryInput boundary() throws IOException {
    try {
      Path name = file.getFileName();
      return BoundaryInput.ofFile(
          Files.readAllBytes(file), name == null ? "" : name.toString(), crs);
    } catch (NoSuchFileException e) {
      throw DomainException.invalid("no-such-file", "文件不存在：" + file, "no such file: " + file);
    }
  }

  private CheckRequest request() {
    ObjectNode request = MAPPER.createObjectNode();
    put(request, "rightKind", right);
    put(request, "action", action);
    put(request, "mineral", mineral);
    put(request, "miningMethod", method);
    put(request, "asOf", asOf);
    put(request, "setDate", setDate);
    put(request, "existingRight", existingRight);
    put(request, "authority", authority);
    put(request, "scale", scale);
    put(request, "claimedAreaSquareMetres", claimedArea);
    put(request, "pbfDamage", damage());
    put(request, "coMinerals", coMinerals);
    put(request, "facilities", facilities);
    put(request, "facilityWork", facilityWork);
    putElevations(request);
    facts.forEach((field, value) -> putFact(request, field.strip(), value.strip()));
    return RequestReader.read(request);
  }

  private void putElevations(ObjectNode request) {
    if (elevation.size() == 2) {
      put(request, "elevationTop", elevation.get(0));
      put(request, "elevationBottom", elevation.get(1));
    } else if (!elevation.isEmpty()) {
      throw DomainException.invalid(
          "elevation-form",
          "--elevation须为“上限,下限”，如420,260",
          "--elevation wants TOP,BOTTOM such as 420,260");
    }
  }

  /** true, false and numbers as such, everything else as text; the reader refuses what is wrong. */
  private static void putFact(ObjectNode request, String field, String value) {
    if (request.has(field)) {
      throw DomainException.invalid(
          "fact-given-twice",
          "字段%s已由其他选项给出，请去掉--fact".formatted(field),
          "%s is given by another option, leave out --fact".formatted(field));
    }
    boolean plain = value.matches("true|false|-?\\d+(\\.\\d+)?");
    request.set(field, plain ? MAPPER.readTree(value) : MAPPER.valueToTree(value));
  }

  private @Nullable Boolean damage() {
    if (pbfDamage == null) {
      return null;
    }
    return switch (pbfDamage) {
      case "yes", "是", "true" -> true;
      case "no", "否", "false" -> false;
      default ->
          throw DomainException.invalid(
              "unknown-word", "--pbf-damage只能是yes或no", "--pbf-damage must be yes or no");
    };
  }

  private static void put(ObjectNode request, String field, @Nullable Object value) {
    if (value != null) {
      request.set(field, MAPPER.valueToTree(value));
    }
  }
}
