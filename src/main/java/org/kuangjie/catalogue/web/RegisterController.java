package org.kuangjie.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.kuangjie.catalogue.store.Register;
import org.kuangjie.catalogue.web.RegisterAnswers.Exchange;
import org.kuangjie.shared.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists of the catalogue. All share limit (1 to 1000), after (of the link to the next page) and f
 * (json without outlines, geojson with them).
 */
@RestController
@RequestMapping("/api")
@Tag(name = "catalogue", description = "规划、区划、矿业权 / plans, districts, rights")
class RegisterController {

  private static final String INTERNAL =
      "outlineInternal：正式图形不对外公开（002-R51） / official outlines are internal. ";

  private final RegisterAnswers answers;

  RegisterController(RegisterAnswers answers) {
    this.answers = answers;
  }

  @GetMapping("/zones")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "重点勘查区、重点开采区、集中开采区 / zones of the plans",
      description =
          INTERNAL + "plan, kind, district, mineral, bbox, q, limit, after, f=json|geojson")
  void zones(
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query,
      @Parameter(hidden = true) Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    list(Register.ZONES, query, false, actor, new Exchange(request, response));
  }

  @GetMapping("/blocks")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "勘查、开采规划区块 / planning blocks",
      description =
          INTERNAL
              + "plan, kind, authority, district, mineral, bbox, q, limit, after, f=json|geojson")
  void blocks(
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query,
      @Parameter(hidden = true) Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    list(Register.BLOCKS, query, false, actor, new Exchange(request, response));
  }

  @GetMapping("/districts")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "某日的行政区划 / administrative units of a day",
      description =
          "asOf（缺省为今日 / today when absent）, district, group, at=lon,lat, bbox, q, limit, after, f")
  void districts(
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query,
      @Parameter(hidden = true) Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    list(Register.DISTRICTS, query, true, actor, new Exchange(request, response));
  }

  @GetMapping("/places")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "地名 / places by name",
      description =
          "q（名称、别名、拼音或其首字母 / name, other name, pinyin or its initials）, kind, district, bbox,"
              + " limit, after, f=json|geojson. 名称最相符的在前；located 为 false 的只知所属区县 / the closest name"
              + " comes first; of what is not located only the district is known")
  void places(
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query,
      @Parameter(hidden = true) Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    list(Register.PLACES, query, false, actor, new Exchange(request, response));
  }

  @GetMapping("/authorities")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "登记与监管机关及其管辖 / authorities and their jurisdiction",
      description = "asOf（缺省为今日 / today when absent）, district, level, q, limit, after")
  void authorities(
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query,
      @Parameter(hidden = true) Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    list(Register.AUTHORITIES, query, true, actor, new Exchange(request, response));
  }

  @GetMapping("/rights")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "探矿权、采矿权 / exploration and mining rights",
      description =
          "kind, status, authority, district, mineral, zone, bbox, asOf, q, limit, after, f."
              + " 矿业权人名称和统一社会信用代码仅供管理人员查看和查找"
              + " / the holder is shown to officials only, and found by q by them only")
  void rights(
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query,
      @Parameter(hidden = true) Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    list(Register.RIGHTS, query, false, actor, new Exchange(request, response));
  }

  @GetMapping("/rights/{licence}")
  @PreAuthorize("permitAll()")
  @Operation(summary = "一个矿业权 / one right by licence number", description = "f=json|geojson")
  void right(
      @PathVariable String licence,
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query,
      @Parameter(hidden = true) Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ListRequest format = ListRequest.of(query, Set.of("f"));
    answers.get(Register.RIGHTS, licence, format, actor, new Exchange(request, response));
  }

  private void list(
      Register register,
      MultiValueMap<String, String> query,
      boolean asOfToday,
      Actor actor,
      Exchange exchange)
      throws IOException {
    Set<String> names = new HashSet<>(register.filters().keySet());
    names.addAll(Set.of("limit", "after", "f"));
    answers.list(register, ListRequest.of(query, names), asOfToday, actor, exchange);
  }
}
