package org.kuangjie.geo.raster;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * An open GeoTIFF. Overviews are taken from inside the file and from the one beside it ({@link
 * FilesBeside}), masks from inside. For one thread.
 */
public final class GeoTiff implements AutoCloseable {

  private final String name;
  private final TiffPages image;
  private final @Nullable TiffPages overviews;
  private final ImageInfo info;

  private GeoTiff(String name, TiffPages image, @Nullable TiffPages overviews, ImageInfo info) {
    this.name = name;
    this.image = image;
    this.overviews = overviews;
    this.info = info;
  }

  /** Opens a file that says itself in which system it is. */
  public static GeoTiff open(Path file, @Nullable ImageInfo known) {
    return open(file, known, Optional.empty());
  }

  /**
   * Opens a file, whose description is read unless it is known already.
   *
   * @param known what {@link #info()} said of the same file before
   * @param usualEpsg the system of a file that does not say in which it is
   * @throws DomainException INVALID for a file that is no readable GeoTIFF with a coordinate system
   *     and a place, or whose blocks are too large to be read one at a time
   */
  public static GeoTiff open(Path file, @Nullable ImageInfo known, Optional<Integer> usualEpsg) {
    String name = String.valueOf(file.getFileName());
    TiffPages image = null;
    TiffPages overviews = null;
    try {
      image = TiffPages.open(file);
      Optional<Path> beside = FilesBeside.overviews(file);
      overviews = beside.isPresent() ? TiffPages.open(beside.get()) : null;
      ImageInfo info =
          known == null ? ImageInfoReader.read(file, usualEpsg, image, overviews) : known;
      return new GeoTiff(name, image, overviews, info);
    } catch (DomainException e) {
      close(image);
      close(overviews);
      throw e;
    } catch (IOException | RuntimeException e) {
      close(image);
      close(overviews);
      throw unreadable(name, e);
    }
  }

  private static void close(@Nullable TiffPages pages) {
    if (pages != null) {
      pages.close();
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
    return read(level, level.image(), window, step);
  }

  /** Where it is 0 there is no image; null when the level has no mask. */
  public @Nullable Raster readMask(ImageLevel level, Rectangle window, int step) {
    return level.hasMask() ? read(level, level.mask(), window, step) : null;
  }

  private Raster read(ImageLevel level, int page, Rectangle window, int step) {
    @Nullable TiffPages pages = level.beside() ? overviews : image;
    if (pages == null) {
      throw unreadable(name, null);
    }
    BlockReader reader = pages.reader();
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceRegion(window);
    int offset = Math.min(step / 2, Math.min(window.width, window.height) - 1);
    param.setSourceSubsampling(step, step, offset, offset);
    try {
      return reader.read(page, param).getRaster();
    } catch (IOException | RuntimeException e) {
      throw unreadable(name, e);
    }
  }

  @Override
  public void close() {
    close(image);
    close(overviews);
  }
}
