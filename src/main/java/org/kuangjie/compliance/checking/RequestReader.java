package org.kuangjie.compliance.checking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON to {@link CheckRequest}; nothing unknown is dropped silently, every fault names its field.
 */
public final class RequestReader {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final List<String> FIELDS =
      Arrays.stream(CheckRequest.class.getRecordComponents()).map(c -> c.getName()).toList();

  private RequestReader() {}

  /** Names a request may carry. */
  public static List<String> fields() {
    return FIELDS;
  }

  /**
   * @throws DomainException INVALID naming the field and what to change
   */
  public static CheckRequest read(String json) {
    try {
      return read(MAPPER.readTree(json));
    } catch (JacksonException e) {
      throw translate(e);
    }
  }

  /**
   * @throws DomainException INVALID naming the field and what to change
   */
  public static CheckRequest read(JsonNode json) {
    if (!json.isObject()) {
      throw DomainException.invalid(
          "request-not-an-object", "request须为JSON对象", "request must be a JSON object");
    }
    try {
      return MAPPER.treeToValue(json, CheckRequest.class);
    } catch (JacksonException e) {
      throw translate(e);
    }
  }

  private static DomainException translate(JacksonException e) {
    if (e.getCause() instanceof DomainException own) {
      return own;
    } else if (e instanceof UnrecognizedPropertyException unknown) {
      return unknownField(unknown.getPropertyName());
    }
    String field = e instanceof DatabindException bound ? path(bound) : "";
    return field.isEmpty()
        ? DomainException.invalid(
            "request-unreadable",
            "request不是合法的JSON：" + e.getOriginalMessage(),
            "the request is not valid JSON: " + e.getOriginalMessage())
        : new DomainException(
            DomainException.Kind.INVALID,
            "wrong-field",
            Text.of(
                "字段%s的值类型或格式不对（日期为YYYY-MM-DD，数值不加单位）".formatted(field),
                "field %s has a wrong type or format (dates are YYYY-MM-DD, numbers carry no unit)"
                    .formatted(field)),
            Map.of("field", field),
            null);
  }

  private static DomainException unknownField(String name) {
    return new DomainException(
        DomainException.Kind.INVALID,
        "unknown-field",
        Text.of(
            "不认识的字段%s，可用字段：%s".formatted(name, String.join("、", FIELDS)),
            "unknown field %s; known fields: %s".formatted(name, String.join(", ", FIELDS))),
        Map.of("field", name),
        null);
  }

  private static String path(DatabindException e) {
    return e.getPath().stream()
        .map(
            ref ->
                ref.getPropertyName() == null ? "[" + ref.getIndex() + "]" : ref.getPropertyName())
        .collect(Collectors.joining("."));
  }
}
