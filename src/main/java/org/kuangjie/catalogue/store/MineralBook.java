package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Minerals;
import org.kuangjie.catalogue.Minerals.Mineral;
import org.kuangjie.catalogue.Minerals.ReferenceVersion;
import org.kuangjie.catalogue.Minerals.StrategicStatus;
import org.kuangjie.catalogue.Minerals.StrategicStatus.Answer;
import org.kuangjie.catalogue.minerals.MineralNames;
import org.kuangjie.catalogue.store.MineralListStore.MineralList;
import org.kuangjie.shared.Text;

/** One consistent reading of the mineral code list, its aliases and the lists in time. */
final class MineralBook implements Minerals {

  private static final String STRATEGIC = "STRATEGIC";
  private static final String NEVER = "NEVER_STRATEGIC";

  private final Map<String, Mineral> minerals = new LinkedHashMap<>();
  private final MineralNames names;
  private final List<MineralList> lists;
  private final Map<String, Set<String>> codesByList = new LinkedHashMap<>();
  private final @Nullable ReferenceVersion reference;

  /**
   * @param reference null while no version of the lists is loaded
   */
  MineralBook(
      List<Mineral> held,
      Map<String, String> aliases,
      List<MineralList> lists,
      Map<String, Set<String>> entries,
      @Nullable ReferenceVersion reference) {
    this.reference = reference;
    held.forEach(mineral -> minerals.put(mineral.code(), mineral));
    this.names = new MineralNames(minerals.keySet(), aliases);
    this.lists = List.copyOf(lists);
    entries.forEach((list, printed) -> codesByList.put(list, codes(printed)));
  }

  private Set<String> codes(Set<String> printed) {
    return printed.stream().map(name -> names.find(name).orElse(name)).collect(Collectors.toSet());
  }

  @Override
  public Minerals snapshot() {
    return this;
  }

  @Override
  public Optional<ReferenceVersion> findReference() {
    return Optional.ofNullable(reference);
  }

  @Override
  public List<Mineral> list() {
    return List.copyOf(minerals.values());
  }

  @Override
  public Optional<Mineral> find(String name) {
    return names.find(name).map(minerals::get);
  }

  @Override
  public List<String> nearest(String name, int limit) {
    return names.nearest(name, limit);
  }

  /**
   * The list of the day decides. Where its names are not loaded, a mineral of the last complete
   * list is taken as still strategic and one of the never-strategic list as not; the rest is
   * unknown (domain notes B.2).
   */
  @Override
  public StrategicStatus strategicStatus(Mineral mineral, LocalDate day) {
    String code = mineral.code();
    List<MineralList> strategic =
        lists.stream()
            .filter(list -> list.kind().equals(STRATEGIC) && !list.validFrom().isAfter(day))
            .sorted(Comparator.comparing(MineralList::validFrom).reversed())
            .toList();
    Optional<MineralList> ofDay = strategic.stream().filter(l -> l.holdsOn(day)).findFirst();
    Optional<MineralList> naming =
        ofDay.filter(MineralList::complete).isPresent()
            ? ofDay
            : strategic.stream().filter(MineralList::complete).findFirst();
    if (naming.filter(list -> isOn(list, code)).isPresent()) {
      return status(Answer.YES, naming.get());
    }
    Optional<MineralList> never =
        lists.stream()
            .filter(list -> list.kind().equals(NEVER) && list.holdsOn(day) && isOn(list, code))
            .findFirst();
    if (never.isPresent()) {
      return status(Answer.NO, never.get());
    }
    return ofDay
        .map(list -> status(list.complete() ? Answer.NO : Answer.UNKNOWN, list))
        .orElseGet(() -> new StrategicStatus(Answer.UNKNOWN, "", "", null));
  }

  private boolean isOn(MineralList list, String code) {
    return codesByList.getOrDefault(list.code(), Set.of()).contains(code);
  }

  private static StrategicStatus status(Answer answer, MineralList list) {
    return new StrategicStatus(
        answer, list.code(), list.owner(), Text.of(list.nameZh(), list.nameEn()));
  }
}
