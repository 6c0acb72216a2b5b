package org.kuangjie.catalogue.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.store.CatalogueStores;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class CatalogueLayersTest {

  private static final String SLD = "http://www.opengis.net/sld";
  private static final String OGC = "http://www.opengis.net/ogc";

  static List<LayerDefinition> layers() {
    return new CatalogueLayers(CatalogueSettings.defaults()).layers();
  }

  @Test
  @DisplayName("Foundation: every layer name of the catalogue is published, under that very name")
  void everyLayerNameIsPublished() {
    List<String> names =
        Arrays.stream(LayerName.class.getDeclaredFields())
            .filter(field -> Modifier.isPublic(field.getModifiers()))
            .map(CatalogueLayersTest::value)
            .toList();
    assertThat(layers())
        .extracting(LayerDefinition::name)
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  @DisplayName("E4: a view shows exactly the columns its definition names, with their types")
  void viewsShowWhatTheDefinitionsName() {
    var database = CatalogueStores.create().database();
    for (LayerDefinition layer : layers()) {
      List<String> held =
          database
              .sql(
                  """
                  SELECT attname || ' ' || format_type(atttypid, NULL)
                  FROM pg_attribute WHERE attrelid = :view::regclass AND attnum > 0
                  """)
              .param("view", layer.view())
              .query(String.class)
              .list();
      List<String> named = new ArrayList<>(List.of("id bigint", "fid text", "geom geometry"));
      for (Attribute attribute : layer.attributes()) {
        named.add(attribute.name() + " " + attribute.type());
      }
      assertThat(held).as(layer.name()).containsExactlyInAnyOrderElementsOf(named);
    }
  }

  @Test
  @DisplayName("000 art. 16: no view of plan and rights in published has a column about the holder")
  void holdersAreNowhere() {
    assertThat(
            CatalogueStores.create()
                .database()
                .sql(
                    """
                    SELECT table_name || '.' || column_name FROM information_schema.columns
                    WHERE table_schema = 'published' AND column_name ~ 'holder|uscc|corners|attributes'
                      -- units and their public credit are known by their code; a policy guards those
                      AND table_name !~ '^(supervision_lists|technical_|unit_|credit_|project_violations)'
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("layers")
  @DisplayName("The style of a layer carries its name and filters only by its columns")
  void styleBelongsToItsLayer(LayerDefinition layer) throws Exception {
    Document style = style(layer);
    assertThat(texts(style, SLD, "Name").get(0)).isEqualTo(layer.name());
    assertThat(texts(style, SLD, "Title").get(0)).isEqualTo(layer.title().zh());
    Set<String> used = new LinkedHashSet<>(texts(style, OGC, "PropertyName"));
    assertThat(layer.attributes()).extracting(Attribute::name).containsAll(used);
    if (layer.name().equals(LayerName.PLACES)) {
      return; // real places, of one published source
    }
    assertThat(used).contains("synthetic");
    assertThat(texts(style, SLD, "Title")).anyMatch(title -> title.endsWith("（示意）"));
  }

  private static Document style(LayerDefinition layer) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    String name = "/sld-styles/" + layer.name() + ".sld";
    try (InputStream file =
        Objects.requireNonNull(CatalogueLayersTest.class.getResourceAsStream(name))) {
      return factory.newDocumentBuilder().parse(file);
    }
  }

  private static List<String> texts(Document document, String namespace, String element) {
    NodeList nodes = document.getElementsByTagNameNS(namespace, element);
    return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
        .map(i -> Objects.requireNonNull(nodes.item(i)).getTextContent())
        .toList();
  }

  private static String value(Field field) {
    try {
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
