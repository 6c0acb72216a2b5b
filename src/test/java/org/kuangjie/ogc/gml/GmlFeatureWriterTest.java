package org.kuangjie.ogc.gml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.Shapes;
import org.kuangjie.ogc.xml.ByteText;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.w3c.dom.Element;

class GmlFeatureWriterTest {

  private static final Text TITLE = Text.of("采坑", "Pits");

  private static final String DECLARED =
      " xmlns:gml=\"http://www.opengis.net/gml/3.2\" xmlns:kj=\"https://kuangjie.org/ns/kj\"";

  @ParameterizedTest
  @EnumSource(GmlDialect.class)
  @DisplayName(
      "GML 2.1, 3.1, 3.2: every kind of geometry is read back as it was, in each axis order")
  void writesWhatIsRead(GmlDialect dialect) throws ParseException {
    for (String wkt :
        List.of(
            "POINT (106.5 29.25)",
            "LINESTRING (106 29, 106.5 29.5, 107 29)",
            "POLYGON ((106 29, 107 29, 107 30, 106 30, 106 29), (106.2 29.2, 106.2 29.4, 106.4 29.4, 106.2 29.2))",
            "MULTIPOINT ((106 29), (107 30))",
            "MULTILINESTRING ((106 29, 107 30), (106 30, 107 29))",
            "MULTIPOLYGON (((106 29, 107 29, 107 30, 106 29)), ((108 29, 109 29, 109 30, 108 29)))",
            "GEOMETRYCOLLECTION (POINT (106 29), LINESTRING (106 29, 107 30))")) {
      for (MapCrs crs : List.of(MapCrs.CGCS2000, MapCrs.CRS84, MapCrs.WEB_MERCATOR)) {
        Geometry given = new WKTReader().read(wkt);
        Element feature = written(dialect, GmlCrs.urn(crs), given, "示意");
        Element geometry = Xml.children(Xml.child(feature, "geom").orElseThrow()).get(0);
        Geometry read = new GmlReader(MapCrs.CGCS2000, false).read(geometry);
        assertThat(read.equalsExact(given, 1e-8)).as("%s %s %s", dialect, crs, read).isTrue();
        Element bounds = Xml.children(Xml.child(feature, "boundedBy").orElseThrow()).get(0);
        assertThat(
                new GmlReader(MapCrs.CGCS2000, false).read(bounds).getEnvelopeInternal().getMaxX())
            .isCloseTo(given.getEnvelopeInternal().getMaxX(), within(1e-8));
      }
    }
  }

  @Test
  @DisplayName(
      "GML 3.2: ids are unique names, odd columns are encoded, null is left out, times are ISO")
  void writesProperties() throws ParseException {
    Geometry two = new WKTReader().read("MULTIPOINT ((106 29), (107 30))");
    Element feature = written(GmlDialect.GML32, GmlCrs.urn(MapCrs.CGCS2000), two, "a<b");
    assertThat(feature.getAttribute("gml:id")).isEqualTo("pits.7_x0020__x0023_");
    assertThat(Xml.text(feature, "_x0031__x0020_名")).contains("a<b");
    assertThat(Xml.text(feature, "at")).contains("2024-01-01T00:00:00.500Z");
    assertThat(Xml.text(feature, "local")).contains("2024-01-01T08:00:00.123456");
    assertThat(Xml.child(feature, "empty")).isEmpty();
    assertThat(Xml.children(feature, "tags")).hasSize(2);
    Element geometry = Xml.children(Xml.child(feature, "geom").orElseThrow()).get(0);
    assertThat(geometry.getAttribute("gml:id")).isEqualTo("pits.7_x0020__x0023_.g");
    assertThat(XmlNames.decode("_x0031__x0020_名")).isEqualTo("1 名");
    assertThat(XmlNames.decode(XmlNames.encode("_x0020_ m²:"))).isEqualTo("_x0020_ m²:");
  }

  @Test
  @DisplayName("OGC-14: gml_ columns are GML's own properties, first and in its order, by version")
  void writesStandardProperties() {
    assertThat(standard(GmlDialect.GML32))
        .containsSubsequence(
            "<gml:description>d</gml:description>",
            "<gml:identifier codeSpace=\"https://kuangjie.org/ns/kj\">u</gml:identifier>",
            "<gml:name>n</gml:name>",
            "<kj:own>o</kj:own>");
    assertThat(standard(GmlDialect.GML31))
        .containsSubsequence(
            "<gml:description>d</gml:description>",
            "<gml:name>n</gml:name>",
            "<kj:gml_identifier>u</kj:gml_identifier>");
  }

  private static String standard(GmlDialect dialect) {
    LayerDefinition layer =
        pits(text("own"), text("gml_name"), text("gml_identifier"), text("gml_description"));
    FeatureColumns columns = new FeatureColumns(layer, layer.attributes());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteText text = new ByteText(out);
    new GmlFeatureWriter(text, dialect, GmlCrs.urn(MapCrs.CGCS2000), columns)
        .write(new Feature(columns, "1", null, "o", "n", "u", "d"));
    text.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Attribute text(String name) {
    return new Attribute(name, Text.of(name, name), "text");
  }

  private static Element written(GmlDialect dialect, GmlCrs crs, Geometry geometry, String name) {
    FeatureColumns columns = new FeatureColumns(pits(), pits().attributes());
    Feature feature =
        new Feature(
            columns,
            "7 #",
            Shapes.of(geometry),
            name,
            OffsetDateTime.parse("2024-01-01T08:00:00.5+08:00"),
            LocalDateTime.parse("2024-01-01T08:00:00.123456"),
            null,
            List.of("x", "y"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteText text = new ByteText(out);
    new GmlFeatureWriter(text, dialect, crs, columns).write(feature, DECLARED);
    text.flush();
    return Xml.read(new ByteArrayInputStream(out.toByteArray()));
  }

  private static LayerDefinition pits() {
    return pits(
        text("1 名"),
        new Attribute("at", TITLE, "timestamp with time zone"),
        new Attribute("local", TITLE, "timestamp without time zone"),
        new Attribute("empty", TITLE, "integer"),
        new Attribute("tags", TITLE, "text[]"));
  }

  private static LayerDefinition pits(Attribute... attributes) {
    return new LayerDefinition(
        "pits",
        TITLE,
        TITLE,
        new Source("public.pits", "id", "geom", "Geometry", List.of(attributes)),
        Access.PUBLIC,
        new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  }
}
