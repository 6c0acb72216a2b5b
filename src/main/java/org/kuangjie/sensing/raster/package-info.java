/** Candidate patches from two images of the same place (机器提取): an aid, each one to be looked at. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.sensing.raster;
