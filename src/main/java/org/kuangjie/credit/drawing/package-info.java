/** 双随机: draws of units and inspectors that anyone can repeat (000-R17). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.drawing;
