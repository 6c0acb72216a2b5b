package org.kuangjie.geo.raster;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;

/** The pages of a TIFF file, open until closed. */
final class TiffPages implements AutoCloseable {

  private final FileImageInputStream stream;
  private final BlockReader reader = new BlockReader();

  private TiffPages(FileImageInputStream stream) {
    this.stream = stream;
    reader.setInput(stream);
  }

  static TiffPages open(Path file) throws IOException {
    return new TiffPages(new FileImageInputStream(file.toFile()));
  }

  BlockReader reader() {
    return reader;
  }

  @Override
  public void close() {
    reader.dispose();
    try {
      stream.close();
    } catch (IOException e) {
      // only read from: nothing is lost
    }
  }
}
