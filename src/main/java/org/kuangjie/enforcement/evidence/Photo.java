package org.kuangjie.enforcement.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A photo as it is held, without its bytes.
 *
 * @param azimuth direction of view, degrees from north
 * @param seenShare share of the outline's length in the cone of view, 0 to 1
 * @param position of the camera, EPSG:4490
 * @param signature null = not signed
 */
public record Photo(
    UUID id,
    String subject,
    String fileName,
    String mediaType,
    String sha256,
    Instant takenAt,
    String takenBy,
    Instant receivedAt,
    String device,
    double azimuth,
    double accuracyMetres,
    double seenShare,
    Geometry position,
    @Nullable PhotoSignature signature) {

  public PhotoSignature.State signatureState() {
    return PhotoSignature.stateOf(signature, receivedAt);
  }
}
