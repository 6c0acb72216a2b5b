package org.kuangjie.sensing;

/**
 * A delivery of patches was taken in. Published in the transaction of the import; heard after its
 * commit, again at the next start when the server ended before it was compared.
 *
 * @param deliveryId number of the delivery, which is the version its import names
 */
public record PatchesDelivered(long deliveryId) {}
