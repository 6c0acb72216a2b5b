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
 */
public record AlertDraft(
    String source,
    String reference,
    String disturbance,
    Text title,
    LocalDate observedOn,
    AlertFacts facts,
    String districtCode,
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
