package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.patrols.Coverage;
import org.kuangjie.enforcement.patrols.PlacesSeen;
import org.kuangjie.enforcement.patrols.WalkedTrack;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AreaCode;
import org.kuangjie.shared.DomainException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "tracks", description = "巡查轨迹与覆盖 / tracks and coverage")
class TrackController {

  private final Coverage coverage;
  private final PlacesSeen places;

  TrackController(Coverage coverage, PlacesSeen places) {
    this.coverage = coverage;
    this.places = places;
  }

  @PostMapping("/api/patrol-tracks")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(
      summary = "上传轨迹（GPX或GeoJSON线）；同一文件只存一次 / send a track, held once",
      description = "on: 文件没有时间时的日期 / the day where the file states none")
  WalkedTrack add(
      @RequestBody(required = false) byte @Nullable [] file,
      @RequestParam @Pattern(regexp = AreaCode.PATTERN) String districtCode,
      @RequestParam(required = false) @Nullable LocalDate on,
      Actor actor) {
    if (file == null || file.length == 0) {
      throw DomainException.invalid(
          "bad-track", "请求体须为GPX或GeoJSON", "the body must be GPX or GeoJSON");
    }
    return coverage.add(file, districtCode, on, actor);
  }

  @GetMapping("/api/patrol-tracks")
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "轨迹清单（不含路线） / tracks, without their ways")
  List<WalkedTrack> list(
      @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit, Actor actor) {
    return coverage.list(actor, limit);
  }

  @GetMapping("/api/patrol-areas/coverage")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "巡查区覆盖面积（平方公里）与最近巡查 / coverage of patrol areas")
  List<Coverage.AreaCoverage> coverage(
      @RequestParam LocalDate from, @RequestParam LocalDate to, Actor actor) {
    requireSpan(from, to);
    return coverage.coverage(from, to, actor);
  }

  @GetMapping("/api/patrol-coverage")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "规划分区或矿业权的巡查覆盖与最近巡查，未巡查的在前 / coverage of zones or rights",
      description = "kind: ZONES 集中与重点开采区, RIGHTS 采矿权 / zones for mining, mining rights")
  List<PlacesSeen.PlaceCoverage> places(
      @RequestParam PlacesSeen.Kind kind,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "1000") @Min(1) @Max(5000) int limit,
      Actor actor) {
    requireSpan(from, to);
    return places.list(kind, from, to, limit, actor);
  }

  private static void requireSpan(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw DomainException.invalid("bad-span", "from须不晚于to", "from must not be after to");
    }
  }
}
