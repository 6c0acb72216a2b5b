package org.kuangjie.ogc.styling;

import java.util.Locale;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.StyleDocument;

/**
 * How a layer looks that has no style of its own: its images as they are, else grey, by the kind of
 * its geometry.
 */
final class PlainStyle {

  private static final String POLYGON =
      """
      <PolygonSymbolizer>
        <Fill><CssParameter name="fill">#aaaaaa</CssParameter>
          <CssParameter name="fill-opacity">0.5</CssParameter></Fill>
        <Stroke><CssParameter name="stroke">#555555</CssParameter></Stroke>
      </PolygonSymbolizer>
      """;
  private static final String LINE =
      """
      <LineSymbolizer>
        <Stroke><CssParameter name="stroke">#555555</CssParameter></Stroke>
      </LineSymbolizer>
      """;
  private static final String POINT =
      """
      <PointSymbolizer><Graphic>
        <Mark><WellKnownName>circle</WellKnownName>
          <Fill><CssParameter name="fill">#777777</CssParameter></Fill>
          <Stroke><CssParameter name="stroke">#333333</CssParameter></Stroke></Mark>
        <Size>8</Size>
      </Graphic></PointSymbolizer>
      """;

  private static final String IMAGE = "<Rule><RasterSymbolizer/></Rule>";

  private PlainStyle() {}

  static StyleDocument of(LayerDefinition layer) {
    if (layer.images().isPresent()) {
      return document(IMAGE);
    }
    String kind = layer.geometryType().toLowerCase(Locale.ROOT);
    if (kind.endsWith("polygon")) {
      return document(rule(2, POLYGON));
    } else if (kind.endsWith("linestring")) {
      return document(rule(1, LINE));
    } else if (kind.endsWith("point")) {
      return document(rule(0, POINT));
    }
    return document(rule(2, POLYGON) + rule(1, LINE) + rule(0, POINT));
  }

  private static String rule(int dimension, String symbolizer) {
    return """
        <Rule>
          <ogc:Filter><ogc:PropertyIsEqualTo>
            <ogc:Function name="dimension"><ogc:PropertyName/></ogc:Function>
            <ogc:Literal>%d</ogc:Literal>
          </ogc:PropertyIsEqualTo></ogc:Filter>
          %s
        </Rule>
        """
        .formatted(dimension, symbolizer);
  }

  private static StyleDocument document(String rules) {
    return new StyleDocument(
        Presentation.PLAIN_STYLE,
        """
        <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld"
            xmlns:ogc="http://www.opengis.net/ogc">
          <NamedLayer><Name>default</Name><UserStyle><Name>default</Name>
            <FeatureTypeStyle>%s</FeatureTypeStyle>
          </UserStyle></NamedLayer>
        </StyledLayerDescriptor>
        """
            .formatted(rules));
  }
}
