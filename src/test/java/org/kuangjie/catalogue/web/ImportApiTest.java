package org.kuangjie.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.desk.ImportSettings;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The import desk over HTTP, on the whole server and real PostGIS. */
@KuangjieTest
class ImportApiTest {

  private static final String LAYER = "first_ridge";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private ImportSettings settings;
  private ImportClient planner;
  private ImportClient support;
  private LayerFixture layers;

  @BeforeEach
  void clients() {
    planner = ImportClient.of(port, Role.CITY_PLANNER);
    support = ImportClient.of(port, Role.TECHNICAL_SUPPORT);
    layers = new LayerFixture(database);
    layers.prepare();
    FileSystemUtils.deleteRecursively(settings.folder().toFile());
  }

  @AfterEach
  void leaveNothing() {
    layers.clear();
    FileSystemUtils.deleteRecursively(settings.folder().toFile());
  }

  private static String ridge(String code, String geometry) {
    return ImportClient.feature(
        "{\"code\":\"%s\",\"kind\":\"山脊\",\"name\":\"示意山脊\",\"valid_from\":\"2024-01-01\"}"
            .formatted(code),
        geometry);
  }

  private static String good() {
    return ImportClient.collection(
        ridge("S1", ImportClient.box(108.9, 30.9)), ridge("S2", ImportClient.box(108.95, 30.9)));
  }

  private static String oneBad() {
    return ImportClient.collection(
        ridge("S1", ImportClient.box(108.9, 30.9)),
        ridge(
            "S2",
            "{\"type\":\"Polygon\",\"coordinates\":[[[108,30],[108.02,30.02],[108.02,30],[108,30.02],[108,30]]]}"));
  }

  @Test
  @DisplayName("E11: a file becomes a job, the job a version; progress comes as events")
  void fileBecomesVersion() {
    HttpResponse<String> answer =
        planner.submit("山脊.geojson", good(), ImportClient.order(LAYER, ""));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String id = TestClient.json(answer).path("id").stringValue();
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/api/imports/" + id);
    JsonNode end = planner.end(id);
    assertThat(end.path("state").stringValue()).as(end.toString()).isEqualTo("DONE");
    assertThat(end.path("progress").path("accepted").intValue()).isEqualTo(2);
    assertThat(end.path("sentence").path("zh").stringValue())
        .as("its title, not its code")
        .contains("已生效")
        .doesNotContain(LAYER);
    assertThat(end.path("hash").stringValue()).matches("[0-9a-f]{64}");
    assertThat(layers.inForce(LAYER)).isEqualTo(end.path("version").intValue());
    assertThat(planner.get("/api/imports/" + id).path("state").stringValue()).isEqualTo("DONE");
    assertThat(planner.http().get("/api/imports/" + id + "/events").body())
        .as("who comes late gets the end at once")
        .contains("event:done");
    assertThat(held()).as("nothing of the file stays").isEmpty();
  }

  @Test
  @DisplayName("E11: a dry run checks everything and changes nothing")
  void rehearsal() {
    planner.load(good(), ImportClient.order(LAYER, ""));
    int before = layers.inForce(LAYER);
    JsonNode end = planner.load(good(), ImportClient.order(LAYER, ",\"dryRun\":true"));
    assertThat(end.path("state").stringValue()).isEqualTo("DONE");
    assertThat(end.path("code").stringValue()).isEqualTo("rehearsed");
    assertThat(end.has("version")).isFalse();
    assertThat(layers.inForce(LAYER)).isEqualTo(before);
    JsonNode bad = planner.load(oneBad(), ImportClient.order(LAYER, ",\"dryRun\":true"));
    assertThat(bad.path("state").stringValue()).isEqualTo("REFUSED");
  }

