package org.kuangjie.enforcement.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.store.DeviceKeyStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys of officers' devices: registered by their account, revoked by it or the city (F-8). */
@Service
@Transactional
public class DeviceKeys {

  private static final int MOST_KEYS = 20;

  private final DeviceKeyStore store;
  private final ApplicationEventPublisher events;

  DeviceKeys(DeviceKeyStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /**
   * Registers a key; the same one again changes nothing, so a phone may send it twice.
   *
   * @param publicKey SubjectPublicKeyInfo, DER
   */
  public DeviceKey register(byte[] publicKey, String label, Actor actor) {
    if (EcdsaSignature.readKey(publicKey).isEmpty()) {
      throw DomainException.invalid(
          "bad-device-key",
          "公钥须为P-256椭圆曲线公钥（SPKI，Base64）",
          "the public key must be one on P-256 (SPKI, base64)");
    }
    String id = Hashes.sha256(publicKey);
    DeviceKey held = store.find(id).orElse(null);
    if (held != null) {
      return own(held, actor);
    }
    if (store.list(actor.username()).stream().filter(key -> key.revokedAt() == null).count()
        >= MOST_KEYS) {
      throw Guard.conflict(
          "too-many-device-keys",
          "该账号已登记%d个设备密钥，请先吊销不再使用的".formatted(MOST_KEYS),
          "this account has %d device keys, revoke those no longer used".formatted(MOST_KEYS));
    }
    store.add(id, actor.username(), label, publicKey);
    audit(actor, "device-key.register", id, Map.of("label", label));
    return own(store.find(id).orElseThrow(), actor);
  }

  private static DeviceKey own(DeviceKey key, Actor actor) {
    if (!key.username().equals(actor.username())) {
      throw Guard.conflict(
          "device-key-of-another", "该密钥属于另一账号", "this key is registered by another account");
    }
    return key;
  }

  /** One's own, with those revoked; city enforcement and administrators see all. */
  @Transactional(readOnly = true)
  public List<DeviceKey> list(Actor actor) {
    return store.list(overseesAll(actor) ? null : actor.username());
  }

  /** Nothing that comes after counts as signed by it. Once revoked, it stays so. */
  public DeviceKey revoke(String id, String why, Actor actor) {
    DeviceKey key =
        store
            .find(id)
            .filter(found -> found.username().equals(actor.username()) || overseesAll(actor))
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-device-key", "没有这个设备密钥", "there is no such device key"));
    if (key.revokedAt() != null) {
      throw Guard.conflict("device-key-revoked", "该密钥已吊销", "this key is revoked already");
    }
    store.revoke(id, actor.username(), why);
    audit(actor, "device-key.revoke", id, Map.of("of", key.username(), "why", why));
    return store.find(id).orElseThrow();
  }

  /**
   * What came with a photo.
   *
   * @param record see {@link SignedRecord}
   * @param signature r and s, 64 bytes, as browsers sign
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Signed(String keyId, String record, byte[] signature) {}

  /**
   * Checks a signature before anything is kept of it. That of a revoked key is kept as what it is.
   *
   * @return null when the photo is not signed
   * @throws DomainException INVALID when it does not fit; CONFLICT when the key is not registered
   *     by the account
   */
  @Nullable PhotoSignature check(
      @Nullable Signed signed, UUID alertId, Evidence.Shot shot, String sha256, Actor actor) {
    if (signed == null) {
      return null;
    }
    DeviceKey key =
        store
            .find(signed.keyId())
            .filter(found -> found.username().equals(actor.username()))
            .orElseThrow(
                () ->
                    Guard.conflict(
                        "unknown-device-key",
                        "签名所用密钥未由本账号登记，请先登记",
                        "the signing key is not registered by this account; register it first"));
    SignedRecord record = SignedRecord.read(signed.record());
    byte[] der = EcdsaSignature.der(signed.signature()).orElse(new byte[0]);
    byte[] message = signed.record().getBytes(StandardCharsets.UTF_8);
    boolean good =
        record != null
            && record.agrees(alertId, shot, sha256, key.id())
            && EcdsaSignature.readKey(key.publicKey())
                .map(known -> EcdsaSignature.verifies(known, message, der))
                .orElse(false);
    if (!good) {
      throw DomainException.invalid(
          "evidence-signature-bad",
          "设备签名与照片、位置、时间不符，内容已被改动或传输有误",
          "the device's signature does not fit photo, place and time");
    }
    return new PhotoSignature(key.id(), signed.record(), der, key.revokedAt());
  }

  /** For packages: keys that signed something, with who had them. */
  @Transactional(readOnly = true)
  public DeviceKey get(String id) {
    return store.find(id).orElseThrow();
  }

  private static boolean overseesAll(Actor actor) {
    return actor.has(Role.CITY_ENFORCEMENT) || actor.has(Role.ADMINISTRATOR);
  }

  private void audit(Actor actor, String action, String id, Map<String, Object> facts) {
    events.publishEvent(new AuditEvent(actor.username(), action, "device-key:" + id, facts));
  }
}
