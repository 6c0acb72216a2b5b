package org.kuangjie.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.catalogue.importing.LayerTables;
import org.kuangjie.catalogue.importing.VersionReturn;
import org.kuangjie.catalogue.store.VersionHistory;
import org.kuangjie.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a layer was, what changed, and the way back. */
@RestController
@RequestMapping("/api/layers/{layer}/versions")
@Tag(name = "versions", description = "图层版本 / versions of layers")
class VersionController {

  private final VersionHistory history;
  private final VersionReturn returns;
  private final VersionReader reader;
  private final VersionDownload download;

  VersionController(
      VersionHistory history,
      VersionReturn returns,
      VersionReader reader,
      VersionDownload download) {
    this.history = history;
    this.returns = returns;
    this.reader = reader;
    this.download = download;
  }

  @GetMapping
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(summary = "图层的各版本，新的在前 / versions of a layer, newest first")
  VersionPage list(
      @PathVariable String layer,
      @RequestParam(required = false) @Nullable Integer after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
    LayerTable table = LayerTables.getReadable(layer);
    List<VersionHistory.Entry> found = history.list(table.layer(), after, limit + 1);
    List<VersionHistory.Entry> page = found.subList(0, Math.min(limit, found.size()));
    return new VersionPage(page, found.size() > limit ? page.get(limit - 1).version() : null);
  }

  /**
   * @param next value of {@code after} for the following page; null on the last
   */
  record VersionPage(List<VersionHistory.Entry> items, @Nullable Integer next) {}

  @GetMapping("/{a}/difference/{b}")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(
      summary = "两个版本的差异 / what differs between two versions",
      description =
          "kind=added|removed|changed, limit, after, f=json|geojson；personal=true 显示个人信息并留痕"
              + " / personal=true shows personal data and is remembered")
  void difference(
      @PathVariable String layer,
      @PathVariable int a,
      @PathVariable int b,
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query,
      @Parameter(hidden = true) Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LayerTable table = LayerTables.getReadable(layer);
    ListRequest wanted = ListRequest.of(query, Set.of("kind", "limit", "after", "f", "personal"));
    reader.difference(
        table,
        history.get(layer, a),
        history.get(layer, b),
        wanted,
        actor,
        new RegisterAnswers.Exchange(request, response));
  }

  @GetMapping("/{version}/download")
  @PreAuthorize(ImportPolicy.MAY_IMPORT)
  @Operation(
      summary = "下载一个版本 / download a version",
      description =
          "format=geojson|gpkg|shp|csv|xlsx|kml|kmz|dxf, crs=EPSG:4490；personal=true 含个人信息并留痕 / with personal data, remembered")
  void download(
      @PathVariable String layer,
      @PathVariable int version,
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query,
      @Parameter(hidden = true) Actor actor,
      HttpServletResponse response)
      throws IOException {
    LayerTable table = LayerTables.getReadable(layer);
    ListRequest wanted = ListRequest.of(query, Set.of("format", "crs", "personal"));
    download.send(table, history.get(layer, version), wanted, actor, response);
  }

  @PostMapping("/{version}/return")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(ImportPolicy.MAY_RETURN)
  @Operation(summary = "恢复到旧版本（形成新版本） / return to an older version, as a new one")
  LayerInfo returnTo(@PathVariable String layer, @PathVariable int version, Actor actor) {
    return returns.returnTo(layer, version, actor);
  }
}
