package org.kuangjie.compliance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.checking.RequestReader;
import org.kuangjie.shared.DomainException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a check: {@code boundary} (GeoJSON object or pasted text), {@code crs}, and the
 * fields of the request under {@code request} or beside them.
 */
record CheckBody(BoundaryInput boundary, CheckRequest request) {

  /**
   * @throws DomainException INVALID naming what is missing
   */
  static CheckBody of(JsonNode body) {
    ObjectNode object = object(body);
    return new CheckBody(input(object), request(object));
  }

  /**
   * The boundary of a body that asks for nothing else.
   *
   * @throws DomainException INVALID naming what is missing, or what does not belong there
   */
  static BoundaryInput boundary(JsonNode body) {
    ObjectNode object = object(body);
    ObjectNode beside = object.deepCopy();
    beside.remove(List.of("boundary", "crs"));
    if (!beside.isEmpty()) {
      throw DomainException.invalid(
          "unknown-field",
          "只接受boundary和crs，多出%s".formatted(String.join("、", beside.propertyNames())),
          "only boundary and crs are taken, not %s"
              .formatted(String.join(", ", beside.propertyNames())));
    }
    return input(object);
  }

  private static ObjectNode object(JsonNode body) {
    if (!(body instanceof ObjectNode object)) {
      throw DomainException.invalid(
          "body-not-an-object", "请求体须为JSON对象", "the body must be a JSON object");
    }
    return object;
  }

  private static BoundaryInput input(ObjectNode object) {
    JsonNode boundary = object.path("boundary");
    if (boundary.isMissingNode() || boundary.isNull()) {
      throw DomainException.invalid(
          "boundary-missing",
          "缺少boundary（GeoJSON几何对象，或粘贴的坐标文本）",
          "boundary is missing: a GeoJSON geometry or pasted corners");
    }
    String text = boundary.isString() ? boundary.stringValue() : boundary.toString();
    return BoundaryInput.ofText(text, crs(object));
  }

  private static @Nullable String crs(ObjectNode object) {
    JsonNode crs = object.path("crs");
    return crs.isString() || crs.isNumber() ? crs.asString() : null;
  }

  private static CheckRequest request(ObjectNode object) {
    JsonNode nested = object.path("request");
    ObjectNode beside = object.deepCopy();
    beside.remove("boundary");
    beside.remove("crs");
    beside.remove("request");
    if (nested.isMissingNode() || nested.isNull()) {
      return RequestReader.read(beside);
    } else if (!beside.isEmpty()) {
      throw DomainException.invalid(
          "fields-in-two-places",
          "字段%s须写在request内".formatted(String.join("、", beside.propertyNames())),
          "fields %s belong into request".formatted(String.join(", ", beside.propertyNames())));
    }
    return RequestReader.read(nested);
  }
}
