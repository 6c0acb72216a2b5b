package org.kuangjie.ogc.gml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.ogc.xml.ByteText;

/**
 * Writes the features of one layer as GML, nothing but the feature's element. A null value is an
 * element left out. One writer serves one thread.
 */
public final class GmlFeatureWriter {

  private final ByteText out;
  private final GmlDialect dialect;
  private final GmlShapeWriter shapes;
  private final LayerDefinition layer;
  private final byte[] start;
  private final byte[] end;
  private final byte[][] opening;
  private final byte[][] closing;
  private final boolean[] quick;
  private final int[] before;
  private final boolean[] first;
  private final String geometry;

  public GmlFeatureWriter(ByteText out, GmlDialect dialect, GmlCrs crs, FeatureColumns columns) {
    this.out = out;
    this.dialect = dialect;
    this.layer = columns.layer();
    this.shapes = new GmlShapeWriter(out, dialect, crs, layer.geometryType());
    String prefix = layer.presentation().namespace().prefix() + ":";
    this.start =
        ByteText.bytes(
            "<%s %s=\"%s.".formatted(layer.qualifiedName(), dialect.idAttribute(), layer.name()));
    this.end = ByteText.bytes("</" + layer.qualifiedName() + ">");
    List<Attribute> attributes = columns.attributes();
    this.opening = new byte[attributes.size()][];
    this.closing = new byte[attributes.size()][];
    this.quick = new boolean[attributes.size()];
    this.first = new boolean[attributes.size()];
    this.before =
        StandardProperties.columns(dialect).stream()
            .mapToInt(columns::indexOf)
            .filter(i -> i >= 0)
            .toArray();
    for (int i = 0; i < attributes.size(); i++) {
      String column = attributes.get(i).name();
      first[i] = StandardProperties.is(column, dialect);
      String name =
          first[i] ? StandardProperties.element(column) : prefix + XmlNames.encode(column);
      String inTag = first[i] ? StandardProperties.attributes(column, layer) : "";
      opening[i] = ByteText.bytes("<" + name + inTag + ">");
      closing[i] = ByteText.bytes("</" + name + ">");
      quick[i] = attributes.get(i).type().equals("text");
    }
    this.geometry = prefix + XmlNames.encode(layer.geometryColumn());
  }

  /** The id of a feature in XML, unique among all layers. */
  public static String id(Feature feature) {
    return feature.columns().layer().name() + "." + XmlNames.encodePart(feature.id());
  }

  public void write(Feature feature) {
    write(feature, "");
  }

  /**
   * @param declarations namespaces and the like to be put in the feature's tag, with a blank before
   *     each
   */
  public void write(Feature feature, String declarations) {
    out.raw(start).raw(XmlNames.encodePart(feature.id())).raw('"').raw(declarations).raw('>');
    for (int i : before) {
      value(i, feature.value(i));
    }
    Shape shape = feature.shape();
    if (shape != null && shape.vertexCount() > 0) {
      shapes.bounds(shape);
    }
    for (int i = 0; i < opening.length; i++) {
      if (!first[i]) {
        value(i, feature.value(i));
      }
    }
    if (shape != null) {
      out.raw('<').raw(geometry).raw('>');
      shapes.write(shape, id(feature));
      out.raw("</").raw(geometry).raw('>');
    }
    out.raw(end);
  }

  private void value(int index, @Nullable Object value) {
    if (value == null) {
      return;
    }
    if (value instanceof List<?> list) {
      for (@Nullable Object member : list) {
        value(index, member);
      }
      return;
    }
    out.raw(opening[index]);
    out.xml(quick[index] ? (String) value : XmlValues.text(value));
    out.raw(closing[index]);
  }

  /**
   * One property of the feature, by the name of its column; nothing where it is null.
   *
   * @return whether anything was written
   */
  public boolean writeProperty(Feature feature, String name, byte[] before, byte[] after) {
    Shape shape = feature.shape();
    if (name.equals(layer.geometryColumn()) && shape != null) {
      out.raw(before).raw('<').raw(geometry).raw('>');
      shapes.write(shape, id(feature));
      out.raw("</").raw(geometry).raw('>').raw(after);
      return true;
    }
    int index = feature.columns().indexOf(name);
    Object value = index < 0 ? null : feature.value(index);
    if (value == null) {
      return false;
    }
    out.raw(before);
    value(index, value);
    out.raw(after);
    return true;
  }

  public GmlDialect dialect() {
    return dialect;
  }
}
