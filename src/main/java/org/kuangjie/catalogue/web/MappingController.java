package org.kuangjie.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.desk.ImportDesk;
import org.kuangjie.catalogue.desk.Mappings;
import org.kuangjie.catalogue.desk.Previews;
import org.kuangjie.catalogue.desk.ReadWish;
import org.kuangjie.catalogue.desk.store.MappingStore;
import org.kuangjie.catalogue.importing.Datasets;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** How the fields of a file are meant: guessed, shown, saved by source. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports")
class MappingController {

  private final Previews previews;
  private final Mappings mappings;
  private final Datasets datasets;

  MappingController(Previews previews, Mappings mappings, Datasets datasets) {
    this.previews = previews;
    this.mappings = mappings;
    this.datasets = datasets;
  }

  @PostMapping("/preview")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(
      summary = "预览文件与字段映射 / look into a file and its mapping",
      description = "不保存任何内容；个人信息已遮盖 / keeps nothing; personal data is masked")
  Previews.Preview preview(
      @RequestPart("file") MultipartFile file,
      @RequestParam String dataset,
      @RequestParam(required = false) @Nullable String crs,
      @RequestParam(required = false) @Nullable String encoding,
      @RequestParam(required = false) @Nullable String layerInFile,
      @RequestParam(required = false) @Nullable String sourceName) {
    LayerTable table = datasets.get(dataset);
    ImportDesk.Sent sent = Form.file(file);
    return previews.look(table, sent, new ReadWish(crs, encoding, layerInFile), sourceName);
  }

  @GetMapping("/mappings")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(summary = "已保存的字段映射 / mappings that are saved")
  SavedMappings list() {
    return new SavedMappings(mappings.list().stream().map(SavedMapping::of).toList());
  }

  @DeleteMapping("/mappings/{dataset}/{source}")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "删除来源的字段映射 / delete the mapping of a source")
  void delete(@PathVariable String dataset, @PathVariable String source, Actor actor) {
    mappings.delete(dataset, source, actor);
  }

  @PatchMapping("/mappings/{dataset}/{source}")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(
      summary = "改来源的名称 / rename the source of a mapping",
      description = "名称已有映射时不覆盖（409） / a name that is taken is not written over (409)")
  SavedMapping rename(
      @PathVariable String dataset,
      @PathVariable String source,
      @RequestBody NewSourceName name,
      Actor actor) {
    return SavedMapping.of(mappings.rename(dataset, source, name.words(), actor));
  }

  @GetMapping("/mappings/{dataset}/{source}")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(summary = "来源的字段映射 / the mapping saved for a source")
  SavedMapping get(@PathVariable String dataset, @PathVariable String source) {
    return SavedMapping.of(mappings.get(dataset, source));
  }

  @PutMapping("/mappings/{dataset}/{source}")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(
      summary = "保存来源的字段映射 / save the mapping of a source",
      description =
          "columns：图层列→文件字段；constants：列→常量；translations：列→值的对照"
              + " / column to field, column to constant, column to what its values stand for")
  SavedMapping save(
      @PathVariable String dataset,
      @PathVariable String source,
      @RequestBody JsonNode mapping,
      Actor actor) {
    return SavedMapping.of(mappings.save(dataset, source, mapping, actor));
  }

  record SavedMapping(
      String dataset, String source, JsonNode mapping, String savedBy, OffsetDateTime savedAt) {

    static SavedMapping of(MappingStore.Saved saved) {
      return new SavedMapping(
          saved.layer(), saved.source(), saved.mapping(), saved.savedBy(), saved.savedAt());
    }
  }

  record SavedMappings(List<SavedMapping> items) {}

  /** What the source is to be called. */
  record NewSourceName(@Nullable String source) {
    String words() {
      return source == null ? "" : source.strip();
    }
  }
}
