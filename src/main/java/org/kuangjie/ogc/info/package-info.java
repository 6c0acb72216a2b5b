/** What lies under a pixel of a picture or tile: finding the features and writing them. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.info;
