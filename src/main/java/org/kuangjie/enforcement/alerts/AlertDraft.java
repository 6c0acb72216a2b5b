package org.kuangjie.enforcement.alerts;

import java.time.LocalDate;
import java.util.List;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;

/**
 * An observation that may become an alert, or join one.
 *
 * @param source {@code patch} or {@code clue}
 * @param reference of the observation within its source; each counts once
 * @param disturbance see {@link Alert#disturbance()}
 * @param districtCode where it lies, GB/T 2260; empty outside all districts
 * @param statedAuthority 管辖单位 as the sender gives it, code or name; empty when not stated
 */
public record AlertDraft(
    String source,
    String reference,
    String disturbance,
    Text title,
    LocalDate observedOn,
    AlertFacts facts,
    String districtCode,
    String statedAuthority,
    List<String> zoneCodes,
    List<String> licences,
    boolean specialUse,
    boolean synthetic,
    Geometry geometry) {

  public AlertDraft {
    zoneCodes = List.copyOf(zoneCodes);
    licences = List.copyOf(licences);
  }
}
