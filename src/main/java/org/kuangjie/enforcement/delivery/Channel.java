package org.kuangjie.enforcement.delivery;

/** A way to somebody who is not looking at the page. */
public enum Channel {
  WEBHOOK,
  EMAIL
}
