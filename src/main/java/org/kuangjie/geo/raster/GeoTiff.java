package org.kuangjie.geo.raster;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageReadParam;
import javax.imageio.stream.FileImageInputStream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * An open GeoTIFF. Overviews and masks inside the file are used, those in files beside it are not.
 * For one thread.
 */
public final class GeoTiff implements AutoCloseable {

  private final String name;
  private final FileImageInputStream stream;
  private final BlockReader reader;
  private final ImageInfo info;

  private GeoTiff(String name, FileImageInputStream stream, BlockReader reader, ImageInfo info) {
    this.name = name;
    this.stream = stream;
    this.reader = reader;
    this.info = info;
  }

  /**
   * Opens a file, whose description is read unless it is known already.
   *
   * @param known what {@link #info()} said of the same file before
   * @throws DomainException INVALID for a file that is no readable GeoTIFF with a coordinate system
   *     and a place, or whose blocks are too large to be read one at a time
   */
  public static GeoTiff open(Path file, @Nullable ImageInfo known) {
    String name = String.valueOf(file.getFileName());
    FileImageInputStream stream = null;
    try {
      stream = new FileImageInputStream(file.toFile());
      BlockReader reader = new BlockReader();
      reader.setInput(stream);
      ImageInfo info = known == null ? ImageInfoReader.read(reader, name) : known;
      return new GeoTiff(name, stream, reader, info);
    } catch (DomainException e) {
      close(stream);
      throw e;
    } catch (IOException | RuntimeException e) {
      close(stream);
      throw unreadable(name, e);
    }
  }

  private static void close(@Nullable FileImageInputStream stream) {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException e) {
      // only read from: nothing is lost
    }
  }

  static DomainException unreadable(String name, @Nullable Exception cause) {
    return new DomainException(
        DomainException.Kind.INVALID,
        "scene-unreadable",
        Text.of(
            "%s 不是可读的 GeoTIFF（须含坐标系）".formatted(name),
            "%s is no readable GeoTIFF with a coordinate system".formatted(name)),
        Map.of(),
        cause);
  }

  public String name() {
    return name;
  }

  public ImageInfo info() {
    return info;
  }

  /**
   * Pixels of all bands; the result begins at 0, 0.
   *
   * @param window within the level
   * @param step every so many pixels one, the middle of those it stands for
   * @throws DomainException INVALID when the file turns out to be broken there
   */
  public Raster read(ImageLevel level, Rectangle window, int step) {
    return read(level.image(), window, step);
  }

  /** Where it is 0 there is no image; null when the level has no mask. */
  public @Nullable Raster readMask(ImageLevel level, Rectangle window, int step) {
    return level.hasMask() ? read(level.mask(), window, step) : null;
  }

  private Raster read(int image, Rectangle window, int step) {
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceRegion(window);
    int offset = Math.min(step / 2, Math.min(window.width, window.height) - 1);
    param.setSourceSubsampling(step, step, offset, offset);
    try {
      return reader.read(image, param).getRaster();
    } catch (IOException | RuntimeException e) {
      throw unreadable(name, e);
    }
  }

  @Override
  public void close() {
    reader.dispose();
    close(stream);
  }
}
