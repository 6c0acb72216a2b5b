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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.evidence.Evidence;
import org.kuangjie.enforcement.evidence.Photo;
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

  private static final long MOST_BYTES = 20L * 1024 * 1024;

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
      @Nullable JsonNode position) {

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
          Locations.json(photo.position()));
    }
  }

  /**
   * How a photo was taken, as the camera says.
   *
   * @param longitude of the camera, degrees of CGCS2000
   * @param azimuth degrees from north, clockwise
   * @param sha256 of the file, made at capture
   */
  record Capture(
      @NotNull Double longitude,
      @NotNull Double latitude,
      @NotNull @DecimalMin("0") @DecimalMax("200") Double accuracyMetres,
      @NotNull @DecimalMin("0") @DecimalMax("360") Double azimuth,
      @NotNull Instant takenAt,
      @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}") String sha256,
      @Nullable @Size(max = 200) String device) {

    private static final int LONGEST_NAME = 200;

    Evidence.Shot shot(byte[] photo, String fileName) {
      return new Evidence.Shot(
          photo,
          fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName,
          sha256,
          takenAt,
          device == null ? "" : device,
          azimuth,
          accuracyMetres,
          (Point) Objects.requireNonNull(Locations.point(longitude, latitude)));
    }
  }

  @PostMapping("/api/alerts/{id}/evidence")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(
      summary = "上传举证照片；同一照片重传只存一次 / send a photo; the same one twice is held once",
      description =
          "sha256 在拍摄时计算 / made at capture; azimuth 拍摄方向 / degrees from north; JPEG, PNG ≤ 20 MB")
  PhotoAnswer add(
      @PathVariable UUID id,
      @RequestPart(name = "photo", required = false) @Nullable MultipartFile photo,
      @Valid @ModelAttribute Capture capture,
      Actor actor)
      throws IOException {
    if (photo == null) {
      throw DomainException.invalid(
          "missing-photo",
          "请求须为multipart/form-data，文件字段为photo",
          "the request must be multipart/form-data with the file as photo");
    }
    if (photo.getSize() > MOST_BYTES) {
      throw new DomainException(
          DomainException.Kind.TOO_LARGE,
          "too-large",
          Text.of("照片不得超过20 MB", "a photo has at most 20 MB"));
    }
    String name = photo.getOriginalFilename() == null ? "" : photo.getOriginalFilename();
    return PhotoAnswer.of(evidence.add(id, capture.shot(photo.getBytes(), name), actor));
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
