package org.kuangjie.enforcement.evidence;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device signs of a photo: a line that names the form, then one {@code name=value} a line,
 * UTF-8, each ended by a line feed. The text is kept as it was signed.
 */
final class SignedRecord {

  private static final String FORM = "kuangjie-photo-1";

  private final Map<String, String> values;

  private SignedRecord(Map<String, String> values) {
    this.values = values;
  }

  /** Null when the text is of another form. */
  static @Nullable SignedRecord read(String text) {
    String[] lines = text.split("\n", -1);
    if (!lines[0].equals(FORM) || !lines[lines.length - 1].isEmpty()) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 1; i < lines.length - 1; i++) {
      int at = lines[i].indexOf('=');
      if (at < 1 || values.put(lines[i].substring(0, at), lines[i].substring(at + 1)) != null) {
        return null;
      }
    }
    return new SignedRecord(values);
  }

  /** Whether it says of the photo what was sent beside it. */
  boolean agrees(UUID alertId, Evidence.Shot shot, String sha256, String keyId) {
    return alertId.toString().equals(values.get("alert"))
        && sha256.equals(values.get("sha256"))
        && keyId.equals(values.get("key"))
        && isInstant("takenAt", shot.takenAt())
        && isNumber("longitude", shot.position().getX())
        && isNumber("latitude", shot.position().getY())
        && isNumber("accuracyMetres", shot.accuracyMetres())
        && isNumber("azimuth", shot.azimuth());
  }

  private boolean isInstant(String name, Instant wanted) {
    try {
      return Instant.parse(values.getOrDefault(name, "")).equals(wanted);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private boolean isNumber(String name, double wanted) {
    try {
      return Double.parseDouble(values.getOrDefault(name, "")) == wanted;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
