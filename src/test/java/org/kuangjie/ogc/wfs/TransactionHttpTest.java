package org.kuangjie.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Editing layers of the sample over HTTP; every test leaves the layer as it was. */
@SampleTest
class TransactionHttpTest {

  private static final String START =
      """
      <wfs:Transaction service="WFS" version="2.0.0" %s
          xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:fes="http://www.opengis.net/fes/2.0"
          xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:kj="https://kuangjie.org/ns/kj">
      """;
  private static final String INSERT =
      """
      <wfs:Insert handle="new">
        <kj:urban_boundary>
          <kj:code>TEST-EDIT</kj:code><kj:kind>山脊</kj:kind><kj:name>试</kj:name>
          <kj:valid_from>2024-01-01</kj:valid_from>
          <kj:geom><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::4490"><gml:surfaceMember>
            <gml:Polygon><gml:exterior><gml:LinearRing>
              <gml:posList>30.9 108.9 30.9 108.91 30.91 108.91 30.91 108.9 30.9 108.9</gml:posList>
            </gml:LinearRing></gml:exterior></gml:Polygon>
          </gml:surfaceMember></gml:MultiSurface></kj:geom>
        </kj:urban_boundary>
      </wfs:Insert>
      """;
  private static final String UPDATE =
      """
      <wfs:Update typeName="kj:urban_boundary">
        <wfs:Property><wfs:ValueReference>kj:name</wfs:ValueReference>
          <wfs:Value>%s</wfs:Value></wfs:Property>
        <fes:Filter><fes:ResourceId rid="urban_boundary.TEST-EDIT"/></fes:Filter>
      </wfs:Update>
      """;
  private static final String DELETE =
      """
      <wfs:Delete typeName="kj:urban_boundary">
        <fes:Filter><fes:ResourceId rid="urban_boundary.TEST-EDIT"/></fes:Filter>
      </wfs:Delete>
      """;

  @LocalServerPort private int port;

  @Test
  @DisplayName("WFS 2.0 Transaction: insert, update, delete; the next request sees each of them")
  void edits() {
    String inserted = ok(transaction("", INSERT));
    assertThat(inserted)
        .contains("<wfs:totalInserted>1</wfs:totalInserted>")
        .contains("handle=\"new\"")
        .contains("rid=\"urban_boundary.TEST-EDIT\"");
    try {
      assertThat(read()).contains("<kj:name>试</kj:name>").contains("30.91");
      assertThat(ok(transaction("", UPDATE.formatted("改名")))).contains("totalUpdated>1<");
      assertThat(read()).contains("<kj:name>改名</kj:name>");
    } finally {
      assertThat(ok(transaction("", DELETE))).contains("totalDeleted>1<");
    }
    assertThat(read()).doesNotContain("TEST-EDIT\"");
  }

  @Test
  @DisplayName("WFS 2.0 Locking: a lock keeps others out, is renewed, and ends with the change")
  void locks() {
    ok(transaction("", INSERT));
    try {
      String locked =
          ok(
              planner()
                  .get(
                      "/wfs?service=WFS&version=2.0.0&request=GetFeatureWithLock&expiry=60"
                          + "&typeNames=kj:urban_boundary&resourceId=urban_boundary.TEST-EDIT"));
      String lock = found("lockId=\"([^\"]+)\"", locked);
      assertThat(locked).contains("<kj:name>试</kj:name>");
      assertThat(transaction("", UPDATE.formatted("x")).body())
          .contains("exceptionCode=\"MissingParameterValue\"");
      assertThat(
              as("cityenforcer")
                  .send(
                      "POST",
                      "/wfs",
                      "text/xml",
                      START.formatted("") + DELETE + "</wfs:Transaction>")
                  .statusCode())
          .isEqualTo(403);
      String again =
          planner()
              .get(
                  "/wfs?service=WFS&version=2.0.0&request=LockFeature&typeNames=kj:urban_boundary"
                      + "&resourceId=urban_boundary.TEST-EDIT")
              .body();
      assertThat(again).contains("CannotLockAllFeatures");
      assertThat(
              ok(
                  planner()
                      .get("/wfs?service=WFS&version=2.0.0&request=LockFeature&lockId=" + lock)))
          .contains(lock);
      ok(transaction("lockId=\"" + lock + "\"", UPDATE.formatted("y")));
      assertThat(transaction("lockId=\"" + lock + "\"", UPDATE.formatted("z")).body())
          .contains("exceptionCode=\"InvalidLockId\"");
    } finally {
      ok(transaction("", DELETE));
    }
  }

  @Test
  @DisplayName("WFS 1.0 and 1.1 transactions are answered in their own words")
  void oldVersions() {
    for (String version : new String[] {"1.1.0", "1.0.0"}) {
      String old =
          (START.formatted("") + INSERT + "</wfs:Transaction>")
              .replace("version=\"2.0.0\"", "version=\"" + version + "\"")
              .replace("http://www.opengis.net/wfs/2.0", "http://www.opengis.net/wfs")
              .replace("http://www.opengis.net/gml/3.2", "http://www.opengis.net/gml");
      String answer = ok(planner().send("POST", "/wfs", "text/xml", old));
      ok(transaction("", DELETE));
      assertThat(answer)
          .contains("fid=\"urban_boundary.TEST-EDIT\"")
          .contains(version.equals("1.1.0") ? "totalInserted>1<" : "<wfs:SUCCESS/>");
    }
  }

