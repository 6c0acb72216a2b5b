package org.kuangjie.geo.raster;

import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReader;
import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;

/** ImageIO-Ext's reader that also tells where the blocks of a page lie in the file. */
final class BlockReader extends TIFFImageReader {

  BlockReader() {
    super(new TIFFImageReaderSpi());
  }

  /**
   * Where the last byte of all blocks of a page ends.
   *
   * @param planes in which bands are kept apart; 1 = they are not
   */
  long end(int page, int planes) throws IOException {
    int across = (getWidth(page) + getTileWidth(page) - 1) / getTileWidth(page);
    int down = (getHeight(page) + getTileHeight(page) - 1) / getTileHeight(page);
    long end = 0;
    for (int block = 0; block < across * down * planes; block++) {
      end = Math.max(end, getTileOrStripOffset(block) + getTileOrStripByteCount(block));
    }
    return end;
  }
}
