package org.kuangjie.ogc.styling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.ogc.styling.StyleReader.LayerStyles;
import org.kuangjie.shared.DomainException;

class StyleReaderTest {

  static Stream<Path> styles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("sld-styles"))) {
      return files.filter(f -> f.toString().endsWith(".sld")).sorted().toList().stream();
    }
  }

  @Test
  @DisplayName("OGC-27: where names have no room, the seat of a district goes before its towns")
  void seatsGoBeforeTowns() throws IOException {
    try (InputStream stream = Files.newInputStream(Path.of("sld-styles/places.sld"))) {
      Style style = StyleReader.read(stream).get(0).styles().get(0);
      Map<String, Double> priorities = new LinkedHashMap<>();
      style.featureTypeStyles().stream()
          .flatMap(types -> types.rules().stream())
          .forEach(rule -> priorities.put(rule.getName(), priority(rule)));
      assertThat(priorities).containsKeys("seat", "town", "township", "other");
      assertThat(priorities.get("seat")).isGreaterThan(priorities.get("town"));
      assertThat(priorities.get("town")).isGreaterThan(priorities.get("township"));
      assertThat(priorities.get("township")).isGreaterThan(priorities.get("other"));
    }
  }

  private static double priority(Rule rule) {
    return rule.symbolizers().stream()
        .filter(TextSymbolizer.class::isInstance)
        .map(symbolizer -> ((TextSymbolizer) symbolizer).getPriority())
        .mapToDouble(value -> value == null ? 0 : value.evaluate(null, Double.class))
        .max()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("styles")
  @DisplayName("SLD: every style of the product is read, titles and all")
  void readsOurStyles(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      LayerStyles layer = StyleReader.read(stream).get(0);
      assertThat(file.getFileName()).hasToString(layer.layer() + ".sld");
      Style style = layer.styles().get(0);
      assertThat(style.isDefault()).isTrue();
      assertThat(String.valueOf(style.getDescription().getTitle())).isNotBlank();
      assertThat(style.featureTypeStyles().get(0).rules()).isNotEmpty();
    }
  }

  @Test
  @DisplayName("SE 1.1: SvgParameter, uom, else rule, scale limits and perpendicular offset")
  void readsSymbologyEncoding() {
    Rule rule =
        only(
            """
            <se:Rule><se:Name>r</se:Name><se:ElseFilter/>
              <se:MinScaleDenominator>1000</se:MinScaleDenominator>
              <se:MaxScaleDenominator>5e5</se:MaxScaleDenominator>
              <se:PolygonSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
                <se:Fill><se:SvgParameter name="fill"><ogc:PropertyName>c</ogc:PropertyName></se:SvgParameter></se:Fill>
                <se:Stroke><se:SvgParameter name="stroke-dasharray">4 2</se:SvgParameter></se:Stroke>
                <se:PerpendicularOffset>3</se:PerpendicularOffset>
              </se:PolygonSymbolizer>
            </se:Rule>
            """);
    assertThat(rule.isElseFilter()).isTrue();
    assertThat(rule.getMaxScaleDenominator()).isEqualTo(500_000);
    PolygonSymbolizer polygon = (PolygonSymbolizer) rule.symbolizers().get(0);
    assertThat(polygon.getFill().getColor()).hasToString("c");
    assertThat(polygon.getStroke().dashArray()).hasSize(2);
    assertThat(polygon.getUnitOfMeasure()).isNotNull();
    assertThat(polygon.getPerpendicularOffset()).hasToString("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Rule><PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xmlns:x='http://www.w3.org/1999/xlink' x:href='http://evil/x.png'/><Format>image/png</Format></ExternalGraphic></Graphic></PointSymbolizer></Rule>",
        "<Rule><PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xmlns:x='http://www.w3.org/1999/xlink' x:href='../../etc/passwd.png'/></ExternalGraphic></Graphic></PointSymbolizer></Rule>",
        "<Rule><LineSymbolizer uom='furlong'/></Rule>",
        "<Rule><LineSymbolizer><Stroke><CssParameter name='stroke-dasharray'>1 -1</CssParameter></Stroke></LineSymbolizer></Rule>",
        "<Rule><TextSymbolizer/></Rule>",
        "<Rule><PolygonSymbolizer><Fill><CssParameter name='fill'>greenish</CssParameter></Fill></PolygonSymbolizer></Rule>",
        "<Rule><PointSymbolizer><Graphic><Mark><WellKnownName>dragon</WellKnownName></Mark></Graphic></PointSymbolizer></Rule>",
        "<Rule><PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xmlns:x='http://www.w3.org/1999/xlink' x:href='file.png'/></ExternalGraphic></Graphic></PointSymbolizer></Rule>",
        "<Rule><PointSymbolizer><Graphic><ExternalGraphic><InlineContent encoding='base64'>bm8gcGljdHVyZQ==</InlineContent></ExternalGraphic></Graphic></PointSymbolizer></Rule>",
        "<Rule/><VendorOption name='composite'>multiply</VendorOption>",
        "<Rule><WarpSymbolizer/></Rule>",
        "<Rule><MinScaleDenominator>x</MinScaleDenominator></Rule>",
        "<Transformation/>"
      })
  @DisplayName("Security: outside pictures are refused; so is what is not drawn, by name")
  void refusesByName(String rule) {
    assertThatThrownBy(() -> only(rule)).isInstanceOf(DomainException.class);
  }

  private static Rule only(String rule) {
    String document =
        """
        <StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld"
            xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
          <NamedLayer><se:Name>l</se:Name><UserStyle><se:FeatureTypeStyle>
        """
            + rule
            + "</se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    List<LayerStyles> layers =
        StyleReader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    return layers.get(0).styles().get(0).featureTypeStyles().get(0).rules().get(0);
  }
}
