package org.kuangjie.ogc.wfs;

import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.gml.GmlDialect;
import org.kuangjie.ogc.gml.GmlFeatureWriter;
import org.kuangjie.ogc.wfs.Answer.Part;
import org.kuangjie.ogc.xml.ByteText;

/** Features as a collection in GML, written as they are read. */
final class GmlAnswer {

  private final ByteText out;
  private final GmlDialect dialect;
  private final String url;
  private final boolean latest;

  GmlAnswer(OutputStream stream, GmlDialect dialect, String url) {
    this.out = new ByteText(stream);
    this.dialect = dialect;
    this.url = url;
    this.latest = dialect == GmlDialect.GML32;
  }

  void write(Answer answer) {
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:FeatureCollection");
    out.raw(declarations(layers(answer)));
    numbers(answer.matched(), answer.returned(), answer.hits());
    if (latest) {
      answer.next().ifPresent(link -> out.raw(" next=\"").xml(link).raw('"'));
      answer.previous().ifPresent(link -> out.raw(" previous=\"").xml(link).raw('"'));
    }
    out.raw(">\n");
    if (dialect == GmlDialect.GML2) {
      out.raw("<gml:boundedBy><gml:null>unknown</gml:null></gml:boundedBy>\n");
    }
    boolean nested = latest && answer.parts().size() > 1;
    for (Part part : answer.hits() ? List.<Part>of() : answer.parts()) {
      if (nested) {
        out.raw("<wfs:member><wfs:FeatureCollection");
        numbers(part.matched(), part.returned(), false);
        out.raw(">\n");
      }
      members(part);
      if (nested) {
        out.raw("</wfs:FeatureCollection></wfs:member>\n");
      }
    }
    out.raw("</wfs:FeatureCollection>\n").flush();
  }

  private static List<LayerDefinition> layers(Answer answer) {
    return answer.parts().stream()
        .flatMap(part -> part.query().layers().stream())
        .distinct()
        .toList();
  }

  private void numbers(long matched, long returned, boolean hits) {
    if (dialect == GmlDialect.GML2) {
      return;
    }
    out.raw(" timeStamp=\"").raw(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()).raw('"');
    if (latest) {
      out.raw(" numberMatched=\"").raw(Answer.number(matched)).raw('"');
      out.raw(" numberReturned=\"").raw(Long.toString(returned)).raw('"');
    } else {
      String count = hits ? Answer.number(matched) : Long.toString(returned);
      out.raw(" numberOfFeatures=\"").raw(count).raw('"');
    }
  }

  private void members(Part part) {
    byte[] before = ByteText.bytes(latest ? "<wfs:member>" : "<gml:featureMember>");
    byte[] after = ByteText.bytes(latest ? "</wfs:member>\n" : "</gml:featureMember>\n");
    List<GmlFeatureWriter> writers = new ArrayList<>();
    part.columns()
        .forEach(c -> writers.add(new GmlFeatureWriter(out, dialect, part.query().crs(), c)));
    try (TupleCursor rows = part.rows().get()) {
      for (Feature[] row = rows.next(); row != null; row = rows.next()) {
        out.raw(before);
        if (row.length == 1) {
          writers.get(0).write(row[0]);
        } else {
          tuple(row, writers);
        }
        out.raw(after);
      }
    }
  }

  /** The same feature may stand in several tuples, but an id only once in a document. */
  private void tuple(Feature[] row, List<GmlFeatureWriter> writers) {
    out.raw("<wfs:Tuple>");
    for (int i = 0; i < row.length; i++) {
      out.raw("<wfs:member>");
      writers.get(i).write(row[i]);
      out.raw("</wfs:member>");
    }
    out.raw("</wfs:Tuple>");
  }

  /** One feature as the document. */
  void feature(Part part, Feature feature) {
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    new GmlFeatureWriter(out, dialect, part.query().crs(), part.columns().get(0))
        .write(feature, declarations(part.query().layers()));
    out.raw('\n').flush();
  }

  /** One property of each feature. */
  void values(Answer answer, String column) {
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:ValueCollection");
    out.raw(declarations(layers(answer)));
    numbers(answer.matched(), answer.returned(), answer.hits());
    answer.next().ifPresent(link -> out.raw(" next=\"").xml(link).raw('"'));
    answer.previous().ifPresent(link -> out.raw(" previous=\"").xml(link).raw('"'));
    out.raw(">\n");
    for (Part part : answer.hits() ? List.<Part>of() : answer.parts()) {
      values(part, column);
    }
    out.raw("</wfs:ValueCollection>\n").flush();
  }

  private void values(Part part, String column) {
    byte[] before = ByteText.bytes("<wfs:member>");
    byte[] after = ByteText.bytes("</wfs:member>\n");
    GmlFeatureWriter writer =
        new GmlFeatureWriter(out, dialect, part.query().crs(), part.columns().get(0));
    try (TupleCursor rows = part.rows().get()) {
      for (Feature[] row = rows.next(); row != null; row = rows.next()) {
        if (column.startsWith("@")) {
          out.raw(before).xml(GmlFeatureWriter.id(row[0])).raw(after);
        } else {
          writer.writeProperty(row[0], column, before, after);
        }
      }
    }
  }

  private String declarations(List<LayerDefinition> layers) {
    String wfs = latest ? "http://www.opengis.net/wfs/2.0" : "http://www.opengis.net/wfs";
    Map<String, String> namespaces = new LinkedHashMap<>();
    namespaces.put("wfs", wfs);
    namespaces.put("gml", dialect.namespace());
    namespaces.put("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    layers.forEach(
        layer ->
            namespaces.put(
                layer.presentation().namespace().prefix(), layer.presentation().namespace().uri()));
    StringBuilder text = new StringBuilder();
    namespaces.forEach(
        (prefix, uri) -> text.append(" xmlns:%s=\"%s\"".formatted(prefix, escaped(uri))));
    text.append(" xsi:schemaLocation=\"").append(wfs).append(' ').append(schema());
    if (latest) {
      text.append(' ').append(dialect.namespace()).append(' ').append(dialect.schema());
    }
    layers.stream()
        .collect(Collectors.groupingBy(l -> l.presentation().namespace().uri()))
        .forEach((uri, of) -> text.append(' ').append(escaped(uri + " " + describe(of))));
    return text.append('"').toString();
  }

  private String schema() {
    return switch (dialect) {
      case GML2 -> "http://schemas.opengis.net/wfs/1.0.0/WFS-basic.xsd";
      case GML31 -> "http://schemas.opengis.net/wfs/1.1.0/wfs.xsd";
      case GML32 -> "http://schemas.opengis.net/wfs/2.0/wfs.xsd";
    };
  }

  private String describe(List<LayerDefinition> layers) {
    String version =
        switch (dialect) {
          case GML2 -> "1.0.0";
          case GML31 -> "1.1.0";
          case GML32 -> "2.0.0";
        };
    String names =
        layers.stream().map(LayerDefinition::qualifiedName).collect(Collectors.joining(","));
    return "%s?SERVICE=WFS&VERSION=%s&REQUEST=DescribeFeatureType&TYPENAME=%s"
        .formatted(url, version, URLEncoder.encode(names, StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
