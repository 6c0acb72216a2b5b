package org.kuangjie.ogc.imagery;

/** How the values of an image's pixels become colours. */
interface ImageLook {

  /** Indexes of the bands it looks at. */
  int[] bands();

  /** Whether values between those of pixels mean something. */
  boolean isSmooth();

  /**
   * Not premultiplied ARGB.
   *
   * @param values of {@link #bands()}
   */
  int colour(float[] values);
}
