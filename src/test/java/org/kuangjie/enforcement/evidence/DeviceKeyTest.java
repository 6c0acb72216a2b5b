package org.kuangjie.enforcement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KuangjieTest
@DisplayName("F-8: a photo is signed by the device that took it, and anybody can check it")
class DeviceKeyTest {

  private static final String KEYS = "/api/field/keys";

  private final Alerts alerts;
  private final JdbcClient database;
  private final int port;
  private final double x = 75 + ThreadLocalRandom.current().nextDouble(4);
  private final TestClient officer;
  private final KeyPair pair = pair("EC");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Autowired
  DeviceKeyTest(Alerts alerts, JdbcClient database, @LocalServerPort int port) {
    this.alerts = alerts;
    this.database = database;
    this.port = port;
    this.officer = TestClient.of(port).as(Role.ENFORCEMENT_OFFICER);
  }

  @Test
  void aSignedPhotoIsKnownAsSignedUntilItsKeyIsRevoked() throws Exception {
    Alert alert = alert(25);
    String key = register(officer, pair);
    assertThat(register(officer, pair)).as("sent twice").isEqualTo(key);

    JsonNode first = json(send(alert, photo(), key, pair, ""), 201);
    assertThat(first.get("signature").asString()).isEqualTo("SIGNED");
    assertThat(first.get("keyId").asString()).isEqualTo(key);
    JsonNode plain = json(send(alert, photo(), null, pair, ""), 201);
    assertThat(plain.get("signature").asString()).isEqualTo("UNSIGNED");
    assertThat(plain.at("/signatureWords/zh").asString()).isEqualTo("未签名");

    json(officer.post(KEYS + "/" + key + "/revocation", "application/json", why("手机遗失")), 200);
    JsonNode late = json(send(alert, photo(), key, pair, ""), 201);

    assertThat(late.get("signature").asString()).isEqualTo("KEY_REVOKED");
    assertThat(json(officer.get("/api/alerts/" + alert.id() + "/evidence"), 200))
        .extracting(held -> held.get("signature").asString())
        .containsExactly("KEY_REVOKED_LATER", "UNSIGNED", "KEY_REVOKED");
    assertThat(officer.get(KEYS).body()).contains(key, "手机遗失");
    assertThat(officer.post(KEYS + "/" + key + "/revocation", "application/json", why("再次")).body())
        .contains("device-key-revoked");
    assertThat(
            database
                .sql(
                    "SELECT count(*) FROM platform.audit_entry WHERE subject = :s AND action LIKE"
                        + " 'device-key.%'")
                .param("s", "device-key:" + key)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void whatDoesNotFitTheSignatureIsRefused() throws Exception {
    Alert alert = alert(24);
    String key = register(officer, pair);
    assertThat(send(alert, photo(), key, pair, "azimuth=90.0").body())
        .as("another direction than was signed")
        .contains("evidence-signature-bad");
    assertThat(send(alert, photo(), key, pair("EC"), "").body())
        .as("signed by another key")
        .contains("evidence-signature-bad");
    assertThat(send(alert(23), alert.id().toString(), photo(), key, pair).body())
        .as("signed for another alert")
        .contains("evidence-signature-bad");
    assertThat(send(alert, photo(), "0".repeat(64), pair, "").body())
        .contains("unknown-device-key");
    TestClient city = TestClient.of(port).as(Role.CITY_ENFORCEMENT);
    KeyPair others = pair("EC");
    assertThat(send(alert, photo(), register(city, others), others, "").body())
        .as("the key of another account")
        .contains("unknown-device-key");
    assertThat(json(officer.get("/api/alerts/" + alert.id() + "/evidence"), 200).size()).isZero();
  }

  @Test
  void onlyTheOwnerAndTheCityKeepKeys() throws Exception {
    String key = register(officer, pair);
    TestClient other = TestClient.of(port).as(Role.DISTRICT_OFFICER);
    String path = KEYS + "/" + key + "/revocation";

    assertThat(other.get(KEYS).body()).doesNotContain(key);
    assertThat(other.post(path, "application/json", why("不是我的")).statusCode()).isEqualTo(404);
    assertThat(other.post(KEYS, "application/json", body(pair)).body())
        .contains("device-key-of-another");
    assertThat(officer.post(KEYS, "application/json", body(pair("RSA"))).statusCode())
        .isEqualTo(400);
    assertThat(
            officer
                .post(KEYS, "application/json", "{\"publicKey\":\"AAAA\",\"label\":\"x\"}")
                .body())
        .contains("bad-device-key");
    TestClient city = TestClient.of(port).as(Role.CITY_ENFORCEMENT);
    assertThat(city.get(KEYS).body()).contains(key);
    json(city.post(path, "application/json", why("人员调离")), 200);
  }

  @Test
  void thePackageCarriesWhatOpensslNeeds() throws Exception {
    Alert alert = alert(22);
    String key = register(officer, pair);
    String id = json(send(alert, photo(), key, pair, ""), 201).get("id").asString();

    Map<String, byte[]> files = unzip(alert);

    String record = "photos/" + id + ".record";
    assertThat(new String(held(files, record), StandardCharsets.UTF_8))
        .contains("sha256=" + Hashes.sha256(held(files, "photos/" + id + ".jpg")));
    assertThat(new String(held(files, "photos.json"), StandardCharsets.UTF_8))
        .contains("SIGNED", key);
    assertThat(new String(held(files, "README.txt"), StandardCharsets.UTF_8))
        .contains("openssl dgst -sha256 -verify");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "no OpenSSL here");
    assertThat(openssl(files, key, id)).contains("Verified OK");
    held(files, record)[20]++;
    assertThat(openssl(files, key, id)).contains("Verification failure");
  }

  /** As README.txt of the package says. */
  private String openssl(Map<String, byte[]> files, String key, String id) throws Exception {
    for (String name :
        new String[] {
          "keys/" + key + ".pem", "photos/" + id + ".sig", "photos/" + id + ".record"
        }) {
      Path file = folder.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, held(files, name));
    }
    Process check =
        new ProcessBuilder(
                "openssl",
                "dgst",
                "-sha256",
                "-verify",
                "keys/" + key + ".pem",
                "-signature",
                "photos/" + id + ".sig",
                "photos/" + id + ".record")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    return new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Alert alert(double latitude) {
    return alerts.observe(Drafts.of("500102", x, latitude, 100)).orElseThrow();
  }

  private static KeyPair pair(String algorithm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      if (algorithm.equals("EC")) {
        generator.initialize(new ECGenParameterSpec("secp256r1"));
      }
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String why(String words) {
    return "{\"why\":\"%s\"}".formatted(words);
  }

  private static String body(KeyPair pair) {
    return "{\"publicKey\":\"%s\",\"label\":\"测试手机\"}"
        .formatted(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
  }

  private static String register(TestClient client, KeyPair pair) {
    return json(client.post(KEYS, "application/json", body(pair)), 200).get("id").asString();
  }

  private HttpResponse<String> send(
      Alert alert, byte[] photo, @Nullable String key, KeyPair pair, String instead)
      throws Exception {
    String record = record(alert, alert.id().toString(), photo, key);
    String signed =
        instead.isEmpty() ? record : record.replaceAll("azimuth=[0-9.]+", "azimuth=91.0");
    return send(alert, photo, key, signed, pair);
  }

  private HttpResponse<String> send(
      Alert alert, String signedFor, byte[] photo, String key, KeyPair pair) throws Exception {
    return send(alert, photo, key, record(alert, signedFor, photo, key), pair);
  }

  private String record(Alert alert, String signedFor, byte[] photo, @Nullable String key) {
    return """
    kuangjie-photo-1
    alert=%s
    sha256=%s
    takenAt=2026-09-02T02:00:00.000Z
    longitude=%s
    latitude=%s
    accuracyMetres=5
    azimuth=90
    key=%s
    """
        .formatted(signedFor, Hashes.sha256(photo), x - 0.0005, south(alert) + 0.0005, key);
  }

  private static double south(Alert alert) {
    return alert.geometry().getEnvelopeInternal().getMinY();
  }

  private HttpResponse<String> send(
      Alert alert, byte[] photo, @Nullable String key, String record, KeyPair pair)
      throws Exception {
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(pair.getPrivate());
    signature.update(record.getBytes(StandardCharsets.UTF_8));
    String query =
        "?longitude=%s&latitude=%s&accuracyMetres=5&azimuth=90&takenAt=2026-09-02T02:00:00Z&sha256=%s"
            .formatted(x - 0.0005, south(alert) + 0.0005, Hashes.sha256(photo));
    if (key != null) {
      query +=
          "&keyId=%s&signedRecord=%s&signature=%s"
              .formatted(
                  key,
                  URLEncoder.encode(record, StandardCharsets.UTF_8),
                  URLEncoder.encode(
                      Base64.getEncoder().encodeToString(signature.sign()),
                      StandardCharsets.UTF_8));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address(alert) + "/evidence" + query))
            .header("Authorization", TestAccounts.basic(Role.ENFORCEMENT_OFFICER))
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(
                        "--edge\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n"),
                    BodyPublishers.ofByteArray(photo),
                    BodyPublishers.ofString("\r\n--edge--\r\n")))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private String address(Alert alert) {
    return "http://localhost:" + port + "/api/alerts/" + alert.id();
  }

  private Map<String, byte[]> unzip(Alert alert) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address(alert) + "/package"))
            .header("Authorization", TestAccounts.basic(Role.ENFORCEMENT_OFFICER))
            .build();
    byte[] zip = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] held(Map<String, byte[]> files, String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  private static byte[] photo() {
    byte[] bytes = new byte[500];
    ThreadLocalRandom.current().nextBytes(bytes);
    bytes[0] = (byte) 0xFF;
    bytes[1] = (byte) 0xD8;
    return bytes;
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }
}
