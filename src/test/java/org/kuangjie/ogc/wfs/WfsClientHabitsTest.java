package org.kuangjie.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests the way QGIS and GDAL write them; the programs themselves run in product.clients. */
@SampleTest
class WfsClientHabitsTest {

  /** QGIS 3 sends its edits as 1.0.0 when the layer was read by 2.0.0, with the URN of 2.0.0. */
  private static final String QGIS_INSERT =
      """
      <Transaction xmlns="http://www.opengis.net/wfs" service="WFS" version="1.0.0"
          xmlns:gml="http://www.opengis.net/gml" xmlns:kj="https://kuangjie.org/ns/kj">
        <Insert><urban_boundary xmlns="https://kuangjie.org/ns/kj">
          <code>TEST-HABIT</code><name>试</name><kind>边界</kind><valid_from>2024-01-01</valid_from>
          <geom><gml:MultiPolygon srsName="urn:ogc:def:crs:EPSG::4490"><gml:polygonMember>
            <gml:Polygon><gml:outerBoundaryIs><gml:LinearRing>
              <gml:coordinates ts=" " cs=",">108.9,30.9 108.9,30.91 108.91,30.91 108.91,30.9 108.9,30.9</gml:coordinates>
            </gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>
          </gml:polygonMember></gml:MultiPolygon></geom>
        </urban_boundary></Insert>
      </Transaction>
      """;

  /** GDAL sends back every field it has read, also those that are not the layer's own. */
  private static final String GDAL_UPDATE =
      """
      <wfs:Transaction xmlns:wfs="http://www.opengis.net/wfs" service="WFS" version="1.1.0"
          xmlns:feature="https://kuangjie.org/ns/kj" xmlns:ogc="http://www.opengis.net/ogc">
        <wfs:Update typeName="feature:urban_boundary">
          %s
          <wfs:Property><wfs:Name>layer_version</wfs:Name><wfs:Value>1</wfs:Value></wfs:Property>
          <wfs:Property><wfs:Name>layer_date</wfs:Name><wfs:Value>2020-01-01</wfs:Value></wfs:Property>
          <wfs:Property><wfs:Name>valid_to</wfs:Name></wfs:Property>
          <ogc:Filter><ogc:GmlObjectId id="urban_boundary.TEST-HABIT"/></ogc:Filter>
        </wfs:Update>
      </wfs:Transaction>
      """;

  private static final String ITEM = "/ogcapi/collections/urban_boundary/items/TEST-HABIT";

  @LocalServerPort private int port;

  @Test
  @DisplayName("OGC-31: edits of QGIS (GML 2 beside a URN) and of GDAL (all fields) are taken")
  void takesEdits() {
    String name = "<wfs:Property><wfs:Name>name</wfs:Name><wfs:Value>改名</wfs:Value></wfs:Property>";
    ok(post(QGIS_INSERT));
    try {
      assertThat(ok(planner().get(ITEM + "?f=json"))).contains("[[[108.9,30.9],", "\"name\":\"试\"");
      assertThat(ok(post(GDAL_UPDATE.formatted(name)))).contains("totalUpdated>1<");
      assertThat(ok(planner().get(ITEM + "?f=json"))).contains("\"name\":\"改名\"");
      String onlyOurs =
          GDAL_UPDATE.formatted("").replaceAll("(?s)<wfs:Property><wfs:Name>v.*?y>", "");
      assertThat(post(onlyOurs).body()).contains("layer_version 不能编辑");
    } finally {
      planner().send("DELETE", ITEM, null, "");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "1.1.0"})
  @DisplayName("OGC-11: the old versions name the actions of each layer, or QGIS edits none")
  void namesActions(String version) {
    String capabilities = "/wfs?SERVICE=WFS&REQUEST=GetCapabilities&VERSION=" + version;
    assertThat(layer(ok(planner().get(capabilities)), "kj:urban_boundary")).contains("Insert");
    assertThat(ok(TestClient.of(port).get(capabilities)))
        .contains("Query")
        .doesNotContain("Insert");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.0.0|EPSG:3857|BBOX=11935000,3463000,11950000,3480000",
        "1.0.0|EPSG:4490|BBOX=107.25,29.65,107.35,29.75",
        "1.1.0|urn:ogc:def:crs:EPSG::4490|BBOX=29.65,107.25,29.75,107.35",
        "2.0.0|EPSG:3857|BBOX=29.65,107.25,29.75,107.35",
        "1.1.0|EPSG:3857|FILTER=11935000,3463000 11950000,3480000",
        "1.1.0|EPSG:4490|FILTER=107.25,29.65 107.35,29.75",
        "1.0.0|urn:ogc:def:crs:EPSG::4490|FILTER=29.65,107.25 29.75,107.35",
        "2.0.0|EPSG:4524|BBOX=-100000000,-100000000,100000000,100000000,urn:ogc:def:crs:EPSG::4524"
      })
  @DisplayName("OGC-31: a box that names no system is in that of the answer before 2.0")
  void understandsBoxes(String version, String srsName, String box) {
    String query = box;
    if (box.startsWith("FILTER=")) {
      String filter =
          "<Filter xmlns='http://www.opengis.net/ogc' xmlns:gml='http://www.opengis.net/gml'><BBOX>"
              + "<PropertyName>geom</PropertyName><gml:Box><gml:coordinates>"
              + box.substring("FILTER=".length())
              + "</gml:coordinates></gml:Box></BBOX></Filter>";
      query = "FILTER=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
    assertThat(
            ok(
                TestClient.of(port)
                    .get(
                        "/wfs?SERVICE=WFS&REQUEST=GetFeature&TYPENAME=kj:districts&VERSION=%s&SRSNAME=%s&%s"
                            .formatted(version, srsName, query))))
        .contains("涪陵区");
  }

  private HttpResponse<String> post(String document) {
    return planner().post("/wfs", "text/xml", document);
  }

  private TestClient planner() {
    return TestClient.of(port)
        .with("Authorization", TestAccounts.basic("planner", SampleTest.PASSWORD));
  }

  private static String layer(String capabilities, String name) {
    int start = capabilities.indexOf(name + "<");
    return capabilities.substring(start, capabilities.indexOf("FeatureType>", start));
  }

  private static String ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
