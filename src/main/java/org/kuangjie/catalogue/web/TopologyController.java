package org.kuangjie.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.kuangjie.catalogue.topology.TopologyAnswer;
import org.kuangjie.catalogue.topology.TopologyChecks;
import org.kuangjie.catalogue.topology.TopologyReport;
import org.kuangjie.catalogue.topology.TopologyRequest;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.DomainException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the areas of a layer fit; changes nothing. */
@RestController
@RequestMapping("/api/layers")
@Tag(name = "catalogue")
class TopologyController {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final TopologyChecks checks;

  TopologyController(TopologyChecks checks) {
    this.checks = checks;
  }

  @GetMapping("/{name}/topology")
  @PreAuthorize("hasAnyRole('CITY_PLANNER', 'TECHNICAL_SUPPORT', 'ADMINISTRATOR')")
  @Operation(
      summary = "拓扑检查：重复、重叠、空隙、超出所属范围 / duplicates, overlaps, gaps, what lies outside",
      description =
          "against（缺省为本图层 / the layer itself when absent）, asOf（缺省为今日 / today when absent）,"
              + " narrowMetres（缺省 1）, f=json|geojson。修复建议只供参考，不自动应用 /"
              + " repairs are proposals and never applied")
  ResponseEntity<Object> check(
      @PathVariable String name,
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query) {
    ListRequest request = ListRequest.of(query, Set.of("against", "asOf", "narrowMetres", "f"));
    boolean geoJson = request.isGeoJson("", true);
    TopologyReport report =
        checks.check(
            new TopologyRequest(
                name,
                request.find("against").orElse(name),
                request.findAsOf().orElseGet(() -> LocalDate.now(CHINA)),
                narrowMetres(request)));
    return geoJson
        ? ResponseEntity.ok()
            .contentType(MediaType.parseMediaType("application/geo+json"))
            .body(GeoJson.write(TopologyAnswer.features(report)))
        : ResponseEntity.ok(TopologyAnswer.fields(report));
  }

  private static double narrowMetres(ListRequest request) {
    try {
      return request
          .find("narrowMetres")
          .map(Double::parseDouble)
          .orElse(TopologyRequest.DEFAULT_NARROW_METRES);
    } catch (NumberFormatException e) {
      throw DomainException.invalid(
          "narrow-metres", "narrowMetres 须为数字（米）", "narrowMetres is a number of metres");
    }
  }
}