  @Test
  @DisplayName("E12: all issues at once as JSON, as points and as an Excel sheet without formulas")
  void issues() throws IOException, InterruptedException {
    JsonNode end = planner.load(oneBad(), ImportClient.order(LAYER, ""));
    assertThat(end.path("state").stringValue()).isEqualTo("REFUSED");
    String path = "/api/imports/" + end.path("id").stringValue() + "/issues";
    JsonNode page = planner.get(path + "?limit=1");
    assertThat(page.path("found").intValue())
        .isEqualTo(end.path("progress").path("issues").intValue());
    JsonNode rest = planner.get(path + "?after=" + page.path("next").intValue());
    JsonNode issue = rest.path("items").get(0);
    assertThat(issue.path("code").stringValue()).isEqualTo("geometry-invalid");
    assertThat(issue.path("row").intValue()).isEqualTo(2);
    assertThat(issue.path("vertex").intValue()).isPositive();
    assertThat(issue.path("message").path("zh").stringValue()).contains("图形无效");
    JsonNode points = planner.get(path + ".geojson").path("features");
    JsonNode place = points.get(1).path("geometry").path("coordinates");
    assertThat(place.get(0).doubleValue()).isCloseTo(108.01, within(1e-9));
    assertThat(points.get(1).path("properties").path("wkt").stringValue())
        .startsWith("POINT (108.0");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(path + ".xlsx")))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("geometry-invalid");
      sheet.forEach(
          row ->
              row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
    }
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", TestAccounts.basic(Role.CITY_PLANNER))
                .build(),
            BodyHandlers.ofByteArray())
        .body();
  }

  @Test
  @DisplayName("E12: a rejected row is corrected and the whole file sent in again, one new version")
  void correctedRows() {
    JsonNode end = planner.load(oneBad(), ImportClient.order(LAYER, ""));
    String path = "/api/imports/" + end.path("id").stringValue();
    assertThat(end.path("correctable").booleanValue()).isTrue();
    JsonNode rejected = planner.get(path + "/rejected").path("items");
    assertThat(rejected.size()).isEqualTo(1);
    assertThat(rejected.get(0).path("row").intValue()).isEqualTo(2);
    assertThat(rejected.get(0).path("repair").path("geometry").asString()).contains("POLYGON");
    JsonNode still = patch(path + "/rejected/2", "{\"properties\":{\"valid_from\":\"永远\"}}", 200);
    assertThat(still.path("issues").toString()).contains("column-type", "geometry-invalid");
    JsonNode fixed =
        patch(
            path + "/rejected/2",
            "{\"properties\":{\"valid_from\":\"2024-05-01\"},\"geometry\":"
                + ImportClient.box(108.97, 30.9)
                + "}",
            200);
    assertThat(fixed.path("issues").size()).as(fixed.toString()).isZero();
    assertThat(patch(path + "/rejected/1", "{\"properties\":{}}", 404).path("code").stringValue())
        .isEqualTo("row-not-rejected");
    assertThat(
            patch(path + "/rejected/2", "{\"geometry\":\"POLYGON((1 2\"}", 400)
                .path("code")
                .stringValue())
        .isEqualTo("row-geometry");
    HttpResponse<String> again = planner.http().post(path + "/resubmit", "application/json", "{}");
    assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
    JsonNode done = planner.end(TestClient.json(again).path("id").stringValue());
    assertThat(done.path("state").stringValue()).as(done.toString()).isEqualTo("DONE");
    assertThat(done.path("progress").path("accepted").intValue()).isEqualTo(2);
    assertThat(layers.codes(LAYER)).containsExactly("S1", "S2");
    assertThat(held()).as("the file is no longer needed").isEmpty();
    assertThat(planner.http().post(path + "/resubmit", "application/json", "").statusCode())
        .isEqualTo(409);
  }

  @Test
  @DisplayName("E12: corrected rows do not undo what another import brought in meanwhile")
  void layerMovedOn() {
    JsonNode partial = planner.load(oneBad(), ImportClient.order(LAYER, ",\"acceptPartial\":true"));
    assertThat(partial.path("state").stringValue()).isEqualTo("DONE");
    planner.load(good(), ImportClient.order(LAYER, ""));
    HttpResponse<String> again =
        planner
            .http()
            .post(
                "/api/imports/" + partial.path("id").stringValue() + "/resubmit",
                "application/json",
                "");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(TestClient.json(again).path("code").stringValue()).isEqualTo("layer-moved-on");
  }

  private JsonNode patch(String path, String body, int status) {
    HttpResponse<String> answer = planner.http().send("PATCH", path, "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return TestClient.json(answer);
  }

  @Test
  @DisplayName("000-R04: people see their own imports, planners all")
  void ownJobsOnly() {
    JsonNode theirs = planner.load(good(), ImportClient.order(LAYER, ""));
    JsonNode ours = support.load(good(), ImportClient.order(LAYER, ""));
    String path = "/api/imports/" + theirs.path("id").stringValue();
    assertThat(support.http().get(path).statusCode()).isEqualTo(404);
    assertThat(support.http().get(path + "/issues.xlsx").statusCode()).isEqualTo(404);
    assertThat(support.get("/api/imports").toString())
        .contains(ours.path("id").stringValue())
        .doesNotContain(theirs.path("id").stringValue());
    JsonNode first = planner.get("/api/imports?limit=1");
    assertThat(first.path("items").get(0).path("id")).isEqualTo(ours.path("id"));
    JsonNode second = planner.get("/api/imports?limit=1&after=" + first.path("next").stringValue());
    assertThat(second.path("items").get(0).path("id")).isEqualTo(theirs.path("id"));
  }

  @Test
  @DisplayName("A waiting import is cancelled, one that is over is not")
  void cancel() {
    JsonNode end = planner.load(good(), ImportClient.order(LAYER, ""));
    HttpResponse<String> late =
        planner.http().send("DELETE", "/api/imports/" + end.path("id").stringValue(), null, "");
    assertThat(late.statusCode()).isEqualTo(409);
    layers.occupy(LAYER);
    String id =
        TestClient.json(planner.submit("b.geojson", good(), ImportClient.order(LAYER, "")))
            .path("id")
            .stringValue();
    assertThat(planner.get("/api/imports/" + id).path("state").stringValue()).isEqualTo("QUEUED");
    HttpResponse<String> early = planner.http().send("DELETE", "/api/imports/" + id, null, "");
    assertThat(early.statusCode()).isEqualTo(202);
    assertThat(planner.end(id).path("state").stringValue()).isEqualTo("CANCELLED");
    assertThat(held()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | import-metadata",
        "[] | import-request",
        "nonsense | import-request",
        "{\"dataset\":\"moon\",\"source\":\"s\",\"licence\":\"l\",\"date\":\"2025-01-01\"} | layer-unknown",
        "{\"dataset\":\"river_corridors\",\"source\":\"s\",\"licence\":\"l\",\"date\":\"2025-01-01\"} | layer-derived",
        "{\"dataset\":\"first_ridge\",\"source\":\"s\",\"licence\":\"l\",\"date\":\"gestern\"} | import-request",
        "{\"dataset\":\"first_ridge\",\"source\":\"s\",\"licence\":\"l\",\"date\":\"2025-01-01\",\"colour\":1} | import-request",
        "{\"dataset\":\"first_ridge\",\"source\":\"s\",\"licence\":\"l\",\"date\":\"2025-01-01\",\"dryRun\":\"yes\"} | import-request",
        "{\"dataset\":\"first_ridge\",\"source\":\"s\",\"licence\":\"l\",\"date\":\"2025-01-01\",\"mapping\":{\"columns\":{\"moon\":\"a\"}}} | mapping-column",
        "{\"dataset\":\"first_ridge\",\"source\":\"s\",\"licence\":\"l\",\"date\":\"2025-01-01\",\"mapping\":{\"columns\":{\"code\":\"BH\"}}} | mapping-field",
        "{\"dataset\":\"first_ridge\",\"source\":\"s\",\"licence\":\"l\",\"date\":\"2025-01-01\",\"mapping\":{\"fields\":{}}} | mapping",
        "{\"dataset\":\"first_ridge\",\"source\":\"s\",\"licence\":\"l\",\"date\":\"2025-01-01\",\"accuracyMetres\":-1} | layer-metadata"
      })
  @DisplayName("E12: a wrong request is refused at once with what to change, nothing is kept")
  void wrongRequests(String order, String code) {
    HttpResponse<String> answer = planner.submit("a.geojson", good(), order);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonNode problem = TestClient.json(answer);
    assertThat(problem.path("code").stringValue()).isEqualTo(code);
    assertThat(problem.path("detail").stringValue()).isNotBlank();
    assertThat(problem.path("detailEn").stringValue()).isNotBlank();
    assertThat(held()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.geojson | '' | import-empty",
        "a.geojson | {\"type\":\"FeatureCollection\",\"features\":[]} | import-empty",
        "a.geojson | {\"type\":\"FeatureColl | *",
        "a.zip | PK-this-is-no-zip | *",
        "a.exe | MZ | *"
      })
  @DisplayName("E11: an empty, broken or unknown file is refused at once, nothing is kept")
  void wrongFiles(String name, String content, String code) {
    HttpResponse<String> answer = planner.submit(name, content, ImportClient.order(LAYER, ""));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    if (!code.equals("*")) {
      assertThat(TestClient.json(answer).path("code").stringValue()).isEqualTo(code);
    }
    assertThat(held()).isEmpty();
  }

  @Test
  @DisplayName("A form without its parts names the missing one")
  void missingParts() {
    String file = ImportClient.part("file", "a.geojson", "application/octet-stream", good());
    HttpResponse<String> noRequest = planner.form("/api/imports", file);
    assertThat(noRequest.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(noRequest).path("field").stringValue()).isEqualTo("request");
    HttpResponse<String> noFile =
        planner.form(
            "/api/imports",
            ImportClient.part("request", "", "application/json", ImportClient.order(LAYER, "")));
    assertThat(TestClient.json(noFile).path("field").stringValue()).isEqualTo("file");
  }

  @Test
  @DisplayName("A client that stops sending leaves nothing behind")
  void brokenUpload() throws IOException {
    String head =
        """
        POST /api/imports HTTP/1.1
        Host: localhost
        Authorization: %s
        Content-Type: multipart/form-data; boundary=cut
        Content-Length: 50000000

        """
            .formatted(TestAccounts.basic(Role.CITY_PLANNER))
            .replace("\n", "\r\n");
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(
          ("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.geojson\"\r\n\r\n"
                  + " ".repeat(3_000_000))
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
    assertThat(planner.get("/api/imports?limit=1").path("items").size()).isZero();
    assertThat(held()).isEmpty();
  }

  @Test
  @DisplayName("000-R04: an import that is not allowed is refused before its file is read")
  void refusedBeforeReading() {
    ImportClient officer = ImportClient.of(port, Role.DISTRICT_OFFICER);
    HttpResponse<String> answer =
        officer.submit("a.geojson", good(), ImportClient.order(LAYER, ""));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private List<String> held() {
    String[] names = settings.folder().toFile().list();
    return names == null ? new ArrayList<>() : List.of(names);
  }
}
