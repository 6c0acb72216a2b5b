package org.kuangjie.compliance;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A boundary as it was handed in: the bytes of a file, or text from a form or a JSON body. */
public final class BoundaryInput {

  private final byte[] content;
  private final String fileName;
  private final @Nullable String crs;

  private BoundaryInput(byte[] content, String fileName, @Nullable String crs) {
    this.content = content.clone();
    this.fileName = fileName;
    this.crs = crs == null || crs.isBlank() ? null : crs.strip();
  }

  /**
   * @param crs declared system, e.g. {@code EPSG:4524}; null = taken from the file or detected
   */
  public static BoundaryInput ofFile(byte[] content, String fileName, @Nullable String crs) {
    return new BoundaryInput(content, fileName, crs);
  }

  /** Pasted text or a GeoJSON geometry; the reader recognises which. */
  public static BoundaryInput ofText(String text, @Nullable String crs) {
    return new BoundaryInput(text.getBytes(StandardCharsets.UTF_8), "", crs);
  }

  public byte[] content() {
    return content.clone();
  }

  /** Empty for pasted text. */
  public String fileName() {
    return fileName;
  }

  public @Nullable String crs() {
    return crs;
  }
}
