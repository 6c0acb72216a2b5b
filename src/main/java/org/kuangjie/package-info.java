/** Kuangjie (矿界): mining planning and enforcement GIS server. */
@org.jspecify.annotations.NullMarked
package org.kuangjie;
