package org.kuangjie.enforcement.delivery;

/** Carries over one channel. */
interface Carrier {

  Channel channel();

  /**
   * Returns when the other side has taken it.
   *
   * @throws DeliveryFailed saying why not
   */
  void carry(Parcel parcel) throws DeliveryFailed;
}
