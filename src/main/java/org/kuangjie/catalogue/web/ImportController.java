package org.kuangjie.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.desk.ImportDesk;
import org.kuangjie.catalogue.desk.ImportOrder;
import org.kuangjie.catalogue.desk.store.ImportJob;
import org.kuangjie.catalogue.importing.Datasets;
import org.kuangjie.shared.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Files on their way into layers. A form is asked for without saying so in the mapping: whoever may
 * not import learns that first.
 */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports", description = "图层导入 / imports of layers")
class ImportController {

  private final ImportDesk desk;
  private final ImportEvents events;
  private final Datasets datasets;

  ImportController(ImportDesk desk, ImportEvents events, Datasets datasets) {
    this.desk = desk;
    this.events = events;
    this.datasets = datasets;
  }

  @PostMapping
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(
      summary = "导入文件为图层的新版本 / import a file as the new version of a layer",
      description =
          "multipart：file 为文件，request 为 JSON（dataset, source, licence, date, accuracyMetres,"
              + " synthetic, mapping, dryRun, acceptPartial, crs, encoding, layerInFile, sourceName）")
  ResponseEntity<ImportAnswer> submit(
      @RequestPart("file") MultipartFile file,
      @Parameter(hidden = true) HttpServletRequest request,
      Actor actor)
      throws IOException, ServletException {
    ImportOrder order = ImportOrder.of(Form.text(request, "request"), datasets);
    return accepted(desk.submit(order, Form.file(file), actor));
  }

  private static ResponseEntity<ImportAnswer> accepted(ImportJob job) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/imports/" + job.id()))
        .body(ImportAnswer.of(job));
  }

  @GetMapping
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(
      summary = "本人的导入，新的在前 / own imports, newest first",
      description = "市级规划人员和管理员看到全部 / planners and administrators see all")
  JobPage list(
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      Actor actor) {
    List<ImportJob> found = desk.list(actor, after, limit + 1);
    List<ImportJob> page = found.subList(0, Math.min(limit, found.size()));
    return new JobPage(
        page.stream().map(ImportAnswer::of).toList(),
        found.size() > limit ? page.get(limit - 1).id() : null);
  }

  /**
   * @param next value of {@code after} for the following page; null on the last
   */
  record JobPage(List<ImportAnswer> items, @Nullable UUID next) {}

  @GetMapping("/{id}")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(summary = "导入的状态 / how an import stands")
  ImportAnswer get(@PathVariable UUID id, Actor actor) {
    return ImportAnswer.of(desk.get(id, actor));
  }

  @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(
      summary = "导入的进度（SSE） / progress as server-sent events",
      description = "progress：当前状态及每次变化；done：结束 / the state now and at each change; the end")
  SseEmitter follow(@PathVariable UUID id, Actor actor) {
    return events.follow(desk.get(id, actor).id());
  }

  @DeleteMapping("/{id}")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(summary = "取消等待中或进行中的导入 / cancel a waiting or running import")
  ResponseEntity<ImportAnswer> cancel(@PathVariable UUID id, Actor actor) {
    return ResponseEntity.accepted().body(ImportAnswer.of(desk.cancel(id, actor)));
  }

  @PostMapping("/{id}/resubmit")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(
      summary = "连同更正的行重新提交 / send the file in again with its corrected rows",
      description = "可选 JSON：dryRun, acceptPartial / optional JSON")
  ResponseEntity<ImportAnswer> resubmit(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable Again again, Actor actor) {
    boolean dryRun = again != null && Boolean.TRUE.equals(again.dryRun());
    boolean partial = again != null && Boolean.TRUE.equals(again.acceptPartial());
    return accepted(desk.resubmit(id, dryRun, partial, actor));
  }

  /** How to send it in again; what is absent is false. */
  record Again(@Nullable Boolean dryRun, @Nullable Boolean acceptPartial) {}
}
