package org.kuangjie.geo;

import java.util.List;
import org.kuangjie.shared.Text;

/** A boundary as a file. */
public final class WrittenBoundary {

  private final byte[] content;
  private final BoundaryFormat format;
  private final Crs crs;
  private final List<Text> notes;

  WrittenBoundary(byte[] content, BoundaryFormat format, Crs crs, List<Text> notes) {
    this.content = content;
    this.format = format;
    this.crs = crs;
    this.notes = List.copyOf(notes);
  }

  public byte[] content() {
    return content.clone();
  }

  public BoundaryFormat format() {
    return format;
  }

  /** The system of the coordinates in the file. */
  public Crs crs() {
    return crs;
  }

  /** What the format could not take along; empty when it took everything. */
  public List<Text> notes() {
    return notes;
  }
}
