package org.kuangjie.ogc.imagery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.raster.FilesBeside;
import org.kuangjie.geo.raster.GeoTiff;
import org.kuangjie.geo.raster.ImageInfo;
import org.kuangjie.layers.ImageFiles;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.shared.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens the image of a feature. Nothing outside the layer's folder is read, whatever the attribute
 * says. An image that cannot be read is told of once in the log and left out.
 */
@Component
public class ImageStore {

  private static final Logger LOG = LoggerFactory.getLogger(ImageStore.class);
  private static final int MOST_FILES = 10_000;

  private final Cache<OpenImage.Key, ImageInfo> infos =
      Caffeine.newBuilder().maximumSize(MOST_FILES).build();
  private final Cache<BandKey, BandStatistics> statistics =
      Caffeine.newBuilder().maximumSize(MOST_FILES).build();
  private final Cache<String, String> told = Caffeine.newBuilder().maximumSize(MOST_FILES).build();

  private record BandKey(OpenImage.Key file, int band) {}

  /** Empty when the feature names no image, or one that cannot be read. */
  Optional<OpenImage> open(Feature feature) {
    ImageFiles files = feature.columns().layer().images().orElseThrow();
    Object name = feature.value(files.fileColumn());
    if (name == null || name.toString().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(open(files, name.toString()));
    } catch (DomainException e) {
      leaveOut(feature, e);
      return Optional.empty();
    }
  }

  private OpenImage open(ImageFiles files, String name) {
    OpenImage.Key key = key(files.folder(), name);
    ImageInfo known = infos.getIfPresent(key);
    GeoTiff file = GeoTiff.open(key.path(), known, files.epsg());
    infos.put(key, file.info());
    Optional<MapCrs> crs = MapCrs.find("EPSG:" + file.info().epsg());
    if (crs.isEmpty()) {
      file.close();
      throw DomainException.invalid(
          "scene-crs",
          "坐标系 EPSG:%d 不支持，请先转换（gdalwarp -t_srs EPSG:4490）".formatted(file.info().epsg()),
          "The system EPSG:%d is not served; convert the image (gdalwarp -t_srs EPSG:4490)"
              .formatted(file.info().epsg()));
    }
    return new OpenImage(key, file, crs.get());
  }

  private static OpenImage.Key key(Path folder, String name) {
    try {
      Path home = folder.toRealPath();
      Path path = home.resolve(name).toRealPath();
      if (path.startsWith(home) && !name.contains("..")) {
        BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
        if (file.isRegularFile()) {
          return withFilesBeside(path, file);
        }
      }
    } catch (IOException | InvalidPathException e) {
      // told below: what is missing and what is forbidden look the same
    }
    throw DomainException.invalid(
        "scene-missing", "影像文件夹中没有此文件", "There is no such file in the folder of images");
  }

  private static OpenImage.Key withFilesBeside(Path path, BasicFileAttributes image)
      throws IOException {
    long bytes = image.size();
    FileTime newest = image.lastModifiedTime();
    for (Path beside : FilesBeside.of(path)) {
      FileTime modified = Files.getLastModifiedTime(beside);
      bytes += Files.size(beside);
      newest = modified.compareTo(newest) > 0 ? modified : newest;
    }
    return new OpenImage.Key(path, bytes, newest);
  }

  /** Of one band of an image, reckoned once. */
  BandStatistics statistics(OpenImage image, int band, ReadingBudget budget) {
    BandKey key = new BandKey(image.key(), band);
    @Nullable BandStatistics known = statistics.getIfPresent(key);
    if (known == null) {
      known = BandStatistics.of(image.file(), band, budget);
      statistics.put(key, known);
    }
    return known;
  }

  /** Tells of an image that cannot be drawn, once for each reason. */
  void leaveOut(Feature feature, DomainException reason) {
    String subject = feature.globalId() + " " + reason.code();
    if (told.asMap().putIfAbsent(subject, subject) == null) {
      LOG.warn(
          "影像未绘制 Image left out: {}: {} {}",
          feature.globalId().replaceAll("\\p{Cntrl}", " "),
          reason.text().zh(),
          reason.text().en());
    }
  }
}
