package org.kuangjie.sensing.sample;

import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.raster.PackedGeoTiff;
import org.kuangjie.sensing.scenes.SceneShelf;
import org.kuangjie.sensing.store.SceneStore;
import org.kuangjie.sensing.store.SceneStore.Seen;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.springframework.stereotype.Component;

/**
 * Two made-up images (示意) of the place where sample patches grow, nearest to 珍溪: what the patches
 * of their days claim to have seen.
 */
@Component
class SceneSample {

  private static final Coordinate ZHENXI = new Coordinate(107.45, 29.89);

  /** With the day it is the scene that the patches of the day name. */
  private static final String SENSOR = "示意影像";

  private static final Crs SYSTEM = Crs.GK_CM_108;
  private static final int METRES = GroundPainter.PIXELS;
  private static final long SEED = 500_102;

  private final SceneStore store;
  private final SceneShelf shelf;

  SceneSample(SceneStore store, SceneShelf shelf) {
    this.store = store;
    this.shelf = shelf;
  }

  /** Of the first and the last day with patches there; none where images are held already. */
  int load(Actor actor) {
    if (store.hasImages()) {
      return 0;
    }
    return store.findGrowth(ZHENXI).map(middle -> draw(middle, actor)).orElse(0);
  }

  private int draw(Coordinate middle, Actor actor) {
    Coordinate metres = SYSTEM.fromGeographic(middle);
    double west = Math.rint(metres.x - METRES / 2.0);
    double north = Math.rint(metres.y + METRES / 2.0);
    Envelope box = new Envelope(SYSTEM.toGeographic(new Coordinate(west, north - METRES)));
    box.expandToInclude(SYSTEM.toGeographic(new Coordinate(west + METRES, north)));
    List<Seen> seen = store.listSeen(box);
    SortedSet<LocalDate> days = new TreeSet<>(seen.stream().map(Seen::day).toList());
    if (days.isEmpty()) {
      return 0;
    }
    GroundPainter ground = new GroundPainter(SEED);
    for (LocalDate day : new TreeSet<>(List.of(days.first(), days.last()))) {
      List<Shape> pits =
          seen.stream()
              .filter(patch -> !patch.day().isAfter(day))
              .map(patch -> pixels(patch.outline(), west, north))
              .toList();
      add(ground.paint(pits), day, west, north, actor);
    }
    return days.size() == 1 ? 1 : 2;
  }

  private static Shape pixels(Geometry outline, double west, double north) {
    AffineTransformation down =
        AffineTransformation.translationInstance(-west, -north).scale(1, -1);
    return new ShapeWriter().toShape(down.transform(SYSTEM.fromGeographic(outline)));
  }

  private void add(BufferedImage image, LocalDate day, double west, double north, Actor actor) {
    try {
      Path file = Files.createTempFile("scene", ".tif");
      try {
        PackedGeoTiff.write(image, SYSTEM.epsg(), west, north, 1, file);
        shelf.add(
            file,
            new SceneStore.Facts(SENSOR + " " + day, day, SENSOR, /* synthetic= */ true),
            actor);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
