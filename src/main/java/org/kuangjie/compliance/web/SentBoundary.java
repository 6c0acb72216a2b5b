package org.kuangjie.compliance.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.web.multipart.MultipartFile;

/** A boundary file that came with a form; it is read in memory, so its size is bounded. */
final class SentBoundary {

  private static final int MAX_FILE_MEGABYTES = 64;

  private SentBoundary() {}

  static BoundaryInput of(MultipartFile file, @Nullable String crs) throws IOException {
    checkSize(file.getSize(), MAX_FILE_MEGABYTES);
    String name = file.getOriginalFilename();
    return BoundaryInput.ofFile(file.getBytes(), name == null ? "" : name, crs);
  }

  /**
   * @throws DomainException TOO_LARGE; layers, which may be larger, are imported
   */
  static void checkSize(long bytes, int maxMegabytes) {
    if (bytes > maxMegabytes * 1024L * 1024L) {
      throw new DomainException(
          DomainException.Kind.TOO_LARGE,
          "too-large",
          Text.of(
              "矿界文件不得超过 64 MB，request 不得超过 1 MB",
              "A boundary file has at most 64 MB, the part request at most 1 MB"),
          Map.of("maxMegabytes", maxMegabytes),
          null);
    }
  }
}
