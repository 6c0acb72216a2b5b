package org.kuangjie.compliance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.BoundaryChecks;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.RepairProposal;
import org.kuangjie.compliance.checking.ReportGeoJson;
import org.kuangjie.compliance.checking.RequestReader;
import org.kuangjie.geo.BoundaryFormat;
import org.kuangjie.geo.BoundaryWriter;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.WrittenBoundary;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "checks", description = "矿界核查 / boundary checks")
class CheckController {

  private final BoundaryChecks checks;

  CheckController(BoundaryChecks checks) {
    this.checks = checks;
  }

  @PostMapping(path = "/api/checks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "核查矿界文件 / check a boundary file")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = CheckReport.class)))
  ResponseEntity<byte[]> checkFile(
      @RequestPart("boundary") MultipartFile boundary,
      @Parameter(hidden = true) HttpServletRequest form,
      @RequestParam(required = false) @Nullable String crs,
      Actor actor)
      throws IOException, ServletException {
    BoundaryInput sent = SentBoundary.of(boundary, crs);
    CheckRequest asked = RequestReader.read(requestPart(form));
    return created(checks.checkSealed(sent, asked, actor));
  }

  private static String requestPart(HttpServletRequest form) throws IOException, ServletException {
    Part part = form.getPart("request");
    if (part == null) {
      throw new MissingServletRequestPartException("request");
    }
    SentBoundary.checkSize(part.getSize(), 1);
    try (InputStream text = part.getInputStream()) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Takes every other content type, so that nobody learns more than 401 before signing in. */
  @PostMapping("/api/checks")
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "核查GeoJSON或粘贴的坐标 / check a GeoJSON geometry or pasted corners")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = CheckReport.class)))
  ResponseEntity<byte[]> checkBody(@RequestBody JsonNode body, Actor actor) {
    CheckBody read = CheckBody.of(body);
    return created(checks.checkSealed(read.boundary(), read.request(), actor));
  }

  /** The text as it is kept; a report is written once. */
  private static ResponseEntity<byte[]> created(BoundaryChecks.Sealed sealed) {
    URI place = URI.create("/api/checks/" + sealed.report().id());
    return written(ResponseEntity.created(place), sealed.json());
  }

  private static ResponseEntity<byte[]> written(ResponseEntity.BodyBuilder answer, String json) {
    return answer
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/api/checks")
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "本人的核查，新的在前 / own checks, newest first")
  BoundaryChecks.Page list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      Actor actor) {
    return checks.list(actor, after, limit);
  }

  @GetMapping("/api/checks/{id}")
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "一次核查的报告 / the report of one check")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CheckReport.class)))
  ResponseEntity<byte[]> get(@PathVariable UUID id, Actor actor) {
    String report = checks.findJson(id, actor).orElseThrow(() -> unknown(id));
    return written(ResponseEntity.ok(), report);
  }

  @GetMapping(path = "/api/checks/{id}/findings.geojson", produces = "application/geo+json")
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "矿界与冲突位置 / the boundary and the places of its findings")
  Map<String, Object> findings(@PathVariable UUID id, Actor actor) {
    return ReportGeoJson.of(checks.find(id, actor).orElseThrow(() -> unknown(id)));
  }

  @GetMapping("/api/checks/{id}/boundary")
  @PreAuthorize("isAuthenticated()")
  @Operation(
      summary = "按指定格式和坐标系下载矿界 / the boundary in another format and CRS",
      description =
          "format: geojson, exchange-txt, registration-string, corner-list, csv, xlsx, dxf, wkt, gml,"
              + " kml, shapefile, geopackage; crs: EPSG:4490 or a 3-degree zone of CGCS2000")
  ResponseEntity<byte[]> boundary(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "geojson") String format,
      @RequestParam(required = false) @Nullable String crs,
      Actor actor) {
    BoundaryFormat wanted = BoundaryFormat.find(format).orElseThrow(() -> unknownFormat(format));
    Crs target = crs == null || crs.isBlank() ? null : BoundaryWriter.crsNamed(crs);
    WrittenBoundary written = checks.writeBoundary(id, wanted, target, actor);
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.parseMediaType(wanted.mediaType()));
    headers.setContentDisposition(
        ContentDisposition.attachment()
            .filename("boundary-" + id + "." + wanted.extension())
            .build());
    headers.set("X-Boundary-Crs", written.crs().toString());
    written.notes().forEach(note -> headers.add("X-Boundary-Note", note.en()));
    return new ResponseEntity<>(written.content(), headers, HttpStatus.OK);
  }

  private static DomainException unknownFormat(String format) {
    String known = String.join(", ", BoundaryFormat.listCodes());
    return DomainException.invalid(
        "unknown-format",
        "没有格式“%s”，可用：%s".formatted(format, known),
        "there is no format \"%s\"; use one of %s".formatted(format, known));
  }

  @PostMapping("/api/checks/{id}/replay")
  @PreAuthorize("isAuthenticated()")
  @Operation(
      summary = "按原规划、目录和图层版本重算并比对 / judge again by the plan, lists and layer versions of then")
  BoundaryChecks.Replay replay(@PathVariable UUID id, Actor actor) {
    return checks.replay(id, actor);
  }

  @GetMapping("/api/checks/{id}/repair")
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "最小裁剪建议 / the smallest cut that no rule forbids by its place")
  RepairProposal repair(@PathVariable UUID id, Actor actor) {
    return checks.proposeRepair(id, actor);
  }

  private static DomainException unknown(UUID id) {
    return DomainException.notFound(
        "unknown-check", "没有编号为%s的核查".formatted(id), "there is no check %s".formatted(id));
  }
}
