package org.kuangjie.enforcement.evidence;

import org.kuangjie.shared.DomainException;

/** What a photo is by its first bytes, whatever it is called. */
final class PhotoType {

  private static final int JPEG = 0xFFD8;
  private static final int PNG = 0x8950;

  private PhotoType() {}

  /**
   * @throws DomainException INVALID for anything but JPEG and PNG
   */
  static String of(byte[] bytes) {
    int head = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return switch (head) {
      case JPEG -> "image/jpeg";
      case PNG -> "image/png";
      default ->
          throw DomainException.invalid(
              "evidence-no-photo", "照片须为JPEG或PNG", "a photo is JPEG or PNG");
    };
  }
}
