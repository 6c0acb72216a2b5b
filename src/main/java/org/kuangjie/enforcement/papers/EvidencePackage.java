package org.kuangjie.enforcement.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.alerts.Alert;
import org.kuangjie.enforcement.alerts.Alerts;
import org.kuangjie.enforcement.cases.CaseFile;
import org.kuangjie.enforcement.cases.Cases;
import org.kuangjie.enforcement.evidence.DeviceKeys;
import org.kuangjie.enforcement.evidence.Evidence;
import org.kuangjie.enforcement.evidence.Hashes;
import org.kuangjie.enforcement.evidence.Photo;
import org.kuangjie.enforcement.evidence.PhotoSignature;
import org.kuangjie.enforcement.penalties.Penalties;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything held of an alert or a case in one ZIP (F-8): state, history, list of documents, photos
 * as they were sent. {@code SHA256SUMS} names the hash of every file, so {@code sha256sum -c}
 * checks it anywhere; the hash of that list is in the audit log.
 */
@Service
public class EvidencePackage {

  private static final String SUMS = "SHA256SUMS";
  private static final String READ_ME =
      """
      核验 / to verify: sha256sum -c SHA256SUMS
      照片的校验值在拍摄时生成，与 photos.json 中的 sha256 一致即未改动。
      The hash of a photo was made where it was taken; photos.json names it.
      SHA256SUMS 本身的校验值记入审计日志（动作 evidence.package）。
      The hash of SHA256SUMS stands in the audit log (action evidence.package).
      设备签名 / signatures of devices: keys/<密钥>.pem 为登记的公钥，photos/<照片>.record 为签名内容，.sig 为签名：
        openssl dgst -sha256 -verify keys/KEY.pem -signature photos/PHOTO.sig photos/PHOTO.record
      record 中的 sha256 即照片的校验值。photos.json 的 signature 说明：UNSIGNED 未签名，SIGNED 有效，
      KEY_REVOKED 收到前密钥已吊销（不作为有效签名），KEY_REVOKED_LATER 收到后才吊销。
      The record names the hash of the photo; photos.json says whether it is signed and whether its key was revoked.
      预警是线索，不是结论；只有案件决定才能认定违法。
      An alert is a clue, no conclusion; only the decision of a case says that a law was broken.
      """;

  private final Alerts alerts;
  private final Cases cases;
  private final Penalties penalties;
  private final Evidence evidence;
  private final DeviceKeys keys;
  private final ApplicationEventPublisher events;
  private final JsonMapper json;

