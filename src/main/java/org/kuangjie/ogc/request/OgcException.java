package org.kuangjie.ogc.request;

import org.kuangjie.shared.Text;

/**
 * A refusal in the words of OGC: its code is one of the service's own list, written as that list
 * has it ({@code InvalidParameterValue}, {@code LayerNotDefined}…).
 */
public final class OgcException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String locator;
  private final transient Text text;
  private final int status;

  public OgcException(String code, String locator, int status, Text text) {
    super(code + " " + locator + ": " + text.en());
    this.code = code;
    this.locator = locator;
    this.status = status;
    this.text = text;
  }

  public static OgcException invalid(String parameter, String zh, String en) {
    return new OgcException("InvalidParameterValue", parameter, 400, Text.of(zh, en));
  }

  public static OgcException missing(String parameter) {
    return new OgcException(
        "MissingParameterValue",
        parameter,
        400,
        Text.of("缺少参数 " + parameter, "Parameter " + parameter + " is missing"));
  }

  public String code() {
    return code;
  }

  /** The parameter or element meant; empty when none. */
  public String locator() {
    return locator;
  }

  /** HTTP status where the service's version lets it speak for itself. */
  public int status() {
    return status;
  }

  public Text text() {
    return text;
  }
}
