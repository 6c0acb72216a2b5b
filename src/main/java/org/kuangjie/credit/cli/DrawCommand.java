package org.kuangjie.credit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.drawing.DrawDocument;
import org.kuangjie.credit.drawing.DrawVerification;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.ExitCode;
import org.kuangjie.shared.LocalCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code kuangjie verify-draw}: repeats a published draw without server or database. */
@Command(
    name = "verify-draw",
    mixinStandardHelpOptions = true,
    description = "按公开的抽取文件重算双随机抽取 / repeat a published draw (双随机) from its document",
    footer = {
      "",
      "FILE: /api/portal/draws/{id} 的回答 / the answer of /api/portal/draws/{id}",
      "退出码 / exit codes: 0 verified; 1 not verified; 3 not such a document; 4 no such file"
    })
public final class DrawCommand implements LocalCommand, Callable<Integer> {

  private static final long MOST_BYTES = 64L << 20;

  @Parameters(paramLabel = "FILE", description = "抽取文件（JSON） / document of a draw (JSON)")
  private Path file = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    DrawVerification result = DrawVerification.of(read());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    for (DrawVerification.Check check : result.checks()) {
      out.printf("%s %s%n", check.holds() ? "✓" : "✗", check.what().inOneLine());
    }
    out.println(
        result.number() + (result.verified() ? " 验证通过 / verified" : " 验证未通过 / not verified"));
    out.flush();
    return result.verified() ? ExitCode.OK : ExitCode.NEEDS_PERSON;
  }

  private DrawDocument read() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw DomainException.notFound("no-such-file", "没有文件 " + file, "there is no file " + file);
    }
    if (Files.size(file) > MOST_BYTES) {
      throw notADraw();
    }
    try {
      DrawDocument draw =
          JsonMapper.shared()
              .readValue(Files.readString(file, StandardCharsets.UTF_8), DrawDocument.class);
      if (draw.population() == null || draw.state() == null || draw.number() == null) {
        throw notADraw();
      }
      return draw;
    } catch (JacksonException e) {
      throw notADraw();
    }
  }

  private static DomainException notADraw() {
    return DomainException.invalid(
        "not-a-draw",
        "不是抽取文件，请保存 /api/portal/draws/{id} 的回答",
        "not the document of a draw; save the answer of /api/portal/draws/{id}");
  }
}
