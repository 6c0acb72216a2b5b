/** Patches over the sample rights, with the truth known (示意). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.sensing.sample;
