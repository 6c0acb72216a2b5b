package org.kuangjie.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.testing.SampleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SampleTest
@DisplayName("Times, filters and refusals of OGC API over HTTP")
class ItemsQueryTest {

  private static final String RIGHTS = "/ogcapi/collections/mining_rights";

  private final ApiClient api;

  @Autowired
  ItemsQueryTest(@LocalServerPort int port) {
    this.api = new ApiClient(port);
  }

  @Test
  @DisplayName("OGC-20: datetime keeps what is valid then, open ends and durations included")
  void times() {
    int all = api.json(RIGHTS + "/items").get("numberMatched").asInt();
    assertThat(api.matched(RIGHTS, "datetime=../..")).isEqualTo(-400);
    assertThat(api.matched(RIGHTS, "datetime=1900-01-01/..")).isEqualTo(all);
    assertThat(api.matched(RIGHTS, "datetime=../1900-01-01")).isZero();
    int today = api.matched(RIGHTS, "datetime=2025-06-30T00:00:00Z");
    assertThat(today).isBetween(1, all);
    assertThat(api.matched(RIGHTS, "datetime=2025-06-30")).isEqualTo(today);
    assertThat(
            api.matched(
                RIGHTS,
                "filter="
                    + ApiClient.encoded(
                        "T_INTERSECTS(INTERVAL(valid_from, valid_to), DATE('2025-06-30'))")))
        .isEqualTo(today);
    assertThat(api.matched(RIGHTS, "datetime=2025-06-30/P2D")).isGreaterThanOrEqualTo(today);
    String interval = api.json(RIGHTS).at("/extent/temporal/interval/0/0").asString();
    assertThat(interval).endsWith("Z");
  }

  @Test
  @DisplayName("OGC-22: a property parameter, CQL2 text and CQL2 JSON select the same features")
  void filters() {
    String status =
        api.json(RIGHTS + "/items?limit=1").at("/features/0/properties/status").asString();
    Set<String> plain = api.ids(RIGHTS + "/items?limit=1000&status=" + ApiClient.encoded(status));
    assertThat(plain).isNotEmpty();
    assertThat(
            api.ids(
                RIGHTS
                    + "/items?limit=1000&filter="
                    + ApiClient.encoded("status = '" + status + "'")))
        .isEqualTo(plain);
    String json = "{\"op\":\"=\",\"args\":[{\"property\":\"status\"},\"" + status + "\"]}";
    String query = "/items?limit=1000&filter-lang=cql2-json&filter=";
    assertThat(api.ids(RIGHTS + query + ApiClient.encoded(json))).isEqualTo(plain);
    int all = api.json(RIGHTS + "/items").get("numberMatched").asInt();
    assertThat(api.matched(RIGHTS, "filter=" + ApiClient.encoded("status <> '" + status + "'")))
        .isEqualTo(all - plain.size());
    JsonNode queryables = api.json(RIGHTS + "/queryables");
    assertThat(queryables.at("/properties/geom/format").asString())
        .isEqualTo("geometry-multipolygon");
    assertThat(queryables.at("/properties/valid_from/format").asString()).isEqualTo("date");
    assertThat(api.json("/ogcapi/functions").get("functions").size()).isGreaterThan(5);
  }

  @ParameterizedTest
  @DisplayName(
      "OGC-20, OGC-22: what has no meaning is 400, and the answer says so in both languages")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown=1",
        "limit=0",
        "limit=many",
        "limit=1&limit=2",
        "offset=-1",
        "after=1&sortby=status",
        "bbox=1,2,3",
        "bbox=1,2,3,x",
        "bbox=1,2,3,NaN",
        "bbox=107,30,106,29",
        "bbox=0,0,1,1&bbox-crs=EPSG:9999",
        "crs=http://www.opengis.net/def/crs/EPSG/0/27700",
        "filter-crs=x",
        "datetime=yesterday",
        "datetime=2025-02-30",
        "datetime=2025-01-01/2024-01-01",
        "datetime=2025-01-01/P",
        "sortby=nothing",
        "sortby=co_minerals",
        "sortby=status,status",
        "filter=status%3D",
        "filter=status%3D1",
        "filter=secret%3D1",
        "filter=true&filter-lang=ecql",
        "filter=%7B&filter-lang=cql2-json",
        "elevation_top=high",
        "valid_from=soon",
        "f=gml"
      })
  void refuses(String query) {
    HttpResponse<String> answer = api.anybody().get(RIGHTS + "/items?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.get("detail").asString()).matches(".*\\p{IsHan}.*");
    assertThat(problem.get("detailEn").asString()).isNotBlank();
  }
}
