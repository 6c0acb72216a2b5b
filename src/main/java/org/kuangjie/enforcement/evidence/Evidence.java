package org.kuangjie.enforcement.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.alerts.Alert;
import org.kuangjie.enforcement.alerts.Alerts;
import org.kuangjie.enforcement.alerts.GroundOfJudgement;
import org.kuangjie.enforcement.store.EvidenceStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes photos that show the place of an alert, and refuses those that cannot (E14, F-8). */
@Service
@Transactional
public class Evidence {

  private static final long FUTURE_SECONDS = 300;

  private final EvidenceStore store;
  private final Alerts alerts;
  private final History history;
  private final EnforcementSettings settings;
  private final DeviceKeys keys;

  Evidence(
      EvidenceStore store,
      Alerts alerts,
      History history,
      EnforcementSettings settings,
      DeviceKeys keys) {
    this.keys = keys;
    this.store = store;
    this.alerts = alerts;
    this.history = history;
    this.settings = settings;
  }

  /**
   * A photo as it comes.
   *
   * @param sha256 made where it was taken
   * @param signed null = not signed
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Shot(
      byte[] bytes,
      String fileName,
      String sha256,
      Instant takenAt,
      String device,
      double azimuth,
      double accuracyMetres,
      Point position,
      DeviceKeys.@Nullable Signed signed) {}

  /** The same photo sent twice is held once: a phone may send again after a lost answer. */
  public Photo add(UUID alertId, Shot shot, Actor actor) {
    Alert alert = alerts.get(alertId, actor);
    Guard.enforcesIn(actor, alert.districtCode());
    String hash = Hashes.sha256(shot.bytes());
    if (!hash.equals(shot.sha256().toLowerCase(Locale.ROOT))) {
      throw DomainException.invalid(
          "evidence-hash-differs",
          "文件的SHA-256与拍摄时的不一致，文件已被改动或传输有误",
          "the SHA-256 of the file is not the one made at capture");
    }
    Optional<Photo> held = store.find(alert.subject(), hash);
    return held.orElseGet(() -> keep(alert, shot, hash, actor));
  }

  private Photo keep(Alert alert, Shot shot, String hash, Actor actor) {
    if (shot.takenAt().isAfter(Instant.now().plusSeconds(FUTURE_SECONDS))) {
      throw DomainException.invalid(
          "evidence-from-future", "拍摄时间晚于现在", "it was taken after now; set the device's clock");
    }
    PhotoSignature signature = keys.check(shot.signed(), alert.id(), shot, hash, actor);
    ViewCone view =
        ViewCone.of(
            shot.position(),
            shot.azimuth(),
            settings.photoAngle(),
            settings.photoSightMetres(),
            shot.accuracyMetres());
    if (!view.shows(alert.geometry())) {
      throw Guard.conflict(
          "evidence-shows-other-place",
          "按拍摄位置和方向，照片不可能拍到该处（覆盖0%）",
          "from its position and direction the photo cannot show the place (0 %)");
    }
    Photo photo =
        new Photo(
            UUID.randomUUID(),
            alert.subject(),
            shot.fileName(),
            PhotoType.of(shot.bytes()),
            hash,
            shot.takenAt(),
            actor.username(),
            Instant.now(),
            shot.device(),
            shot.azimuth(),
            shot.accuracyMetres(),
            view.share(alert.geometry()),
            shot.position(),
            signature);
    if (!store.add(photo, shot.bytes())) { // sent twice at once: the other one was first
      return store.find(alert.subject(), hash).orElseThrow();
    }
    history.append(
        new History.Step(
            alert.subject(),
            actor.username(),
            "EVIDENCE",
            alert.state().name(),
            alert.state().name(),
            shot.fileName(),
            Map.of(
                "sha256",
                hash,
                "seenShare",
                photo.seenShare(),
                "signature",
                photo.signatureState().name())));
    return photo;
  }

  /** The manifest of what is held of an alert, with the hash of each. */
  @Transactional(readOnly = true)
  public List<Photo> list(UUID alertId, Actor actor) {
    return store.list(alerts.get(alertId, actor).subject());
  }

  /** The bytes as they were sent, of a photo of that alert. */
  @Transactional(readOnly = true)
  public byte[] bytes(UUID alertId, UUID photoId, Actor actor) {
    String subject = alerts.get(alertId, actor).subject();
    return store
        .findBytes(subject, photoId)
        .orElseThrow(
            () -> DomainException.notFound("unknown-photo", "没有这张照片", "there is no such photo"));
  }

  /** Two photos that show the place are no proof; the count only says that somebody was there. */
  @org.springframework.stereotype.Component
  static class Count implements GroundOfJudgement.EvidenceCount {

    private final EvidenceStore store;

    Count(EvidenceStore store) {
      this.store = store;
    }

    @Override
    public int photosOf(String subject) {
      return store.count(subject);
    }
  }
}
