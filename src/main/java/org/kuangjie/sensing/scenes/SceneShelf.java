package org.kuangjie.sensing.scenes;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.raster.GeoTiff;
import org.kuangjie.geo.raster.ImageInfo;
import org.kuangjie.sensing.store.SceneStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes images in: the file into the folder, its footprint and day into the register. */
@Component
public class SceneShelf {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,99}");
  private static final int EDGE_STEPS = 8;
  private static final double METRES_PER_DEGREE = 111_000;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final SceneSettings settings;
  private final SceneStore store;
  private final ApplicationEventPublisher events;

  SceneShelf(SceneSettings settings, SceneStore store, ApplicationEventPublisher events) {
    this.settings = settings;
    this.store = store;
    this.events = events;
  }

  /**
   * Copies an image into the folder of scenes and registers it.
   *
   * @throws DomainException INVALID for a file that is no GeoTIFF in CGCS2000, or a code that
   *     cannot be a file name; UNAVAILABLE when the folder cannot be written
   */
  @Transactional
  public void add(Path image, SceneStore.Facts facts, Actor actor) {
    if (!CODE.matcher(facts.code()).matches()) {
      throw DomainException.invalid(
          "scene-code",
          "影像编号只能含字母、数字、空格、_、- 和 .，最长 100 字：" + facts.code(),
          "The code of a scene takes up to 100 letters, digits, blanks, _, - and .: "
              + facts.code());
    }
    SceneStore.Image held;
    try (GeoTiff file = GeoTiff.open(image, null)) {
      held = new SceneStore.Image(fileName(facts.code()), footprint(file), resolution(file.info()));
    }
    store.put(facts, held);
    copy(image, settings.folder().resolve(held.file()));
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "scene.add",
            "scene:" + facts.code(),
            Map.of("day", facts.takenOn().toString())));
  }

  /** Of letters every system can write; one code has one name. */
  private static String fileName(String code) {
    return "%s-%08x.tif".formatted(code.replaceAll("[^A-Za-z0-9.-]", "_"), code.hashCode());
  }

  /** In one step for whoever reads the folder. */
  private static void copy(Path from, Path to) {
    try {
      Path folder = Files.createDirectories(to.toAbsolutePath().getParent());
      Path part = Files.createTempFile(folder, "scene", ".part");
      Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new DomainException(
          DomainException.Kind.UNAVAILABLE,
          "scene-folder",
          Text.of(
              "影像文件夹无法写入，请检查 kuangjie.scenes.folder 的权限和空间",
              "The folder of scenes cannot be written; look at the rights and room of"
                  + " kuangjie.scenes.folder"),
          Map.of(),
          e);
    }
  }

  private static Polygon footprint(GeoTiff file) {
    ImageInfo info = file.info();
    Crs crs =
        Crs.findByEpsg(info.epsg())
            .filter(Crs::isConvertible)
            .orElseThrow(
                () ->
                    DomainException.invalid(
                        "scene-crs",
                        file.name() + " 的坐标系不是 2000 国家大地坐标系（如 EPSG:4490、EPSG:4545），请先转换",
                        file.name()
                            + " is not in CGCS2000 (such as EPSG:4490, EPSG:4545); convert it first"));
    Coordinate[] ring = new Coordinate[4 * EDGE_STEPS + 1];
    int[][] corners = {{0, 0}, {0, 1}, {1, 1}, {1, 0}, {0, 0}};
    for (int i = 0; i < 4 * EDGE_STEPS; i++) {
      double part = (double) (i % EDGE_STEPS) / EDGE_STEPS;
      int[] from = corners[i / EDGE_STEPS];
      int[] to = corners[i / EDGE_STEPS + 1];
      ring[i] =
          ground(crs, info, from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part);
    }
    ring[4 * EDGE_STEPS] = new Coordinate(ring[0]);
    return FACTORY.createPolygon(ring);
  }

  private static Coordinate ground(Crs crs, ImageInfo info, double across, double down) {
    double[] place = {across * info.full().width(), down * info.full().height()};
    info.toGround().transform(place, 0, place, 0, 1);
    Coordinate ground = new Coordinate(place[0], place[1]);
    return crs.isGeographic() ? ground : crs.toGeographic(ground);
  }

  /** Metres of a pixel, of an image in degrees along a meridian. */
  private static double resolution(ImageInfo info) {
    AffineTransform affine = info.toGround();
    double units = Math.hypot(affine.getScaleY(), affine.getShearX());
    boolean degrees = Crs.findByEpsg(info.epsg()).filter(Crs::isGeographic).isPresent();
    return degrees ? units * METRES_PER_DEGREE : units;
  }
}
