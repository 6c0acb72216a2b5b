package org.kuangjie.ogc.wms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangjie.ogc.request.OgcException;

/** The versions served. Where they differ is said here, as data. */
enum WmsVersion {
  V1_1_1("1.1.1", "OGC:WMS", "SRS", false),
  V1_3_0("1.3.0", "WMS", "CRS", true);

  private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})(?:\\.(\\d{1,3}))?");

  private final String number;
  private final String serviceName;
  private final String crsParameter;
  private final boolean axesAsRegistered;

  WmsVersion(String number, String serviceName, String crsParameter, boolean axesAsRegistered) {
    this.number = number;
    this.serviceName = serviceName;
    this.crsParameter = crsParameter;
    this.axesAsRegistered = axesAsRegistered;
  }

  /**
   * The version to answer in (06-042, 6.2.4): the one asked for; else the next lower one served;
   * else the lowest. Without any, the highest.
   *
   * @throws OgcException InvalidParameterValue when it is no version number
   */
  static WmsVersion negotiate(Optional<String> asked) {
    if (asked.isEmpty()) {
      return V1_3_0;
    }
    Matcher numbers = FORM.matcher(asked.get().trim());
    if (!numbers.matches()) {
      throw OgcException.invalid("VERSION", "须为 1.1.1 或 1.3.0", "must be 1.1.1 or 1.3.0");
    }
    int major = Integer.parseInt(numbers.group(1));
    int minor = Integer.parseInt(numbers.group(2));
    return major > 1 || (major == 1 && minor >= 3) ? V1_3_0 : V1_1_1;
  }

  /** {@code 1.3.0}. */
  String number() {
    return number;
  }

  /** Service/Name of the capabilities. */
  String serviceName() {
    return serviceName;
  }

  /** {@code SRS} or {@code CRS}: the parameter, the element and the attribute. */
  String crsParameter() {
    return crsParameter;
  }

  /** {@code InvalidSRS} or {@code InvalidCRS}. */
  String invalidCrs() {
    return "Invalid" + crsParameter;
  }

  /** Whether {@code EPSG:4490} has latitude first, as registered (06-042, 6.7.3.2). */
  boolean axesAsRegistered() {
    return axesAsRegistered;
  }

  /** Parameters of the pixel asked for, column and row. */
  String columnParameter() {
    return this == V1_1_1 ? "X" : "I";
  }

  String rowParameter() {
    return this == V1_1_1 ? "Y" : "J";
  }

  /** Media type of the capabilities (01-068r3, 7.1.4; 06-042, 7.2.3.1). */
  String capabilitiesType() {
    return this == V1_1_1 ? "application/vnd.ogc.wms_xml" : "text/xml";
  }

  /** Media type of exceptions (01-068r3, 7.2.3.11; 06-042, 6.10). */
  String exceptionType() {
    return this == V1_1_1 ? "application/vnd.ogc.se_xml" : "text/xml";
  }
}
