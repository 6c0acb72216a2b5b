/** Facts of boundaries against hand-made rows on real PostGIS. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.store;
