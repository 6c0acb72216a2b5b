package org.kuangjie.enforcement.alerts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.catalogue.Districts.Authority;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Component;

/**
 * Which authority answers for what was observed. A functional zone (两江新区 before 2025-11-06, 高新区,
 * 万盛经开区) is no district and its outline is not published, so it is found by what the sender states
 * and by who registered the rights that are met; else the district answers, and where there is none
 * the city. So an alert always has an owner.
 */
@Component
class Ownership {

  private static final String CITY = "市级";
  private static final String ZONE = "功能区";

  private final Districts districts;
  private final MiningRights rights;

  Ownership(Districts districts, MiningRights rights) {
    this.districts = districts;
    this.rights = rights;
  }

  /**
   * Who answers.
   *
   * @param areaCode see {@link org.kuangjie.shared.AreaCode}; empty outside all districts
   * @param authorityCode empty only while no authorities are held at all
   */
  record Owner(String areaCode, String authorityCode) {}

  Owner of(AlertDraft seen, LocalDate day) {
    List<Authority> here = districts.listAuthorities(seen.districtCode(), day);
    return Stream.of(
            zoneItself(seen),
            stated(seen, here),
            registrar(seen, here),
            here.stream().filter(each -> !isCity(each) && !isZone(each)).findFirst(),
            here.stream().filter(Ownership::isCity).findFirst(),
            districts.findCityAuthority(day))
        .flatMap(Optional::stream)
        .findFirst()
        .map(authority -> owner(authority, seen.districtCode()))
        .orElse(new Owner(seen.districtCode(), ""));
  }

  /** A clue may be reported for a functional zone and not for a district. */
  private Optional<Authority> zoneItself(AlertDraft seen) {
    return districts.findAuthority(seen.districtCode()).filter(Ownership::isZone);
  }

  /** 管辖单位 as the sender gives it, where it has a say. */
  private Optional<Authority> stated(AlertDraft seen, List<Authority> here) {
    return Optional.of(seen.statedAuthority())
        .filter(name -> !name.isBlank())
        .flatMap(districts::findAuthority)
        .filter(here::contains);
  }

  private Optional<Authority> registrar(AlertDraft seen, List<Authority> here) {
    return seen.licences().stream()
        .flatMap(licence -> rights.find(licence).stream())
        .flatMap(right -> districts.findAuthority(right.authority()).stream())
        .filter(authority -> !isCity(authority) && here.contains(authority))
        .findFirst();
  }

  /**
   * Of an alert that is handed over.
   *
   * @param districtCode where it lies
   */
  Owner handedTo(String authority, String districtCode, LocalDate day) {
    List<Authority> here = districts.listAuthorities(districtCode, day);
    return districts
        .findAuthority(authority)
        .filter(found -> here.isEmpty() || here.contains(found) || isCity(found))
        .map(found -> owner(found, districtCode))
        .orElseThrow(() -> notOneOf(here));
  }

  private static DomainException notOneOf(List<Authority> here) {
    String names = String.join("、", here.stream().map(Authority::nameZh).toList());
    String codes = String.join(", ", here.stream().map(Authority::code).toList());
    return Guard.conflict(
        "no-jurisdiction",
        "该机关在此处没有管辖权；可移交：" + names + "（" + codes + "）",
        "this authority has no say there; these have: " + codes);
  }

  private static Owner owner(Authority authority, String districtCode) {
    return new Owner(isZone(authority) ? authority.code() : districtCode, authority.code());
  }

  private static boolean isCity(Authority authority) {
    return authority.level().equals(CITY);
  }

  static boolean isZone(Authority authority) {
    return authority.level().equals(ZONE);
  }
}
