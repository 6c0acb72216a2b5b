package org.kuangjie.ogc.styling;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import javax.swing.Icon;

/** A picture that stands in the style itself, as GeoTools' style model carries it. */
public record Picture(BufferedImage image) implements Icon {

  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    graphics.drawImage(image, x, y, null);
  }

  @Override
  public int getIconWidth() {
    return image.getWidth();
  }

  @Override
  public int getIconHeight() {
    return image.getHeight();
  }
}
