package org.kuangjie.geo;

import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * One thing wrong with a boundary, with its place. Numbers count from 1 as people do; ring 1 is the
 * outer ring of its part.
 *
 * @param rule {@code DQ-01} … {@code DQ-07}
 * @param message what is wrong and what to change
 * @param part null when the issue is about the whole file
 * @param ring null when not about one ring
 * @param vertex null when not about one corner
 * @param longitude of the place, degrees; null when it cannot be located
 * @param latitude null together with longitude
 */
public record GeometryIssue(
    String rule,
    Level level,
    Text message,
    @Nullable Integer part,
    @Nullable Integer ring,
    @Nullable Integer vertex,
    @Nullable Double longitude,
    @Nullable Double latitude) {

  /** How bad it is. */
  public enum Level {
    /** The boundary cannot be evaluated until this is put right. */
    DATA_ERROR,
    /** The boundary can be evaluated; a person should know. */
    WARN
  }

  /** About the whole file, no place. */
  public static GeometryIssue ofFile(String rule, Level level, Text message) {
    return new GeometryIssue(rule, level, message, null, null, null, null, null);
  }

  public boolean isError() {
    return level == Level.DATA_ERROR;
  }
}
