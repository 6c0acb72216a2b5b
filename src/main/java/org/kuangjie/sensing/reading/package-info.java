/**
 * What people see in the images of a patch (内业判读): two readers, agreement, a third where they
 * differ.
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.sensing.reading;
