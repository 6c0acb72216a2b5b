package org.kuangjie.enforcement.delivery;

/** An attempt that did not succeed; its message is kept with the delivery. */
final class DeliveryFailed extends Exception {

  private static final long serialVersionUID = 1L;

  DeliveryFailed(String message) {
    super(message);
  }
}
