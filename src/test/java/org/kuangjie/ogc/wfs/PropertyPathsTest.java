package org.kuangjie.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.shared.Text;

class PropertyPathsTest {

  @Test
  @DisplayName("OGC-13: gml:name leads to the column for it, the layer's own name to its own")
  void partsGmlPropertiesFromOwn() {
    PropertyPaths named = paths(layer("a", "gml_name", "height"));
    assertThat(named.apply("gml:name")).isEqualTo("gml_name");
    assertThat(named.apply("gml:name[1]")).isEqualTo("gml_name");
    assertThat(named.apply("name")).isEqualTo("gml_name");
    assertThat(named.apply("x:height")).isEqualTo("height");
    PropertyPaths both = paths(layer("a", "gml_name", "name"));
    assertThat(both.apply("gml:name")).isEqualTo("gml_name");
    assertThat(both.apply("kj:name")).isEqualTo("name");
    PropertyPaths own = paths(layer("a", "name"));
    assertThat(own.apply("kj:name")).isEqualTo("name");
    assertThat(own.apply("gml:name")).isEqualTo("gml:name");
    assertThat(own.apply("@gml:id")).isEqualTo("@gml:id");
  }

  @Test
  @DisplayName(
      "OGC-12: in a join the layer of a property is found by alias, type or the name alone")
  void findsTheLayerOfAJoin() {
    PropertyPaths join =
        new PropertyPaths(
            List.of(layer("a", "gml_name", "x"), layer("b", "name", "y")), List.of("p", "q"));
    assertThat(join.apply("p/gml:name")).isEqualTo("0|gml_name");
    assertThat(join.apply("q/kj:name")).isEqualTo("1|name");
    assertThat(join.apply("kj:y")).isEqualTo("1|y");
  }

  private static PropertyPaths paths(LayerDefinition layer) {
    return new PropertyPaths(List.of(layer), List.of());
  }

  static LayerDefinition layer(String name, String... columns) {
    Text title = Text.of(name, name);
    return new LayerDefinition(
        name,
        title,
        title,
        new Source(
            "public." + name,
            "id",
            "geom",
            "Point",
            Stream.of(columns).map(c -> new Attribute(c, title, "text")).toList()),
        Access.PUBLIC,
        new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  }
}
