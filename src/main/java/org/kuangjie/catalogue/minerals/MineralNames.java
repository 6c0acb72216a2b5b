package org.kuangjie.catalogue.minerals;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Index from spellings to canonical mineral codes. 石灰岩 and 建筑石料用灰岩, 砖瓦用粘土 and 砖瓦用页岩 stay different:
 * only listed aliases meet, never names that merely look alike.
 */
public final class MineralNames {

  private static final Transliterator SIMPLIFY =
      Transliterator.getInstance("Traditional-Simplified");
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
  private static final double CONTAINED = 0.8;

  private final Map<String, String> codes = new LinkedHashMap<>();

  /**
   * @param aliases alias to canonical code
   */
  public MineralNames(Collection<String> canonical, Map<String, String> aliases) {
    canonical.forEach(code -> codes.put(normalise(code), code));
    aliases.forEach((alias, code) -> codes.putIfAbsent(normalise(alias), code));
  }

  /** Full width to half width, traditional to simplified, 黏 to 粘, no white space or marks. */
  public static String normalise(String name) {
    String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return SIMPLIFY
        .transliterate(narrow)
        .replace('黏', '粘')
        .replace('〔', '(')
        .replace('〕', ')')
        .replace('[', '(')
        .replace(']', ')')
        .replaceAll("[\\s\\p{Cf}·•,、。-]+", "");
  }

  /** The canonical code behind a spelling. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(codes.get(normalise(name)));
  }

  /** Canonical codes whose name or alias is nearest, best first; empty when nothing is alike. */
  public List<String> nearest(String name, int limit) {
    String wanted = normalise(name);
    Map<String, Double> best = new LinkedHashMap<>();
    codes.forEach((spelling, code) -> best.merge(code, likeness(wanted, spelling), Math::max));
    return best.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A name inside the other counts for more, the more of it is shared. */
  private static double likeness(String wanted, String spelling) {
    double similarity = SIMILARITY.apply(wanted, spelling);
    boolean contained =
        !wanted.isEmpty() && (spelling.contains(wanted) || wanted.contains(spelling));
    if (!contained) {
      return similarity;
    }
    double shared =
        (double) Math.min(wanted.length(), spelling.length())
            / Math.max(wanted.length(), spelling.length());
    return Math.max(similarity, CONTAINED + (1 - CONTAINED) * shared);
  }
}
