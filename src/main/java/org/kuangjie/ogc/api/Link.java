package org.kuangjie.ogc.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kuangjie.shared.Text;

/**
 * A link of a resource (RFC 8288, OGC API Common).
 *
 * @param href absolute address
 * @param type media type of what is there
 * @param templated whether {@code href} has {@code {variables}} to be replaced
 */
public record Link(String href, String rel, String type, Text title, boolean templated) {

  public static Link of(String href, String rel, String type, Text title) {
    return new Link(href, rel, type, title, false);
  }

  public static Link template(String href, String rel, String type, Text title) {
    return new Link(href, rel, type, title, true);
  }

  /** As the JSON documents have it. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("href", href);
    json.put("rel", rel);
    json.put("type", type);
    json.put("title", title.inOneLine());
    if (templated) {
      json.put("templated", true);
    }
    return json;
  }
}
