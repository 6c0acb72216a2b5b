package org.kuangjie.catalogue.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.catalogue.Minerals;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.catalogue.Plans;
import org.kuangjie.catalogue.store.Register;
import org.kuangjie.catalogue.store.RegisterReader;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Component;

/** Turns the words of a query into codes; a name nobody knows is refused, never an empty list. */
@Component
class RegisterFilters {

  private final Plans plans;
  private final Minerals minerals;
  private final Districts districts;
  private final RegisterReader reader;

  RegisterFilters(Plans plans, Minerals minerals, Districts districts, RegisterReader reader) {
    this.plans = plans;
    this.minerals = minerals;
    this.districts = districts;
    this.reader = reader;
  }

  /**
   * One row more than the page holds, to know whether another follows.
   *
   * @param asOfToday lists that hold for a day take today when none is named
   * @param withGeometry add the outlines
   */
  RegisterReader.Page page(
      Register register, ListRequest request, boolean asOfToday, boolean withGeometry) {
    List<String> filters = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    for (String name : register.filters().keySet()) {
      if (name.equals("asOf")) {
        request.findAsOf().ifPresent(day -> put(filters, values, name, day));
      } else if (request.find(name).isPresent()) {
        filters.add(name);
        values.putAll(resolve(register, request, name));
      }
    }
    if (asOfToday && !filters.contains("asOf")) {
      put(filters, values, "asOf", today());
    }
    values.put("onDay", values.getOrDefault("asOf", today()));
    return new RegisterReader.Page(
        filters, values, request.find("after").orElse(null), request.limit() + 1, withGeometry);
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  private static void put(
      List<String> filters, Map<String, Object> values, String name, Object value) {
    filters.add(name);
    values.put(name, value);
  }

  private Map<String, Object> resolve(Register register, ListRequest request, String name) {
    String value = request.find(name).orElseThrow();
    return switch (name) {
      case "bbox" -> request.box();
      case "at" -> request.point();
      case "mineral" -> Map.of(name, mineral(value));
      case "district" -> Map.of(name, district(value));
      case "authority" -> Map.of(name, authority(value));
      case "plan" ->
          Map.of(name, word(name, value, plans.list().stream().map(Plan::code).toList()));
      case "group" -> Map.of(name, word(name, value, reader.listRegionalGroups()));
      default ->
          Map.of(name, word(name, value, register.words().getOrDefault(name, List.of(value))));
    };
  }

  private static String word(String name, String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw ListRequest.invalid(
          "unknown-" + name, value, allowed, name + " 没有取值“%s”", name + " has no value %s");
    }
    return value;
  }

  String mineral(String name) {
    return minerals
        .find(name)
        .map(Minerals.Mineral::code)
        .orElseThrow(
            () ->
                ListRequest.invalid(
                    "unknown-mineral",
                    name,
                    minerals.nearest(name, 3),
                    "未知矿种“%s”",
                    "Unknown mineral %s"));
  }

  String district(String name) {
    return reader
        .findDistrictCode(name)
        .orElseThrow(
            () ->
                ListRequest.invalid(
                    "unknown-district",
                    name,
                    reader.listDistrictNames(),
                    "未知区县“%s”",
                    "Unknown district %s"));
  }

  private String authority(String name) {
    return districts
        .findAuthority(name)
        .map(Districts.Authority::code)
        .orElseThrow(
            () ->
                DomainException.invalid(
                    "unknown-authority",
                    "未知机关“" + name + "”，见 /api/authorities",
                    "Unknown authority " + name + ", see /api/authorities"));
  }
}
