package org.kuangjie.sensing.raster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.desk.FileIntake;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.kuangjie.catalogue.importing.LayerMetadata;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.sliver.MetricFrame;
import org.kuangjie.sensing.importing.PatchIntake;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Candidate patches from two scenes: difference of an index, threshold, outlines of what hangs
 * together. Strip by strip, so that the size of the scenes does not matter to the memory.
 */
@Component
public class ChangePatches {

  private static final int STRIP_ROWS = 256;
  private static final String ISSUER = "机器提取";

  private final FileIntake intake;

  ChangePatches(FileIntake intake) {
    this.intake = intake;
  }

  /**
   * Extracts and imports; the same scenes and parameters give the same patches.
   *
   * @throws DomainException INVALID for scenes that cannot be compared, or without any change
   */
  public ImportReport extract(Path before, Path after, ChangeOrder order, Actor actor) {
    List<LayerFeature> rows = candidates(before, after, order);
    if (rows.isEmpty()) {
      throw DomainException.invalid(
          "no-change", "没有达到阈值和最小面积的变化", "Nothing changed by the threshold over the least area");
    }
    LayerMetadata metadata =
        new LayerMetadata(
            "%s → %s".formatted(before.getFileName(), after.getFileName()),
            "未说明 / not stated",
            order.imageDate(),
            null,
            order.synthetic());
    return intake.take(
        new FileIntake.Order(PatchIntake.DATASET, metadata, Map.of(), false, actor), rows.stream());
  }

  List<LayerFeature> candidates(Path before, Path after, ChangeOrder order) {
    try (Scene former = Scene.open(before);
        Scene later = Scene.open(after)) {
      requireBands(former, order);
      requireBands(later, order);
      Overlap overlap = Overlap.of(former, later);
      Runs runs = changes(former, later, overlap, order);
      double pixel = pixelSquareMetres(former.grid());
      PixelOutline outlines =
          new PixelOutline(former.grid(), overlap.before().x, overlap.before().y);
      List<LayerFeature> rows = new ArrayList<>();
      for (List<Runs.Run> group : runs.groups(0.9 * order.leastSquareMetres() / pixel)) {
        Geometry outline = outlines.of(group);
        if (EllipsoidalArea.squareMetres(outline) >= order.leastSquareMetres()) {
          rows.add(row(rows.size() + 1, outline, Math.sqrt(pixel), former, later, order));
        }
      }
      return rows;
    }
  }

  private static void requireBands(Scene scene, ChangeOrder order) {
    if (scene.bands() < order.index().bands()) {
      throw DomainException.invalid(
          "scene-bands",
          "%s 有 %d 个波段，指数 %s 需要 %d 个"
              .formatted(scene.name(), scene.bands(), order.index(), order.index().bands()),
          "%s has %d bands, the index %s needs %d"
              .formatted(scene.name(), scene.bands(), order.index(), order.index().bands()));
    }
  }

  private static Runs changes(Scene former, Scene later, Overlap overlap, ChangeOrder order) {
    Runs runs = new Runs();
    int width = overlap.before().width;
    boolean[] changed = new boolean[width];
    for (int from = 0; from < overlap.height(); from += STRIP_ROWS) {
      int rows = Math.min(STRIP_ROWS, overlap.height() - from);
      float[] was =
          PixelIndex.of(former, Overlap.rows(overlap.before(), from, rows), order.index());
      float[] is = PixelIndex.of(later, Overlap.rows(overlap.after(), from, rows), order.index());
      for (int y = 0; y < rows; y++) {
        for (int x = 0; x < width; x++) {
          int at = y * width + x;
          changed[x] = PixelIndex.change(was[at], is[at], order.index()) >= order.threshold();
        }
        runs.add(from + y, changed);
      }
    }
    return runs;
  }

  private static double pixelSquareMetres(Scene.Grid grid) {
    if (!grid.crs().isGeographic()) {
      return grid.pixelWidth() * grid.pixelHeight();
    }
    MetricFrame frame = new MetricFrame(new Coordinate(grid.west(), grid.north()));
    Coordinate next =
        frame.toMetres(
            new Coordinate(grid.west() + grid.pixelWidth(), grid.north() + grid.pixelHeight()));
    return next.x * next.y;
  }

  private static LayerFeature row(
      int number,
      Geometry outline,
      double pixelMetres,
      Scene former,
      Scene later,
      ChangeOrder order) {
    Map<String, Object> how = new LinkedHashMap<>();
    how.put("index", order.index().name());
    how.put("threshold", order.threshold());
    how.put("leastSquareMetres", order.leastSquareMetres());
    how.put("before", former.name());
    how.put("after", later.name());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("code", "JQ%s-%08x-%05d".formatted(compact(order.imageDate()), how.hashCode(), number));
    row.put("issuer", ISSUER);
    row.put("year", order.year());
    row.put("period", order.period());
    row.put("image_date", order.imageDate().toString());
    row.put("before_date", order.beforeDate().toString());
    row.put("scene", later.name());
    row.put("sensor", order.sensor());
    row.put("resolution_m", pixelMetres);
    row.put("before_resolution_m", pixelMetres);
    row.put("synthetic", order.synthetic());
    row.put("机器提取", how);
    return new LayerFeature(row, outline);
  }

  private static String compact(LocalDate day) {
    return day.toString().replace("-", "");
  }
}
