package org.kuangjie.enforcement.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.enforcement.alerts.Alert;
import org.kuangjie.enforcement.alerts.Alerts;
import org.kuangjie.enforcement.alerts.Drafts;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KuangjieTest
@DisplayName("F-8, E14: evidence that can be trusted")
class EvidenceTest {

  private final Alerts alerts;
  private final JdbcClient database;
  private final int port;
  private final double x = 75 + ThreadLocalRandom.current().nextDouble(4);
  private final byte[] photo = photo();

  @Autowired
  EvidenceTest(Alerts alerts, JdbcClient database, @LocalServerPort int port) {
    this.alerts = alerts;
    this.database = database;
    this.port = port;
  }

  @Test
  void aPhotoIsHeldOnceWithHashAndShareAndLetsTheOfficerJudge() throws Exception {
    Alert alert = alerts.observe(Drafts.of("500102", x, 28, 100)).orElseThrow();
    String hash = Hashes.sha256(photo);

    HttpResponse<String> first = send(alert, x - 0.0005, 28.0005, 90, hash);
    HttpResponse<String> again = send(alert, x - 0.0005, 28.0005, 90, hash);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(TestClient.json(again).get("id")).isEqualTo(TestClient.json(first).get("id"));
    assertThat(TestClient.json(first).get("seenShare").asDouble()).isGreaterThan(0.1);
    TestClient officer = TestClient.of(port).as(Role.ENFORCEMENT_OFFICER);
    String path = "/api/alerts/" + alert.id();
    step(officer, path, "{\"step\":\"TAKE\"}");
    step(
        officer,
        path,
        "{\"step\":\"FIELD_CHECK\",\"officers\":[\"test_enforcement_officer\",\"other\"]}");
    step(officer, path, "{\"step\":\"JUDGE\",\"judgement\":\"SUSPECTED\",\"words\":\"现场在采\"}");
    assertThat(
            database
                .sql("SELECT count(*) FROM enforcement.evidence WHERE subject = :s")
                .param("s", alert.subject())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aPhotoThatLooksAwayOrWasChangedIsRefused() throws Exception {
    Alert alert = alerts.observe(Drafts.of("500102", x, 27, 100)).orElseThrow();
    String hash = Hashes.sha256(photo);
    HttpResponse<String> away = send(alert, x - 0.005, 27.0005, 270, hash);
    assertThat(away.statusCode()).isEqualTo(409);
    assertThat(away.body()).contains("evidence-shows-other-place", "0%");
    byte[] changed = photo.clone();
    changed[10]++;
    HttpResponse<String> forged = send(alert, x - 0.0005, 27.0005, 90, Hashes.sha256(changed));
    assertThat(forged.statusCode()).isEqualTo(400);
    assertThat(forged.body()).contains("evidence-hash-differs");
    assertThat(send(alert, x - 0.0005, 27.0005, 90, "abc").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("F-8: the package of an alert holds photos and history, and anybody can verify it")
  void thePackageCanBeVerified() throws Exception {
    Alert alert = alerts.observe(Drafts.of("500102", x, 26, 100)).orElseThrow();
    assertThat(send(alert, x - 0.0005, 26.0005, 90, Hashes.sha256(photo)).statusCode())
        .isEqualTo(201);

    Map<String, byte[]> files = unzip(pack(alert, Role.ENFORCEMENT_OFFICER).body());

    String sums = text(files, "SHA256SUMS");
    for (String line : sums.lines().toList()) {
      String[] parts = line.split("  ", 2);
      assertThat(Hashes.sha256(held(files, parts[1]))).as(parts[1]).isEqualTo(parts[0]);
    }
    assertThat(sums.lines().count()).isEqualTo(files.size() - 1);
    assertThat(sums).contains(Hashes.sha256(photo) + "  photos/");
    assertThat(text(files, "history.json")).contains("RAISE", "EVIDENCE", Hashes.sha256(photo));
    assertThat(text(files, "alert.json")).contains(alert.number()).doesNotContain("违法");
    assertThat(
            database
                .sql(
                    "SELECT details::text FROM platform.audit_entry WHERE action = 'evidence.package'"
                        + " AND subject = :s")
                .param("s", alert.subject())
                .query(String.class)
                .single())
        .contains(Hashes.sha256(held(files, "SHA256SUMS")));
    assertThat(pack(alert, Role.ENTITY).statusCode()).isEqualTo(403);
  }

  private HttpResponse<byte[]> pack(Alert alert, Role role) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/alerts/" + alert.id() + "/package"))
            .header("Authorization", TestAccounts.basic(role))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }

  private static byte[] held(Map<String, byte[]> files, String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  private static String text(Map<String, byte[]> files, String path) {
    return new String(held(files, path), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static void step(TestClient officer, String path, String body) {
    HttpResponse<String> answer = officer.post(path + "/steps", "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<String> send(Alert alert, double lon, double lat, int azimuth, String hash)
      throws Exception {
    String edge = "kuangjie-test-edge";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        ("--"
                + edge
                + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"现场.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(photo);
    body.write(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
    String query =
        "?longitude=%s&latitude=%s&accuracyMetres=5&azimuth=%d&takenAt=2026-09-02T02:00:00Z&sha256=%s"
            .formatted(lon, lat, azimuth, hash);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + port + "/api/alerts/" + alert.id() + "/evidence" + query))
            .header("Authorization", TestAccounts.basic(Role.ENFORCEMENT_OFFICER))
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  /** Starts as a JPEG does; different for every test. */
  private static byte[] photo() {
    byte[] bytes = new byte[2000];
    ThreadLocalRandom.current().nextBytes(bytes);
    bytes[0] = (byte) 0xFF;
    bytes[1] = (byte) 0xD8;
    return bytes;
  }
}
