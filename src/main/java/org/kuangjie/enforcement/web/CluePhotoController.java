package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.evidence.CluePhoto;
import org.kuangjie.enforcement.evidence.CluePhotos;
import org.kuangjie.shared.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/clues/{id}/photos")
@Tag(name = "clues", description = "线索登记与核查 / clue register")
class CluePhotoController {

  private final CluePhotos photos;

  CluePhotoController(CluePhotos photos) {
    this.photos = photos;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.REPORTS)
  @Operation(
      summary = "为线索附照片，报送人或执法人员 / add a photo, by who reported it or officers",
      description = "JPEG, PNG ≤ 20 MB，每条线索最多 10 张，核查结束前 / ten at most, before it is verified")
  CluePhoto add(
      @PathVariable UUID id,
      @RequestPart(name = "photo", required = false) @Nullable MultipartFile photo,
      Actor actor)
      throws IOException {
    PhotoUpload upload = PhotoUpload.read(photo);
    return photos.add(id, upload.bytes(), upload.fileName(), actor);
  }

  @GetMapping
  @PreAuthorize(Policy.REPORTS)
  @Operation(summary = "线索的照片 / the photos of a clue")
  List<CluePhoto> list(@PathVariable UUID id, Actor actor) {
    return photos.list(id, actor);
  }

  @GetMapping("/{photo}")
  @PreAuthorize(Policy.REPORTS)
  @Operation(summary = "原始照片 / the photo as it was sent")
  ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID photo, Actor actor) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noStore())
        .body(photos.bytes(id, photo, actor));
  }
}