  @Test
  @DisplayName(
      "OGC-10: who may not edit is refused and not offered it; the class is claimed for all types only")
  void refusesStrangers() {
    TestClient nobody = TestClient.of(port);
    String capabilities = "/wfs?service=WFS&version=2.0.0&request=GetCapabilities";
    assertThat(nobody.get(capabilities).body()).doesNotContain("name=\"Transaction\"");
    assertThat(planner().get(capabilities).body())
        .contains(
            "name=\"Transaction\"",
            "ImplementsTransactionalWFS\"><ows:NoValues/><ows:DefaultValue>FALSE")
        .containsSubsequence(
            "name=\"GetFeatureWithLock\"", "name=\"resolve\"", "<ows:Value>local<");
    HttpResponse<String> answer =
        nobody.send(
            "POST",
            "/wfs",
            "text/xml",
            START.formatted("")
                + UPDATE.formatted("x").replace("urban_boundary", "zones_key_mining")
                + "</wfs:Transaction>");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("OperationProcessingFailed").contains("不能在线编辑");
  }

  @Test
  @DisplayName("WFS Transaction: unknown types, properties and values are named, nothing changes")
  void refusesWrongActions() {
    for (String wrong :
        new String[] {
          INSERT.replace("kj:urban_boundary", "kj:nowhere"),
          INSERT.replace("kj:code", "kj:codex"),
          INSERT.replace("2024-01-01", "yesterday"),
          INSERT.replace("108.91 30.91", "x y"),
          INSERT.replaceAll("<kj:geom>(?s:.*)</kj:geom>", ""),
          UPDATE.formatted("x"),
          UPDATE.formatted("x").replace("urban_boundary.TEST-EDIT", "urban_boundary"),
          DELETE,
          DELETE.replaceAll("<fes:Filter>(?s:.*)</fes:Filter>", ""),
          "<wfs:Explode/>"
        }) {
      HttpResponse<String> answer = transaction("", wrong);
      boolean nothingMeant = answer.statusCode() == 200 && answer.body().contains(">0<");
      assertThat(nothingMeant || answer.statusCode() == 400).as(wrong + answer.body()).isTrue();
    }
    assertThat(read()).doesNotContain("TEST-EDIT\"");
  }

  @Test
  @DisplayName("OGC API Features Part 4: POST, PATCH, PUT and DELETE go through the same checks")
  void editsByOgcApi() {
    String items = "/ogcapi/collections/urban_boundary/items";
    String feature =
        """
        {"type":"Feature","properties":{"code":"TEST-EDIT","kind":"边界","name":"试",
          "valid_from":"2024-01-01"},
         "geometry":{"type":"Polygon","coordinates":[[[108.9,30.9],[108.91,30.9],[108.91,30.91],
          [108.9,30.91],[108.9,30.9]]]}}
        """;
    HttpResponse<String> created = planner().send("POST", items, "application/geo+json", feature);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    String address = items + "/TEST-EDIT";
    assertThat(created.headers().firstValue("Location").orElse("")).endsWith(address);
    try {
      String patch = "{\"properties\":{\"name\":\"改\"}}";
      assertThat(
              planner().send("PATCH", address, "application/merge-patch+json", patch).statusCode())
          .isEqualTo(204);
      assertThat(ok(planner().get(address + "?f=json"))).contains("改").contains("108.91");
      assertThat(
              planner()
                  .send("PUT", address, "application/geo+json", feature.replace("试", "换"))
                  .statusCode())
          .isEqualTo(204);
      assertThat(ok(planner().get(address + "?f=json"))).contains("换");
      for (String wrong :
          new String[] {
            "{",
            "[]",
            "{\"properties\":3}",
            "{\"properties\":{\"codex\":1}}",
            "{\"geometry\":{\"type\":\"Point\"}}",
            "{\"properties\":{\"name\":{}}}"
          }) {
        assertThat(planner().send("PATCH", address, "application/json", wrong).statusCode())
            .as(wrong)
            .isEqualTo(400);
      }
      assertThat(as("entity").send("DELETE", address, "text/plain", "").statusCode())
          .isEqualTo(403);
    } finally {
      assertThat(planner().send("DELETE", address, "text/plain", "").statusCode()).isEqualTo(204);
    }
    assertThat(planner().send("DELETE", address, "text/plain", "").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> transaction(String attributes, String actions) {
    return planner()
        .send(
            "POST",
            "/wfs",
            "text/xml",
            START.formatted(attributes) + actions + "</wfs:Transaction>");
  }

  private String read() {
    return ok(
        planner()
            .get("/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=kj:urban_boundary"));
  }

  private TestClient planner() {
    return as("planner");
  }

  private TestClient as(String user) {
    byte[] pair = (user + ":" + SampleTest.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return TestClient.of(port)
        .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private static String ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
