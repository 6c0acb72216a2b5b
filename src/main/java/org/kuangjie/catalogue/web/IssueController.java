package org.kuangjie.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.desk.ImportDesk;
import org.kuangjie.catalogue.desk.store.ImportJob;
import org.kuangjie.catalogue.desk.store.IssueStore;
import org.kuangjie.shared.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Everything an import found, for programs, maps and clerks. */
@RestController
@RequestMapping("/api/imports/{id}")
@Tag(name = "imports")
class IssueController {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ImportDesk desk;
  private final IssueStore issues;

  IssueController(ImportDesk desk, IssueStore issues) {
    this.desk = desk;
    this.issues = issues;
  }

  @GetMapping("/issues")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(summary = "导入的全部问题 / all issues of an import")
  IssuePage list(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") @Min(0) int after,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      Actor actor) {
    ImportJob job = desk.get(id, actor);
    List<IssueAnswer> found =
        issues.list(id, after, limit + 1).stream().map(IssueAnswer::of).toList();
    List<IssueAnswer> page = found.subList(0, Math.min(limit, found.size()));
    return new IssuePage(
        page, job.progress().issues(), found.size() > limit ? page.get(limit - 1).seq() : null);
  }

  /**
   * @param found all issues of the import, also those beyond the number that is kept
   * @param next value of {@code after} for the following page; null on the last
   */
  record IssuePage(List<IssueAnswer> items, int found, @Nullable Integer next) {}

  @GetMapping("/issues.geojson")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(summary = "问题位置 GeoJSON / the issues at their places")
  void geoJson(@PathVariable UUID id, Actor actor, HttpServletResponse response)
      throws IOException {
    desk.get(id, actor);
    response.setContentType("application/geo+json");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    download(response, "issues-" + id + ".geojson");
    Writer out = response.getWriter();
    out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    issues.readAll(
        id,
        found -> {
          try {
            out.write(found.seq() == 1 ? "\n" : ",\n");
            out.write(JsonMapper.shared().writeValueAsString(IssueAnswer.of(found).feature()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    out.write("\n]}");
    out.flush();
  }

  @GetMapping("/issues.xlsx")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(summary = "问题清单 Excel / the issues as an Excel file")
  void excel(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
    desk.get(id, actor);
    response.setContentType(EXCEL);
    download(response, "issues-" + id + ".xlsx");
    IssueWorkbook.write(
        book -> issues.readAll(id, found -> book.add(IssueAnswer.of(found))),
        response.getOutputStream());
  }

  private static void download(HttpServletResponse response, String name) {
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
