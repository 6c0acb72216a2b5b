package org.kuangjie.ogc.gml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of columns and ids as XML names and back: what XML does not allow in a name is written
 * {@code _x0020_}, by the code of the character, as SQL/XML (ISO 9075-14) does it.
 */
public final class XmlNames {

  private static final Pattern CODE = Pattern.compile("_x([0-9A-F]{4,6})_");

  private XmlNames() {}

  public static String encode(String name) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      boolean allowed = i == 0 ? isStart(c) : isPart(c);
      boolean looksCoded = c == '_' && name.startsWith("_x", i);
      if (allowed && !looksCoded) {
        encoded.appendCodePoint(c);
      } else {
        encoded.append("_x%04X_".formatted(c));
      }
      i += Character.charCount(c);
    }
    return encoded.toString();
  }

  /** As {@link #encode} for what stands behind other characters of a name. */
  public static String encodePart(String text) {
    return encode("_" + text).substring(1);
  }

  public static String decode(String encoded) {
    Matcher codes = CODE.matcher(encoded);
    return codes.replaceAll(
        code -> {
          int c = Integer.parseInt(code.group(1), 16);
          return Matcher.quoteReplacement(
              Character.isValidCodePoint(c) ? Character.toString(c) : code.group());
        });
  }

  private static boolean isStart(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (c >= 0xc0 && c <= 0x2ff && c != 0xd7 && c != 0xf7)
        || (c >= 0x370 && c <= 0x1fff && c != 0x37e)
        || (c >= 0x3001 && c <= 0xd7ff)
        || (c >= 0xf900 && c <= 0xfdcf);
  }

  private static boolean isPart(int c) {
    return isStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  }
}
