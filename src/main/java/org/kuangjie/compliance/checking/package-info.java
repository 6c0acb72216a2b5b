/** Turns an input and a request into a stored report, and replays it. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.checking;
