package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.evidence.DeviceKey;
import org.kuangjie.enforcement.evidence.DeviceKeys;
import org.kuangjie.shared.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/field/keys")
@Tag(name = "field", description = "外业 / field work")
class DeviceKeyController {

  private static final String BASE64 = "[A-Za-z0-9+/]+={0,2}";

  private final DeviceKeys keys;

  DeviceKeyController(DeviceKeys keys) {
    this.keys = keys;
  }

  /** {@code publicKey}: SubjectPublicKeyInfo of a P-256 key in base64. */
  record DeviceKeyBody(
      @NotBlank @Size(max = 200) @Pattern(regexp = BASE64) String publicKey,
      @NotBlank @Size(max = 200) String label) {}

  /** {@code why}: lost, replaced … */
  record RevocationBody(@NotBlank @Size(max = 1000) String why) {}

  /** A key as it stands; {@code id} is the SHA-256 of the public key. */
  record DeviceKeyAnswer(
      String id,
      String username,
      String label,
      String publicKeyPem,
      Instant registeredAt,
      @Nullable Instant revokedAt,
      @Nullable String revokedBy,
      @Nullable String revokedWhy) {

    static DeviceKeyAnswer of(DeviceKey key) {
      return new DeviceKeyAnswer(
          key.id(),
          key.username(),
          key.label(),
          key.pem(),
          key.registeredAt(),
          key.revokedAt(),
          key.revokedBy(),
          key.revokedWhy());
    }
  }

  @PostMapping
  @PreAuthorize(Policy.ENFORCES)
  @Operation(
      summary = "登记本设备的公钥；重复登记不变 / register the key of one's device; twice is once",
      description = "私钥留在设备上，不可导出 / the private part stays on the device")
  DeviceKeyAnswer register(@Valid @RequestBody DeviceKeyBody body, Actor actor) {
    byte[] key = decoded(body.publicKey());
    return DeviceKeyAnswer.of(keys.register(key, body.label(), actor));
  }

  /** Text of the alphabet that is no base64 all the same is no key either. */
  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  @GetMapping
  @PreAuthorize(Policy.KEEPS_KEYS)
  @Operation(
      summary = "设备密钥，含已吊销的 / keys of devices, with those revoked",
      description = "本人的；市级执法和管理员看全部 / one's own; all for city enforcement and administrators")
  List<DeviceKeyAnswer> list(Actor actor) {
    return keys.list(actor).stream().map(DeviceKeyAnswer::of).toList();
  }

  @PostMapping("/{id}/revocation")
  @PreAuthorize(Policy.KEEPS_KEYS)
  @Operation(summary = "吊销设备密钥（遗失、停用） / revoke a key: lost, replaced")
  DeviceKeyAnswer revoke(
      @PathVariable @Pattern(regexp = "[0-9a-f]{64}") String id,
      @Valid @RequestBody RevocationBody body,
      Actor actor) {
    return DeviceKeyAnswer.of(keys.revoke(id, body.why(), actor));
  }
}
