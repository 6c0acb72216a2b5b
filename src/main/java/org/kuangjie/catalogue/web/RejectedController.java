package org.kuangjie.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.desk.Corrections;
import org.kuangjie.catalogue.desk.store.IssueStore.Found;
import org.kuangjie.shared.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The quarantine of an import. */
@RestController
@RequestMapping("/api/imports/{id}/rejected")
@Tag(name = "imports")
class RejectedController {

  private final Corrections corrections;

  RejectedController(Corrections corrections) {
    this.corrections = corrections;
  }

  @GetMapping
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(
      summary = "被隔离的行 / rejected rows",
      description =
          "个人信息已遮盖；personal=true 显示原值并留痕 / masked unless personal=true, which is remembered")
  RejectedPage list(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") @Min(0) int after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
      @RequestParam(defaultValue = "false") boolean personal,
      Actor actor) {
    List<Corrections.Row> found = corrections.list(id, after, limit + 1, personal, actor);
    List<Corrections.Row> page = found.subList(0, Math.min(limit, found.size()));
    return new RejectedPage(page, found.size() > limit ? page.get(limit - 1).row() : null);
  }

  /**
   * @param next value of {@code after} for the following page; null on the last
   */
  record RejectedPage(List<Corrections.Row> items, @Nullable Integer next) {}

  @PatchMapping("/{row}")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(
      summary = "更正一行 / correct a row",
      description =
          "properties 逐列替换（null 删除），geometry 为 WKT 或 GeoJSON；答复为该行单独检查的结果"
              + " / answers with what is still wrong with the row by itself")
  CorrectedRow fix(
      @PathVariable UUID id, @PathVariable int row, @RequestBody JsonNode change, Actor actor) {
    Corrections.Corrected corrected = corrections.fix(id, row, change, actor);
    return new CorrectedRow(
        corrected.row(),
        corrected.issues().stream().map(issue -> IssueAnswer.of(new Found(0, issue))).toList());
  }

  /**
   * @param issues empty when only its neighbours could still refuse the row
   */
  record CorrectedRow(Corrections.Row row, List<IssueAnswer> issues) {}
}
