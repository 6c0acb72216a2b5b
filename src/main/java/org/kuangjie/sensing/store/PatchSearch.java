package org.kuangjie.sensing.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which patches are looked for; what is not said does not limit. Built by name, one at a time. */
public final class PatchSearch {

  private final @Nullable List<String> districts;
  private final boolean withSpecialUse;
  private final Map<String, @Nullable Object> limits = new LinkedHashMap<>();
  private long after;
  private int most = 1000;

  private PatchSearch(@Nullable List<String> districts, boolean withSpecialUse) {
    this.districts = districts;
    this.withSpecialUse = withSpecialUse;
    for (String name :
        List.of(
            "year",
            "period",
            "issuer",
            "finding",
            "district",
            "disturbance",
            "west",
            "south",
            "east",
            "north")) {
      limits.put(name, null);
    }
  }

  /**
   * @param districts those the reader may see; null for all
   * @param withSpecialUse show 特殊用地, too
   */
  public static PatchSearch of(@Nullable List<String> districts, boolean withSpecialUse) {
    return new PatchSearch(districts, withSpecialUse);
  }

  /** What the same reader may see, with no other limit yet. */
  public PatchSearch anew() {
    return new PatchSearch(districts, withSpecialUse);
  }

  public PatchSearch year(@Nullable Integer year) {
    return limit("year", year);
  }

  public PatchSearch period(@Nullable Integer period) {
    return limit("period", period);
  }

  public PatchSearch issuer(@Nullable String issuer) {
    return limit("issuer", issuer);
  }

  public PatchSearch finding(@Nullable String finding) {
    return limit("finding", finding);
  }

  public PatchSearch district(@Nullable String code) {
    return limit("district", code);
  }

  public PatchSearch disturbance(@Nullable Long id) {
    return limit("disturbance", id);
  }

  /**
   * @param sides west, south, east, north in degrees
   */
  public PatchSearch box(@Nullable List<Double> sides) {
    return sides == null
        ? this
        : limit("west", sides.get(0))
            .limit("south", sides.get(1))
            .limit("east", sides.get(2))
            .limit("north", sides.get(3));
  }

  /**
   * @param id of the last one of the former page
   */
  public PatchSearch after(long id) {
    this.after = id;
    return this;
  }

  public PatchSearch most(int rows) {
    this.most = rows;
    return this;
  }

  private PatchSearch limit(String name, @Nullable Object value) {
    limits.put(name, value);
    return this;
  }

  public @Nullable List<String> districts() {
    return districts;
  }

  /** By the names of the statement. */
  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(limits);
    all.put("districts", districts == null ? null : districts.toArray(new String[0]));
    all.put("special", withSpecialUse);
    all.put("after", after);
    all.put("most", most);
    return all;
  }
}
