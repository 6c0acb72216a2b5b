/**
 * Trust in those who mine, explore, restore and serve: units and people, supervision of technical
 * services with its two lists, credit archives and ratings. Every standing rests on a decision that
 * can be named.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: clock",
      "shared :: crypto",
      "shared :: webhook",
      "geo",
      "layers",
      "deadlines",
      "catalogue",
      "compliance",
      "enforcement"
    })
package org.kuangjie.credit;
