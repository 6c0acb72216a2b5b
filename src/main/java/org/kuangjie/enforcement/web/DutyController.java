package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.duties.ArchivePackage;
import org.kuangjie.enforcement.duties.DutyArchive;
import org.kuangjie.enforcement.duties.DutyBook;
import org.kuangjie.enforcement.duties.DutyCell;
import org.kuangjie.enforcement.duties.DutyField;
import org.kuangjie.enforcement.duties.DutyKind;
import org.kuangjie.enforcement.duties.DutyPaper;
import org.kuangjie.enforcement.duties.DutyTable;
import org.kuangjie.enforcement.duties.Registers;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "duties", description = "义务履行 / duties of holders and authorities")
class DutyController {

  private final DutyTable table;
  private final DutyBook book;
  private final Registers registers;
  private final DutyArchive archive;
  private final ArchivePackage packages;

  DutyController(
      DutyTable table,
      DutyBook book,
      Registers registers,
      DutyArchive archive,
      ArchivePackage packages) {
    this.table = table;
    this.book = book;
    this.registers = registers;
    this.archive = archive;
    this.packages = packages;
  }

  /** A line of the table of duties; {@code basis} OURS: the text sets no day. */
  record DutyRule(
      String code,
      Text title,
      DutyKind.Owner owedBy,
      DutyKind.Rhythm rhythm,
      String basis,
      DutyKind.Filer filedBy,
      DutyKind.Reviewer reviewedBy,
      boolean gate,
      boolean published,
      String source,
      List<String> requirements,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      List<DutyField> fields,
      List<DutyPaper> papers,
      Text note) {

    static DutyRule of(DutyKind kind) {
      return new DutyRule(
          kind.code(),
          kind.title(),
          kind.owedBy(),
          kind.rhythm(),
          kind.basis(),
          kind.filedBy(),
          kind.reviewedBy(),
          kind.gate(),
          kind.published(),
          kind.cited(),
          kind.requirements(),
          kind.validFrom(),
          kind.validTo(),
          kind.fields(),
          kind.papers(),
          kind.note());
    }
  }

  @GetMapping("/api/duties")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "义务清单：依据、期限、填报项、材料 / the duties with clause, day, fields and papers")
  List<DutyRule> list() {
    return table.list().stream().map(DutyRule::of).toList();
  }

  @GetMapping("/api/duties/matrix")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(
      summary = "某年到期的义务，按矿山或机关列表 / duties that fall due in a year, by mine or office",
      description = "矿业权人只见本人的，区县只见本区县的 / holders see their own, districts theirs")
  DutyBook.DutyMatrix matrix(@Valid @ParameterObject DutyQuery query, Actor actor) {
    return book.matrix(query.toQuery(), actor);
  }

  /** {@code total} before the limit. */
  record DutyDueList(int total, List<DutyBook.DutyDue> items) {}

  @GetMapping("/api/duties/due")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(
      summary = "逾期或临期的义务，最久的在前 / what is overdue or due soon, the longest first",
      description = "state: OVERDUE, SOON")
  DutyDueList due(
      @RequestParam(defaultValue = "OVERDUE") DutyCell.State state,
      @RequestParam(defaultValue = "100") @Min(0) @Max(1000) int limit,
      Actor actor) {
    List<DutyBook.DutyDue> all = book.due(state, actor);
    return new DutyDueList(all.size(), all.stream().limit(limit).toList());
  }

  @GetMapping("/api/duty-archive")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(
      summary = "一个矿业权的档案：义务、填报、各台账的事项 / the archive of a right (004-R06)",
      description = "各人只见其有权查看的事项 / each sees what they may see elsewhere")
  DutyArchive.Archive archive(@RequestParam @Size(min = 1, max = 40) String licence, Actor actor) {
    return archive.get(licence, actor);
  }

  @GetMapping("/api/duty-archive/package")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "档案打包，含材料和校验值 / the archive as ZIP with documents and hashes")
  void pack(
      @RequestParam @Size(min = 1, max = 40) String licence,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    packages.write(
        licence,
        actor,
        name -> {
          response.setContentType("application/zip");
          response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
          return response.getOutputStream();
        });
  }

  /** {@code from} null: not kept any more. */
  record KeepBody(
      Registers.@NotNull Register register,
      @Nullable LocalDate from,
      @NotBlank @Size(max = 1000) String reason) {}

  @GetMapping("/api/duties/registers")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "哪些台账自何日起建立 / which registers are kept, and since when")
  List<Registers.Kept> registers() {
    return registers.list();
  }

  @PostMapping("/api/duties/registers")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "规定台账自何日起建立，此前为未知 / from which day a register is kept")
  Registers.Kept keep(@Valid @RequestBody KeepBody body, Actor actor) {
    return registers.keep(body.register(), body.from(), body.reason(), actor);
  }
}
