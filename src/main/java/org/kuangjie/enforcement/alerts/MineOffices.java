package org.kuangjie.enforcement.alerts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.catalogue.Districts.Authority;
import org.springframework.stereotype.Component;

/**
 * Whose officers answer for a mine (004-R04, R29): those of the functional zone (功能区) that
 * registered it where the zone has a say in the district, else those of the district. The outlines
 * of functional zones are not published, so nothing else tells.
 */
@Component
public class MineOffices {

  private final Districts districts;

  MineOffices(Districts districts) {
    this.districts = districts;
  }

  /** Of a day; remembers what it was asked, for lists of many mines. */
  public final class Day {
    private final LocalDate day;
    private final Map<String, List<Authority>> zones = new HashMap<>();

    private Day(LocalDate day) {
      this.day = day;
    }

    /**
     * @param authority who registered the right, by code or name
     * @return an {@link org.kuangjie.shared.AreaCode}
     */
    public String areaOf(String districtCode, String authority) {
      return zones.computeIfAbsent(districtCode, this::zonesIn).stream()
          .filter(zone -> zone.code().equals(authority) || zone.nameZh().equals(authority))
          .map(Authority::code)
          .findFirst()
          .orElse(districtCode);
    }

    private List<Authority> zonesIn(String districtCode) {
      return districts.listAuthorities(districtCode, day).stream()
          .filter(Ownership::isZone)
          .toList();
    }
  }

  public Day on(LocalDate day) {
    return new Day(day);
  }
}