  EvidencePackage(
      Alerts alerts,
      Cases cases,
      Penalties penalties,
      Evidence evidence,
      DeviceKeys keys,
      ApplicationEventPublisher events,
      JsonMapper json) {
    this.alerts = alerts;
    this.cases = cases;
    this.penalties = penalties;
    this.evidence = evidence;
    this.keys = keys;
    this.events = events;
    this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  /** Opens the stream once it is known that the actor may have the package. */
  public interface Sink {
    OutputStream open(String fileName) throws IOException;
  }

  @Transactional
  public void ofAlert(UUID id, Actor actor, Sink sink) throws IOException {
    Alert alert = alerts.get(id, actor);
    Content content = new Content(sink.open(alert.number() + ".zip"));
    addAlert(content, "", alert, actor);
    finish(content, alert.subject(), actor);
  }

  @Transactional
  public void ofCase(UUID id, Actor actor, Sink sink) throws IOException {
    CaseFile file = cases.get(id, actor);
    Content content = new Content(sink.open(file.number() + ".zip"));
    content.add("case.json", bytes(file));
    content.add("documents.json", bytes(cases.items(id, actor)));
    content.add("penalties.json", bytes(penalties.list(id, actor)));
    content.add("deadlines.json", bytes(cases.clocks(id, actor)));
    content.add("history.json", bytes(cases.history(id, actor)));
    UUID source = file.matter().alertId();
    Alert alert = source == null ? null : find(source, actor);
    if (alert != null) {
      addAlert(content, "alert/", alert, actor);
    }
    finish(content, file.subject(), actor);
  }

  /** What turned out to be special land stays with its own people (C.3). */
  private @Nullable Alert find(UUID id, Actor actor) {
    try {
      return alerts.get(id, actor);
    } catch (DomainException e) {
      return null;
    }
  }

  private void addAlert(Content content, String folder, Alert alert, Actor actor)
      throws IOException {
    content.add(folder + "alert.json", bytes(described(alert)));
    List<History.Line> history = alerts.history(alert.id(), actor);
    content.add(folder + "history.json", bytes(history));
    List<Photo> photos = evidence.list(alert.id(), actor);
    content.add(
        folder + "photos.json", bytes(photos.stream().map(EvidencePackage::described).toList()));
    for (Photo photo : photos) {
      content.add(
          folder + "photos/" + fileName(photo), evidence.bytes(alert.id(), photo.id(), actor));
    }
    addSignatures(content, folder, photos);
  }

  private void addSignatures(Content content, String folder, List<Photo> photos)
      throws IOException {
    Set<String> packed = new HashSet<>();
    for (Photo photo : photos) {
      PhotoSignature signature = photo.signature();
      if (signature == null) {
        continue;
      }
      String path = folder + "photos/" + photo.id();
      content.add(path + ".record", signature.record().getBytes(StandardCharsets.UTF_8));
      content.add(path + ".sig", signature.der());
      if (packed.add(signature.keyId())) {
        content.add(
            folder + "keys/" + signature.keyId() + ".pem",
            keys.get(signature.keyId()).pem().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private Map<String, @Nullable Object> described(Alert alert) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("number", alert.number());
    all.put("title", alert.title());
    all.put("state", alert.state());
    all.put("stateWords", alert.state().words());
    all.put("priority", alert.priority());
    all.put("areaSquareMetres", alert.areaSquareMetres());
    all.put("observedOn", alert.observedOn());
    all.put("raisedAt", alert.raisedAt());
    all.put("locatedIn", alert.locatedIn());
    all.put("districtCode", alert.districtCode());
    all.put("authorityCode", alert.authorityCode());
    all.put("zoneCodes", alert.zoneCodes());
    all.put("licences", alert.licences());
    all.put("review", alert.review());
    all.put("synthetic", alert.synthetic());
    all.put("geometry", json.readTree(GeoJson.write(alert.geometry())));
    return all;
  }

  private static Map<String, @Nullable Object> described(Photo photo) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("file", "photos/" + fileName(photo));
    all.put("fileName", photo.fileName());
    all.put("sha256", photo.sha256());
    all.put("takenAt", photo.takenAt());
    all.put("takenBy", photo.takenBy());
    all.put("receivedAt", photo.receivedAt());
    all.put("device", photo.device());
    all.put("lon", photo.position().getCoordinate().x);
    all.put("lat", photo.position().getCoordinate().y);
    all.put("azimuth", photo.azimuth());
    all.put("accuracyMetres", photo.accuracyMetres());
    all.put("seenShare", photo.seenShare());
    PhotoSignature signature = photo.signature();
    all.put("signature", photo.signatureState());
    all.put("signatureWords", photo.signatureState().words());
    all.put("keyId", signature == null ? null : signature.keyId());
    all.put("keyRevokedAt", signature == null ? null : signature.revokedAt());
    return all;
  }

  /** Names of phones are not trusted as paths. */
  private static String fileName(Photo photo) {
    return photo.id() + (photo.mediaType().equals("image/png") ? ".png" : ".jpg");
  }

  private byte[] bytes(Object value) {
    return json.writeValueAsBytes(value);
  }

  private void finish(Content content, String subject, Actor actor) throws IOException {
    content.add("README.txt", READ_ME.getBytes(StandardCharsets.UTF_8));
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("subject", subject);
    manifest.put("packedAt", Instant.now());
    manifest.put("packedBy", actor.username());
    manifest.put("files", List.copyOf(content.files));
    content.add("manifest.json", bytes(manifest));
    String sums = content.sums();
    content.add(SUMS, sums.getBytes(StandardCharsets.UTF_8));
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "evidence.package",
            subject,
            Map.of(
                "sha256", Hashes.sha256(sums.getBytes(StandardCharsets.UTF_8)),
                "files", content.files.size())));
    content.zip.finish();
  }

  /** A file of the package. */
  record Packed(String path, int bytes, String sha256) {}

  /** The ZIP as it grows, one file in memory at a time. */
  private static final class Content {

    private final ZipOutputStream zip;
    private final List<Packed> files = new ArrayList<>();

    Content(OutputStream out) {
      this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String path, byte[] bytes) throws IOException {
      zip.putNextEntry(new ZipEntry(path));
      zip.write(bytes);
      zip.closeEntry();
      files.add(new Packed(path, bytes.length, Hashes.sha256(bytes)));
    }

    /** As coreutils read it. */
    String sums() {
      StringBuilder lines = new StringBuilder();
      files.forEach(
          file -> lines.append(file.sha256()).append("  ").append(file.path()).append('\n'));
      return lines.toString();
    }
  }
}
