package org.kuangjie.enforcement.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.web.multipart.MultipartFile;

/** A photo of a form, bounded. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record PhotoUpload(byte[] bytes, String fileName) {

  private static final long MOST_BYTES = 20L * 1024 * 1024;
  private static final int LONGEST_NAME = 200;

  /**
   * @param photo null when the form has none
   * @throws DomainException INVALID without a photo; TOO_LARGE above 20 MB
   */
  static PhotoUpload read(@Nullable MultipartFile photo) throws IOException {
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
    return new PhotoUpload(
        photo.getBytes(), name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
  }
}
