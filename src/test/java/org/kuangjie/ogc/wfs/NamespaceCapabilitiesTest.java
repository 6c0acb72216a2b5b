package org.kuangjie.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.layers.configured.EditableTable;
import org.kuangjie.ogc.editing.EditingFixture;
import org.kuangjie.ogc.editing.FeatureEditing;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.ogc.store.OgcStores;
import org.kuangjie.shared.Actor;
import org.kuangjie.testing.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two prefixes: everything of the one may be edited, nothing of the other. */
class NamespaceCapabilitiesTest {

  private static final String URL = "http://here/wfs";
  private static final String TRANSACTIONAL =
      "ImplementsTransactionalWFS\"><ows:NoValues/><ows:DefaultValue>";

  private static GetCapabilities capabilities;
  private static DescribeFeatureType schemas;

  @BeforeAll
  static void publish() throws Exception {
    DataSource source = TestDatabase.create().dataSource();
    EditableTable wells = table(source, "wells", "field", "editableBy: [EVERYONE]");
    LayerDefinition shafts = table(source, "shafts", "old", "").layer();
    TypeNames types =
        new TypeNames(new PublishedLayers(List.of(() -> List.of(wells.layer(), shafts))));
    FeatureEditing editing = EditingFixture.of(source, List.of(wells.editor()));
    WfsOperation transaction = new Changes();
    capabilities =
        new GetCapabilities(
            types,
            new LayerExtents(OgcStores.features(source)),
            editing,
            new StaticListableBeanFactory(Map.of("changes", transaction))
                .getBeanProvider(WfsOperation.class),
            settings(),
            new WfsSettings(0, 1, 1, 1, false, 1));
    schemas = new DescribeFeatureType(types);
  }

  private static final class Changes implements WfsOperation {
    @Override
    public String name() {
      return "Transaction";
    }

    @Override
    public void answer(WfsRequest request, jakarta.servlet.http.HttpServletResponse response) {
      throw new IllegalStateException("only its name is asked for");
    }
  }

  private static EditableTable table(DataSource source, String name, String prefix, String rights)
      throws Exception {
    JdbcClient database = JdbcClient.create(source);
    database
        .sql(
            """
            CREATE TABLE public.%1$s (id integer PRIMARY KEY, geom geometry(Point, 4490));
            CREATE INDEX ON public.%1$s USING gist (geom);
            INSERT INTO public.%1$s VALUES (1, ST_SetSRID(ST_MakePoint(106, 29), 4490));
            """
                .formatted(name))
        .update();
    return EditableTable.publish(
        source,
        """
        name: %s
        prefix: %s
        namespace: https://example.org/%2$s
        title: %1$s
        abstract: Holes of %1$s
        table: public.%1$s
        id: id
        geometry: geom
        %3$s
        """
            .formatted(name, prefix, rights),
        event -> {});
  }

  private static ServiceSettings settings() {
    return new ServiceSettings(
        "", "t", "s", List.of(), "NONE", "NONE", "p", "", "", "", "", "", "", "", "");
  }

  @Test
  @DisplayName(
      "OGC-10, OGC-30: transactions are claimed for a NAMESPACE whose types may all be edited")
  void claims() throws Exception {
    String own = ask(WfsVersion.V2_0_0, "field");
    assertThat(own)
        .contains("field:wells", TRANSACTIONAL + "TRUE")
        .contains("<ows:Get xlink:href=\"" + URL + "\"/>")
        .contains("<ows:Post xlink:href=\"" + URL + "\"/>")
        .doesNotContain("old:");
    assertThat(ask(WfsVersion.V2_0_0, "old")).contains("old:shafts", TRANSACTIONAL + "FALSE");
    assertThat(ask(WfsVersion.V2_0_0, "")).contains("old:", "field:", TRANSACTIONAL + "FALSE");
  }

  @ParameterizedTest
  @EnumSource(
      value = WfsVersion.class,
      names = {"V1_1_0", "V1_0_0"})
  @DisplayName("OGC-11: so do the old versions; one text in both languages is said once")
  void oldVersions(WfsVersion version) throws Exception {
    assertThat(ask(version, "field"))
        .contains(URL + "?\"", ">Holes of wells<")
        .doesNotContain("shafts");
  }

  @Test
  @DisplayName("OGC-09: NAMESPACE narrows the schema as well; bindings of prefixes are none")
  void describes() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    schemas.answer(request("DescribeFeatureType", WfsVersion.V2_0_0, "old"), response);
    assertThat(text(response)).contains("shafts").doesNotContain("wells");
    assertThat(ask(WfsVersion.V1_1_0, "xmlns(old=https://example.org/old)")).contains("wells");
  }

  @Test
  @DisplayName("OGC-09: a NAMESPACE nobody has is refused by name")
  void refuses() {
    assertThatThrownBy(() -> ask(WfsVersion.V2_0_0, "none"))
        .isInstanceOfSatisfying(
            OgcException.class, e -> assertThat(e.locator()).isEqualTo("NAMESPACE"))
        .hasMessageContaining("none");
  }

  private static String ask(WfsVersion version, String namespace) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    capabilities.answer(request("GetCapabilities", version, namespace), response);
    return text(response);
  }

  private static WfsRequest request(String operation, WfsVersion version, String namespace) {
    Parameters parameters = Parameters.of(Map.of("NAMESPACE", new String[] {namespace}));
    return new WfsRequest(operation, version, parameters, null, URL, Actor.ANONYMOUS);
  }

  private static String text(MockHttpServletResponse response) throws Exception {
    return response.getContentAsString(StandardCharsets.UTF_8);
  }
}
