package org.kuangjie.geo.raster;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kuangjie.shared.DomainException;

/**
 * What lies beside an image and belongs to it: overviews ({@code image.tif.ovr}, as gdaladdo -ro
 * writes them) and a world file ({@code image.tfw}, {@code .tifw} or {@code .wld}). Links are not
 * followed: they may lead out of the folder of images.
 */
public final class FilesBeside {

  private static final List<String> WORLD = List.of(".tfw", ".TFW", ".tifw", ".wld");
  private static final int WORLD_NUMBERS = 6;
  private static final int LARGEST_WORLD_FILE = 4096;

  private FilesBeside() {}

  /** Those that are there. */
  public static List<Path> of(Path image) {
    return Stream.concat(overviews(image).stream(), worldFile(image).stream()).toList();
  }

  static Optional<Path> overviews(Path image) {
    return Optional.of(image.resolveSibling(image.getFileName() + ".ovr"))
        .filter(FilesBeside::isFile);
  }

  private static Optional<Path> worldFile(Path image) {
    String name = image.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return WORLD.stream()
        .map(suffix -> image.resolveSibling(stem + suffix))
        .filter(FilesBeside::isFile)
        .findFirst();
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * From pixels, counted from the outer corner of the first one, to the ground, as the world file
   * says.
   *
   * @throws DomainException INVALID when the file there is no world file
   */
  static Optional<AffineTransform> toGround(Path image) throws IOException {
    Optional<Path> file = worldFile(image);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String name = String.valueOf(file.get().getFileName());
    if (Files.size(file.get()) > LARGEST_WORLD_FILE) {
      throw noWorldFile(name);
    }
    String[] lines =
        new String(Files.readAllBytes(file.get()), StandardCharsets.ISO_8859_1)
            .trim()
            .split("\\s+");
    if (lines.length != WORLD_NUMBERS) {
      throw noWorldFile(name);
    }
    double[] numbers = new double[WORLD_NUMBERS];
    for (int i = 0; i < WORLD_NUMBERS; i++) {
      try {
        numbers[i] = Double.parseDouble(lines[i].replace(',', '.'));
      } catch (NumberFormatException e) {
        throw noWorldFile(name);
      }
    }
    AffineTransform ground = new AffineTransform(numbers);
    if (!(Math.abs(ground.getDeterminant()) > 0)) {
      throw noWorldFile(name);
    }
    ground.translate(-0.5, -0.5); // a world file speaks of the middles of pixels
    return Optional.of(ground);
  }

  private static DomainException noWorldFile(String name) {
    return DomainException.invalid(
        "scene-world-file",
        "%s 须为六行数字的坐标定位文件".formatted(name),
        "%s must be a world file of six numbers, one a line".formatted(name));
  }
}
