package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.evidence.DeviceKeys;
import org.kuangjie.enforcement.evidence.Evidence;
import org.kuangjie.enforcement.evidence.Photo;
import org.kuangjie.enforcement.evidence.PhotoSignature;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Point;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "evidence", description = "举证照片 / evidence photos")
class EvidenceController {

  private final Evidence evidence;

  EvidenceController(Evidence evidence) {
    this.evidence = evidence;
  }

  /** A photo as it is held; {@code seenShare} of the outline lies in its cone of view. */
  record PhotoAnswer(
      UUID id,
      String fileName,
      String mediaType,
      String sha256,
      Instant takenAt,
      String takenBy,
      Instant receivedAt,
      String device,
      double azimuth,
      double accuracyMetres,
      double seenShare,
      @Nullable JsonNode position,
      PhotoSignature.State signature,
      Text signatureWords,
      @Nullable String keyId) {

    static PhotoAnswer of(Photo photo) {
      return new PhotoAnswer(
          photo.id(),
          photo.fileName(),
          photo.mediaType(),
          photo.sha256(),
          photo.takenAt(),
          photo.takenBy(),
          photo.receivedAt(),
          photo.device(),
          photo.azimuth(),
          photo.accuracyMetres(),
          photo.seenShare(),
          Locations.json(photo.position()),
          photo.signatureState(),
          photo.signatureState().words(),
          photo.signature() == null ? null : photo.signature().keyId());
    }
  }

  /**
   * How a photo was taken, as the camera says.
   *
   * @param longitude of the camera, degrees of CGCS2000
   * @param azimuth degrees from north, clockwise
   * @param sha256 of the file, made at capture
   * @param keyId with signedRecord and signature, or none of the three
   * @param signedRecord the text the device signed
   * @param signature r and s, base64
   */
  record Capture(
      @NotNull Double longitude,
      @NotNull Double latitude,
      @NotNull @DecimalMin("0") @DecimalMax("200") Double accuracyMetres,
      @NotNull @DecimalMin("0") @DecimalMax("360") Double azimuth,
      @NotNull Instant takenAt,
      @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}") String sha256,
      @Nullable @Size(max = 200) String device,
      @Nullable @Pattern(regexp = "[0-9a-f]{64}") String keyId,
      @Nullable @Size(max = 2000) String signedRecord,
      @Nullable @Pattern(regexp = "[A-Za-z0-9+/]{86}==") String signature) {

    Evidence.Shot shot(byte[] photo, String fileName) {
      return new Evidence.Shot(
          photo,
          fileName,
          sha256,
          takenAt,
          device == null ? "" : device,
          azimuth,
          accuracyMetres,
          (Point) Objects.requireNonNull(Locations.point(longitude, latitude)),
          signed());
    }

    private DeviceKeys.@Nullable Signed signed() {
      if (keyId == null && signedRecord == null && signature == null) {
        return null;
      }
      if (keyId == null || signedRecord == null || signature == null) {
        throw DomainException.invalid(
            "evidence-signature-incomplete",
            "签名须同时给出keyId、signedRecord、signature",
            "a signature needs keyId, signedRecord and signature");
      }
      return new DeviceKeys.Signed(keyId, signedRecord, Base64.getDecoder().decode(signature));
    }
  }

  @PostMapping("/api/alerts/{id}/evidence")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(
      summary = "上传举证照片；同一照片重传只存一次 / send a photo; the same one twice is held once",
      description =
          "sha256 在拍摄时计算 / made at capture; keyId, signedRecord, signature 设备签名 / of the device; azimuth 拍摄方向 / degrees from north; JPEG, PNG ≤ 20 MB")
  PhotoAnswer add(
      @PathVariable UUID id,
      @RequestPart(name = "photo", required = false) @Nullable MultipartFile photo,
      @Valid @ModelAttribute Capture capture,
      Actor actor)
      throws IOException {
    PhotoUpload upload = PhotoUpload.read(photo);
    return PhotoAnswer.of(evidence.add(id, capture.shot(upload.bytes(), upload.fileName()), actor));
  }

  @GetMapping("/api/alerts/{id}/evidence")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "举证清单及校验值 / what is held, with hashes")
  List<PhotoAnswer> list(@PathVariable UUID id, Actor actor) {
    return evidence.list(id, actor).stream().map(PhotoAnswer::of).toList();
  }

  @GetMapping("/api/alerts/{id}/evidence/{photo}")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "原始照片 / the photo as it was sent")
  ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID photo, Actor actor) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noStore())
        .body(evidence.bytes(id, photo, actor));
  }
}
