package org.kuangjie.geo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.BoundaryFormat;
import org.kuangjie.geo.BoundaryOptions;
import org.kuangjie.geo.BoundaryReader;
import org.kuangjie.geo.BoundaryWriter;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.GeometryIssue;
import org.kuangjie.geo.ParsedBoundary;
import org.kuangjie.geo.WrittenBoundary;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.DomainException.Kind;
import org.kuangjie.shared.LocalCommand;
import org.kuangjie.shared.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kuangjie convert}: one boundary file from one format and system to another. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = "转换一个矿界文件的格式和坐标系 / convert a boundary file to another format and CRS",
    footer = {
      "",
      "格式 / formats: geojson, exchange-txt (国土TXT), registration-string (登记坐标串), corner-list,",
      "csv, xlsx, dxf, wkt, gml, kml, shapefile, geopackage",
      "退出码 / exit codes: 0 done; 3 the file has errors or cannot be written so; 4 no such file"
    })
public final class ConvertCommand implements LocalCommand, Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description = "矿界文件，格式由内容识别 / boundary file, recognised by content")
  private Path file = Path.of("");

  @Option(names = "--to", paramLabel = "FORMAT", required = true, description = "输出格式 / format")
  private String format = "";

  @Option(
      names = "--crs",
      paramLabel = "CRS",
      description = "输出坐标系：EPSG:4490 或3度带，如EPSG:4524；缺省用原坐标系 / CRS to write in")
  private @Nullable String crs;

  @Option(
      names = "--source-crs",
      paramLabel = "CRS",
      description = "声明输入文件的坐标系 / CRS of the file, where it does not say")
  private @Nullable String sourceCrs;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "输出文件；缺省写到标准输出 / file to write; standard output without it")
  private @Nullable Path output;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    BoundaryFormat to = BoundaryFormat.find(format).orElseThrow(() -> unknownFormat(format));
    Crs target = crs == null ? null : BoundaryWriter.crsNamed(crs);
    ParsedBoundary boundary = BoundaryReader.read(content(), name(), options());
    boundary.issues().stream().filter(issue -> !issue.isError()).forEach(this::say);
    WrittenBoundary written = BoundaryWriter.write(boundary, to, target);
    written.notes().forEach(this::say);
    if (output == null) {
      System.out.write(written.content());
      System.out.flush();
    } else {
      save(written, output);
    }
    return 0;
  }

  private static DomainException unknownFormat(String format) {
    String known = String.join(", ", BoundaryFormat.listCodes());
    return DomainException.invalid(
        "unknown-format",
        "没有格式“" + format + "”，可用：" + known,
        "There is no format \"" + format + "\"; use one of " + known);
  }

  private BoundaryOptions options() {
    String declared = sourceCrs;
    return BoundaryOptions.declaring(
        declared == null
            ? null
            : Crs.find(declared)
                .orElseThrow(
                    () ->
                        DomainException.invalid(
                            "unknown-crs",
                            "不认识的坐标系“" + declared + "”，请用 EPSG:4490、4523—4525 或 4544—4546",
                            "Unknown CRS \""
                                + declared
                                + "\"; use EPSG:4490, 4523-4525 or 4544-4546")));
  }

  private byte[] content() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw DomainException.notFound("no-such-file", "文件不存在：" + file, "No such file: " + file);
    }
    long limit = BoundaryOptions.DEFAULT.limits().maxUnpackedBytes();
    if (Files.size(file) > limit) {
      throw new DomainException(
          Kind.TOO_LARGE,
          "boundary-too-large",
          Text.format("文件过大（上限 %d MB）", "The file is too large (limit %d MB)", limit >> 20));
    }
    return Files.readAllBytes(file);
  }

  private String name() {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private void save(WrittenBoundary written, Path to) throws IOException {
    if (Files.exists(to) && Files.isSameFile(to, file)) {
      throw DomainException.invalid(
          "output-is-input", "输出文件不能是输入文件本身", "The output must be another file than the input");
    }
    Files.write(to, written.content());
    say(
        Text.of(
            "已写入 " + to + "（" + written.crs() + "）", "Wrote " + to + " (" + written.crs() + ")"));
  }

  private void say(GeometryIssue issue) {
    say(
        Text.of(
            issue.rule() + " " + issue.message().zh(), issue.rule() + " " + issue.message().en()));
  }

  /** Beside the file on standard output, not in it. */
  private void say(Text text) {
    CommandSpec own = spec;
    if (own != null) {
      PrintWriter err = own.commandLine().getErr();
      err.println(text.zh());
      err.println(text.en());
      err.flush();
    }
  }
}
