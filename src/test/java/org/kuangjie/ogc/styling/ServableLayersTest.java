package org.kuangjie.ogc.styling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.layers.LayerDefinition.StyleDocument;
import org.kuangjie.layers.LayerProblem;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.shared.Text;

class ServableLayersTest {

  private static final String RIGHT =
      """
      <StyledLayerDescriptor version="1.0.0"><NamedLayer><Name>x</Name><UserStyle>
        <FeatureTypeStyle><Rule><LineSymbolizer/></Rule></FeatureTypeStyle>
      </UserStyle></NamedLayer></StyledLayerDescriptor>
      """;

  @Test
  @DisplayName("A layer with a style or system we cannot serve is left out and told of, no other")
  void leavesOutWhatCannotBeServed() {
    PublishedLayers layers =
        new PublishedLayers(
            List.of(
                () ->
                    List.of(
                        layer("right", RIGHT, "EPSG:4490"),
                        layer("torn", "<StyledLayerDescriptor>", "EPSG:4490"),
                        layer("other", "<Picture/>", "EPSG:4490"),
                        layer("empty", "<StyledLayerDescriptor/>", "EPSG:4490"),
                        layer("image", RIGHT.replace("Line", "Raster"), "EPSG:4490"),
                        layer("north", RIGHT, "EPSG:3996"))));
    new ServableLayers(layers, new StyleBook()).afterSingletonsInstantiated();
    assertThat(layers.list()).extracting(LayerDefinition::name).containsExactly("right");
    assertThat(layers.problems())
        .allMatch(LayerProblem::leftOut)
        .extracting(LayerProblem::subject)
        .containsExactly("kj:torn", "kj:other", "kj:empty", "kj:image", "kj:north");
  }

  private static LayerDefinition layer(String name, String sld, String crs) {
    Text title = Text.of(name, name);
    return new LayerDefinition(
        name,
        title,
        title,
        new Source("published." + name, "id", "geom", "Geometry", List.of()),
        Access.PUBLIC,
        new Presentation(
            Namespace.KUANGJIE, List.of(), List.of(crs), List.of(new StyleDocument("s", sld))));
  }
}
