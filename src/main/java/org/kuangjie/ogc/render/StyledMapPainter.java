package org.kuangjie.ogc.render;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.imagery.ImageDrawing;
import org.kuangjie.ogc.imagery.ImageStore;
import org.kuangjie.ogc.imagery.ImagerySettings;
import org.kuangjie.ogc.imagery.ReadingBudget;
import org.kuangjie.ogc.raster.CoverageMask;
import org.kuangjie.ogc.raster.Pixmap;
import org.springframework.stereotype.Component;

/** Draws maps by their styles; layers from the lowest up, labels of all layers on top. */
@Component
class StyledMapPainter implements MapPainter {

  private final FeatureSource features;
  private final ImageStore images;
  private final ImagerySettings imagery;
  private final MaskPool masks = new MaskPool();

  StyledMapPainter(FeatureSource features, ImageStore images, ImagerySettings imagery) {
    this.features = features;
    this.images = images;
    this.imagery = imagery;
  }

  @Override
  public Pixmap paint(Scene scene) {
    Pixmap pixmap = new Pixmap(scene.width(), scene.height());
    if (scene.background() != 0) {
      pixmap.clear(scene.background());
    }
    CoverageMask mask = masks.take(scene.width(), scene.height());
    draw(scene, new RasterCanvas(pixmap, mask));
    masks.giveBack(mask); // not after an error, which may leave it filled
    return pixmap;
  }

  @Override
  public void paint(Scene scene, Graphics2D surface) {
    Rectangle2D all = new Rectangle2D.Double(0, 0, scene.width(), scene.height());
    Shape before = surface.getClip();
    surface.clip(all);
    if (scene.background() != 0) {
      surface.setPaint(SurfaceCanvas.color(scene.background()));
      surface.fill(all);
    }
    draw(scene, new SurfaceCanvas(surface, scene.width(), scene.height()));
    surface.setClip(before);
  }

  private void draw(Scene scene, Canvas canvas) {
    Deadline deadline = new Deadline(scene.patience(), scene.abandoned());
    LabelBoard labels = new LabelBoard();
    MapProjection.of(scene)
        .ifPresent(
            projection -> {
              SymbolCompiler symbols =
                  new SymbolCompiler(scene, projection, labels, images(scene, deadline));
              for (Scene.Layer layer : scene.layers()) {
                new LayerDrawing(scene, layer, symbols, features)
                    .draw(canvas, projection, deadline);
              }
            });
    labels.draw(canvas, deadline);
  }

  private ImageDrawing images(Scene scene, Deadline deadline) {
    return new ImageDrawing(
        images,
        new ReadingBudget(imagery),
        scene.crs(),
        scene.box(),
        scene.width(),
        scene.height(),
        deadline::check);
  }
}
