/** Alerts: rules that raise them, one open alert per disturbance, and their review (C.3). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.alerts;
