package org.kuangjie.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.gml.GmlReader;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.xml.Xml;

class FeatureElementTest {

  private static final String FEATURE =
      """
      <kj:a xmlns:kj="https://kuangjie.org/ns/kj" xmlns:gml="http://www.opengis.net/gml/3.2">
        <gml:description>d</gml:description>
        <gml:identifier codeSpace="http://example.org">u</gml:identifier>
        <gml:name>n</gml:name><kj:name>own</kj:name>
      </kj:a>
      """;

  @Test
  @DisplayName("OGC-10: description, identifier and name of GML go into the columns for them")
  void readsStandardProperties() {
    LayerDefinition all =
        PropertyPathsTest.layer("a", "gml_name", "gml_identifier", "gml_description", "name");
    assertThat(values(all, FEATURE))
        .isEqualTo(
            Map.of("gml_description", "d", "gml_identifier", "u", "gml_name", "n", "name", "own"));
  }

  @Test
  @DisplayName("OGC-10: gml:name never lands in a column of the layer's own that is called name")
  void refusesNamesWithoutColumn() {
    LayerDefinition own = PropertyPathsTest.layer("a", "name");
    assertThatThrownBy(() -> values(own, FEATURE.replaceAll("<gml:description.*>", "")))
        .isInstanceOf(OgcException.class)
        .hasMessageContaining("name");
    String without = FEATURE.replaceAll("<gml:(description|name).*?</gml:\\1>", "");
    assertThat(values(own, without)).isEqualTo(Map.of("name", "own"));
  }

  private static Map<String, ?> values(LayerDefinition layer, String xml) {
    FeatureElement element = new FeatureElement(layer, new GmlReader(MapCrs.CGCS2000, true, false));
    element.readAll(Xml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    return element.values();
  }
}
