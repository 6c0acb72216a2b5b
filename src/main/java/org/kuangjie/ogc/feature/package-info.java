/** Features as the services read them: what to read, one feature, its shape, its properties. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.feature;
