package org.kuangjie.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GetFeatureInfo and what comes back, without network and database. */
class WmsInfoTest {

  private static final String INFO =
      "VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=lakes,wells&QUERY_LAYERS=lakes,wells&STYLES="
          + "&CRS=CRS:84&BBOX=106,29,107,30&WIDTH=100&HEIGHT=100&I=50&J=50";

  private final WmsFixture wms = new WmsFixture();

  @Test
  @DisplayName("OGC-01 (06-042, 7.4): infos tell the features under the pixel, FEATURE_COUNT each")
  void info() {
    JsonNode one = json(wms.get(INFO + "&INFO_FORMAT=application/json"));
    assertThat(one.at("/features")).hasSize(2);
    assertThat(one.at("/features/0/id").asString()).isEqualTo("lakes.1");
    assertThat(one.at("/features/0/properties/valid_from").asString()).isEqualTo("2020-01-01");
    assertThat(one.at("/features/1/geometry/coordinates").toString()).isEqualTo("[106.5,29.5]");
    JsonNode more = json(wms.get(INFO + "&INFO_FORMAT=application/json&FEATURE_COUNT=5"));
    assertThat(more.at("/features")).hasSize(3);
    JsonNode aside = json(wms.get(INFO.replace("I=50", "I=40") + "&INFO_FORMAT=application/json"));
    assertThat(aside.at("/features")).hasSize(1);
    JsonNode wide =
        json(wms.get(INFO.replace("I=50", "I=40") + "&BUFFER=12&INFO_FORMAT=application/json"));
    assertThat(wide.at("/features")).hasSize(2);
  }

  @Test
  @DisplayName("OGC-01: infos as a page and as text, escaped, by the Chinese titles")
  void readableInfo() {
    MockHttpServletResponse page = wms.get(INFO + "&INFO_FORMAT=text/html");
    assertThat(page.getContentType()).startsWith("text/html");
    assertThat(WmsFixture.text(page))
        .contains("湖泊", "<th title=\"name\">名称</th><td>大湖 &lt;1&gt;</td>", "2020-01-01");
    assertThat(WmsFixture.text(wms.get(INFO + "&INFO_FORMAT=text/plain"))).contains("name = 甲井");
    MockHttpServletResponse gml = wms.get(INFO + "&INFO_FORMAT=application/vnd.ogc.gml");
    assertThat(gml.getContentType()).startsWith("application/vnd.ogc.gml");
    assertThat(WmsFixture.text(gml))
        .contains("fid=\"wells.w1\"", "<gml:coordinates>106.5,29.5</gml:coordinates>");
  }

  @Test
  @DisplayName("OGC-01: a layer its style does not draw at the scale of the map is not found")
  void scaleOfInfo() {
    String far = INFO.replace("BBOX=106,29,107,30", "BBOX=56,-21,156,79");
    assertThat(json(wms.get(far + "&INFO_FORMAT=application/json&BUFFER=1")).at("/features"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "I=50,I=100,InvalidPoint",
    "J=50,J=-1,InvalidPoint",
    "I=50,I=5.5,InvalidPoint",
    "I=50,X=50,MissingParameterValue",
    "'QUERY_LAYERS=lakes,wells',QUERY_LAYERS=none,LayerNotDefined",
    "'QUERY_LAYERS=lakes,wells',QUERY_LAYERS=,MissingParameterValue",
    "'&LAYERS=lakes,wells','&LAYERS=wells',LayerNotDefined",
    "J=50,J=50&FEATURE_COUNT=0,InvalidParameterValue",
    "J=50,J=50&FEATURE_COUNT=11,InvalidParameterValue",
    "J=50,J=50&BUFFER=51,InvalidParameterValue"
  })
  @DisplayName("OGC-08 (06-042, 7.4.3): wrong parameters of GetFeatureInfo have their codes")
  void refusedInfos(String right, String wrong, String code) {
    assertThat(WmsFixture.code(wms.get(INFO.replace(right, wrong) + "&INFO_FORMAT=text/plain")))
        .isEqualTo(code);
  }

  @Test
  @DisplayName("OGC-01, OGC-02: INFO_FORMAT is needed in 1.3.0 alone; an unknown one is refused")
  void infoFormat() {
    assertThat(WmsFixture.code(wms.get(INFO))).isEqualTo("MissingParameterValue");
    assertThat(WmsFixture.code(wms.get(INFO + "&INFO_FORMAT=a/b"))).isEqualTo("InvalidFormat");
    String old =
        "VERSION=1.1.1&REQUEST=GetFeatureInfo&LAYERS=lakes&STYLES=&SRS=EPSG:4326"
            + "&BBOX=106,29,107,30&WIDTH=40&HEIGHT=20&QUERY_LAYERS=lakes&X=5&Y=5";
    assertThat(wms.get(old).getContentType()).startsWith("text/html");
  }

  private static JsonNode json(MockHttpServletResponse response) {
    String text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    return JsonMapper.shared().readTree(text);
  }
}
