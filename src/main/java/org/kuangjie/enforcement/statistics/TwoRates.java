package org.kuangjie.enforcement.statistics;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.MiningRights.RightHead;
import org.kuangjie.enforcement.cases.RateClass;
import org.kuangjie.enforcement.cases.ViolationType;
import org.kuangjie.enforcement.store.CaseStore;
import org.kuangjie.enforcement.store.CaseStore.Count;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two rates of a year or half year, by class and by district (004-R26, C.6). */
@Service
@Transactional(readOnly = true)
public class TwoRates {

  private final CaseStore cases;
  private final MiningRights rights;

  TwoRates(CaseStore cases, MiningRights rights) {
    this.cases = cases;
    this.rights = rights;
  }

  /** Cases of one class now and in the same period of the year before. */
  public record ClassLine(ViolationType type, Text words, int now, int before, Rate growth) {}

  /**
   * One district; {@code rank} 1 has the fewest cases by holders in a hundred rights, those without
   * rights have none.
   */
  public record DistrictLine(
      String districtCode,
      int unlicensedNow,
      int unlicensedBefore,
      Rate growth,
      Rate occurrence,
      int rank) {}

  /**
   * The whole table. The number of rights is that at the end of the period (OURS; the document does
   * not say).
   */
  public record Table(
      LocalDate from,
      LocalDate to,
      Rate growth,
      Rate occurrence,
      List<ClassLine> classes,
      List<DistrictLine> districts) {}

  /** {@code half} true: January to June. */
  public Table table(int year, boolean half) {
    List<Count> now = count(year, half);
    List<Count> before = count(year - 1, half);
    LocalDate to = end(year, half);
    Map<String, Long> held =
        rights.listInForce(to).stream()
            .collect(Collectors.groupingBy(RightHead::districtCode, Collectors.counting()));
    int all = (int) held.values().stream().mapToLong(Long::longValue).sum();
    return new Table(
        LocalDate.of(year, Month.JANUARY, 1),
        to,
        Rate.growth(sum(now, unlicensed()), sum(before, unlicensed())),
        Rate.occurrence(sum(now, ofHolders()), all),
        classes(now, before),
        districts(now, before, held));
  }

  private List<Count> count(int year, boolean half) {
    return cases.count(LocalDate.of(year, Month.JANUARY, 1), end(year, half), null);
  }

  private static LocalDate end(int year, boolean half) {
    return half ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31);
  }

  private static List<ClassLine> classes(List<Count> now, List<Count> before) {
    return Arrays.stream(ViolationType.values())
        .filter(type -> type.rateClass() != RateClass.NONE)
        .map(
            type -> {
              Predicate<Count> same = count -> count.violationType().equals(type.name());
              int cases = sum(now, same);
              int former = sum(before, same);
              return new ClassLine(type, type.words(), cases, former, Rate.growth(cases, former));
            })
        .toList();
  }

  private static List<DistrictLine> districts(
      List<Count> now, List<Count> before, Map<String, Long> held) {
    TreeSet<String> codes = new TreeSet<>(held.keySet());
    now.forEach(count -> codes.add(count.districtCode()));
    before.forEach(count -> codes.add(count.districtCode()));
    Map<String, Rate> occurrences = new TreeMap<>();
    for (String code : codes) {
      int cases = sum(now, ofHolders().and(in(code)));
      occurrences.put(code, Rate.occurrence(cases, held.getOrDefault(code, 0L).intValue()));
    }
    Map<String, Integer> ranks = ranks(occurrences);
    return codes.stream()
        .map(
            code -> {
              int cases = sum(now, unlicensed().and(in(code)));
              int former = sum(before, unlicensed().and(in(code)));
              Rate occurrence = occurrences.getOrDefault(code, Rate.occurrence(0, 0));
              return new DistrictLine(
                  code,
                  cases,
                  former,
                  Rate.growth(cases, former),
                  occurrence,
                  ranks.getOrDefault(code, 0));
            })
        .toList();
  }

  /** Equal rates have equal ranks. */
  private static Map<String, Integer> ranks(Map<String, Rate> occurrences) {
    List<Map.Entry<String, Rate>> ordered =
        new ArrayList<>(
            occurrences.entrySet().stream().filter(e -> e.getValue().percent() != null).toList());
    Comparator<Rate> byShare =
        Comparator.comparingDouble(rate -> (double) rate.part() / rate.base());
    ordered.sort(Map.Entry.comparingByValue(byShare));
    Map<String, Integer> ranks = new TreeMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      boolean same =
          i > 0 && byShare.compare(ordered.get(i).getValue(), ordered.get(i - 1).getValue()) == 0;
      int rank = same ? ranks.getOrDefault(ordered.get(i - 1).getKey(), i) : i + 1;
      ranks.put(ordered.get(i).getKey(), rank);
    }
    return ranks;
  }

  private static Predicate<Count> unlicensed() {
    return count -> rateClass(count) == RateClass.UNLICENSED;
  }

  private static Predicate<Count> ofHolders() {
    return count -> rateClass(count) == RateClass.HOLDER;
  }

  private static RateClass rateClass(Count count) {
    return ViolationType.valueOf(count.violationType()).rateClass();
  }

  private static Predicate<Count> in(String district) {
    return count -> count.districtCode().equals(district);
  }

  private static int sum(List<Count> counts, Predicate<Count> which) {
    return counts.stream().filter(which).mapToInt(Count::cases).sum();
  }
}
