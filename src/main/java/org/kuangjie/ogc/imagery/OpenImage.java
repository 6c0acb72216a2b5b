package org.kuangjie.ogc.imagery;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.kuangjie.geo.raster.GeoTiff;
import org.kuangjie.geo.raster.ImageInfo;
import org.kuangjie.ogc.crs.MapCrs;

/** An image a map is drawn from, open until closed. */
record OpenImage(Key key, GeoTiff file, MapCrs crs) implements AutoCloseable {

  /** A file and those beside it as they are now; another content is another key. */
  record Key(Path path, long bytes, FileTime modified) {}

  ImageInfo info() {
    return file.info();
  }

  @Override
  public void close() {
    file.close();
  }
}
