/**
 * What the plan says and what lies on the ground: plans, zones, blocks, rivers, control areas,
 * mining rights, districts and authorities, all valid in time; import and quarantine.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "geo",
      "geo :: features",
      "geo :: file",
      "geo :: sliver",
      "layers"
    })
package org.kuangjie.catalogue;
