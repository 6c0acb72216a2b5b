/** Keeps clues, alerts, deliveries, patrols and cases. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.store;
