package org.kuangjie.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * What every draw of lots rests on, so plain that a line of shell repeats it: SHA-256 in lower-case
 * hexadecimals over UTF-8 text, a seed that neither the office nor the witness knows alone, and an
 * order by hash.
 */
public final class Lots {

  private Lots() {}

  public static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param secret of the office, whose hash is published with the population
   * @param witness words said at the draw
   */
  public static String seed(String secret, String witness, String populationHash) {
    return hash(secret + "\n" + witness + "\n" + populationHash);
  }

  /** The first in the order of their ranks. */
  public static List<String> first(List<String> codes, int wanted, Function<String, String> rank) {
    return codes.stream().sorted(Comparator.comparing(rank)).limit(wanted).toList();
  }
}
