package org.kuangjie.catalogue.desk;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.features.ReadOptions;
import org.kuangjie.shared.DomainException;

/**
 * How the sender says a file is to be read.
 *
 * @param crs e.g. {@code EPSG:4545}; null = as the file says
 * @param encoding e.g. {@code GBK}; null = detected
 * @param layerInFile which of several layers, tables or sheets; null = the only one
 */
public record ReadWish(
    @Nullable String crs, @Nullable String encoding, @Nullable String layerInFile) {

  /**
   * @param folder where archives may be unpacked
   * @throws DomainException INVALID for a CRS or an encoding nobody knows
   */
  ReadOptions options(Path folder) {
    return ReadOptions.DEFAULT
        .withCrs(system())
        .withEncoding(charset())
        .withDataset(layerInFile)
        .withWorkFolder(folder);
  }

  private @Nullable Crs system() {
    String name = crs;
    return name == null
        ? null
        : Crs.find(name)
            .orElseThrow(
                () ->
                    DomainException.invalid(
                        "import-crs",
                        "不认识坐标系 %s；例如 EPSG:4490、EPSG:4545".formatted(name),
                        "The CRS %s is not known; e.g. EPSG:4490, EPSG:4545".formatted(name)));
  }

  private @Nullable Charset charset() {
    if (encoding == null) {
      return null;
    }
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw DomainException.invalid(
          "import-encoding",
          "不认识编码 %s；例如 UTF-8、GBK、GB18030".formatted(encoding),
          "The encoding %s is not known; e.g. UTF-8, GBK, GB18030".formatted(encoding));
    }
  }
}
