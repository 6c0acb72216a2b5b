/** What tests of every module stand on: a real PostGIS and the started application. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.testing;
