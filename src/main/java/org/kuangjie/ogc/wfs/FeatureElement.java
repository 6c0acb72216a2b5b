package org.kuangjie.ogc.wfs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.FeatureEdit.Outline;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.gml.GmlReader;
import org.kuangjie.ogc.gml.StandardProperties;
import org.kuangjie.ogc.gml.XmlNames;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.w3c.dom.Element;

/** Reads values of a feature that a client sends, whole or property by property. */
final class FeatureElement {

  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final LayerDefinition layer;
  private final GmlReader geometries;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private @Nullable Outline outline;

  FeatureElement(LayerDefinition layer, GmlReader geometries) {
    this.layer = layer;
    this.geometries = geometries;
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  /** Empty when the geometry was not among what was sent. */
  Optional<Outline> outline() {
    return Optional.ofNullable(outline);
  }

  /** All properties of a feature; its bounds are ours to say. */
  void readAll(Element feature) {
    for (Element property : Xml.children(feature)) {
      String name = Xml.name(property);
      String namespace = Optional.ofNullable(property.getNamespaceURI()).orElse("");
      boolean ours =
          namespace.startsWith("http://www.opengis.net/gml")
              && !StandardProperties.isColumnOf(layer, name);
      boolean passedOver = ours && (name.equals("boundedBy") || name.equals("identifier"));
      if (!passedOver) {
        read(namespace, name, property);
      }
    }
  }

  /**
   * One property.
   *
   * @param namespace empty when the name has no prefix
   * @param value element that holds the value; null clears it
   * @throws OgcException InvalidValue when the layer has no such property, or its value is no such
   */
  void read(String namespace, String name, @Nullable Element value) {
    boolean gml = namespace.startsWith("http://www.opengis.net/gml") && StandardProperties.is(name);
    String column = gml ? StandardProperties.column(name) : XmlNames.decode(name);
    if (column.equals(layer.geometryColumn())) {
      outline = geometry(name, value);
    } else if (layer.hasAttribute(column)) {
      put(column, value == null || isNil(value) ? null : text(name, value));
    } else {
      throw invalid(
          name,
          "要素类型 %s 没有可编辑的属性 %s".formatted(layer.qualifiedName(), name),
          "Feature type %s has no property %s that can be edited"
              .formatted(layer.qualifiedName(), name));
    }
  }

  /** A property sent several times is a list. */
  private void put(String column, @Nullable String text) {
    boolean list = layer.findAttribute(column).filter(a -> a.type().endsWith("[]")).isPresent();
    if (!list) {
      values.put(column, text);
      return;
    }
    List<Object> items = new ArrayList<>();
    if (values.get(column) instanceof List<?> before) {
      items.addAll(before);
    }
    if (text != null) {
      items.add(text);
    }
    values.put(column, items);
  }

  private static String text(String name, Element value) {
    if (!Xml.children(value).isEmpty()) {
      throw invalid(name, "%s 须为简单值".formatted(name), name + " has to be a plain value");
    }
    return Xml.text(value);
  }

  private Outline geometry(String name, @Nullable Element value) {
    List<Element> content = value == null || isNil(value) ? List.of() : Xml.children(value);
    if (content.isEmpty()) {
      return new Outline(null);
    }
    if (content.size() > 1 || !GmlReader.isGeometry(content.get(0))) {
      throw invalid(name, "%s 须为一个 GML 图形".formatted(name), name + " has to be one GML geometry");
    }
    try {
      return new Outline(geometries.read(content.get(0)));
    } catch (DomainException e) {
      throw new OgcException("InvalidValue", name, 400, e.text());
    }
  }

  private static boolean isNil(Element element) {
    return "true".equals(element.getAttributeNS(XSI, "nil"));
  }

  static OgcException invalid(String locator, String zh, String en) {
    return new OgcException("InvalidValue", locator, 400, Text.of(zh, en));
  }
}
