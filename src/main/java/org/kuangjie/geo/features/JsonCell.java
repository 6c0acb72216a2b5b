package org.kuangjie.geo.features;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Values that are lists or maps in formats that have only text. */
final class JsonCell {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private JsonCell() {}

  /** The text itself when it is no JSON. */
  static Object parse(String text) {
    try {
      Object value = MAPPER.readValue(text, Object.class);
      return value == null ? text : value;
    } catch (JacksonException e) {
      return text;
    }
  }

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
