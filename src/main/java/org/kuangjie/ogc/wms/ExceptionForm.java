package org.kuangjie.ogc.wms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** EXCEPTIONS (06-042, 7.3.3.11; 01-068r3, 7.2.3.11): by the names of both versions. */
enum ExceptionForm {
  XML("application/vnd.ogc.se_xml"),
  /** The words written on the map. */
  INIMAGE("application/vnd.ogc.se_inimage"),
  /** A map of background alone. */
  BLANK("application/vnd.ogc.se_blank");

  private static final Set<String> XML_NAMES = Set.of("text/xml", "application/xml");

  private final String oldName;

  ExceptionForm(String oldName) {
    this.oldName = oldName;
  }

  /** Empty when it is none of them. */
  static Optional<ExceptionForm> find(String given) {
    String name = given.trim().toLowerCase(Locale.ROOT);
    return List.of(values()).stream()
        .filter(
            form ->
                form.name().toLowerCase(Locale.ROOT).equals(name)
                    || form.oldName.equals(name)
                    || (form == XML && XML_NAMES.contains(name)))
        .findFirst();
  }

  String name(WmsVersion version) {
    return version == WmsVersion.V1_1_1 ? oldName : name();
  }
}
