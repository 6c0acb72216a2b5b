/**
 * What images show: scenes, patches (图斑), how they lie to rights and control areas at their image
 * date, and the history of a disturbance over time. A patch is a clue, never proof.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "geo",
      "geo :: raster",
      "geo :: sliver",
      "geo :: features",
      "geo :: file",
      "layers",
      "catalogue",
      "catalogue :: intake"
    })
package org.kuangjie.sensing;
