package org.kuangjie.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/** Mineral names: one canonical code, many spellings (普通萤石 / 萤石（普通）, 粘土 / 黏土, 煤 / 煤炭). */
public interface Minerals {

  /** The list as it is now, for several questions that must agree; asks the database once. */
  Minerals snapshot();

  /** All minerals of the code list, in its order. */
  List<Mineral> list();

  /** Finds by canonical code or alias, after normalising width, brackets and spaces. */
  Optional<Mineral> find(String name);

  /** The held names nearest to a misspelt one, best first. */
  List<String> nearest(String name, int limit);

  /**
   * Whether the mineral is strategic (战略性矿产) on a day. UNKNOWN when the list of that day exists in
   * law but its names are not loaded; never a silent NO.
   */
  StrategicStatus strategicStatus(Mineral mineral, LocalDate day);

  /** The version of the reference lists the answers come from; empty while none is loaded. */
  Optional<ReferenceVersion> findReference();

  /** {@code hash}: SHA-256 over the lists as loaded. */
  record ReferenceVersion(int number, String hash) {}

  /** A mineral of the code list. {@code state}: 固体, 液体, 气体. */
  record Mineral(String code, String nameEn, String state, String family) {}

  /**
   * @param listCode the list the answer relies on, e.g. {@code STRATEGIC@2016}
   * @param listOwner who keeps the list
   * @param listTitle null in checks stored before titles were kept
   */
  record StrategicStatus(
      Answer answer, String listCode, String listOwner, @Nullable Text listTitle) {

    /** The list and who keeps it, for sentences. */
    public Text words() {
      Text title = listTitle == null ? Text.of(listCode, listCode) : listTitle;
      return listCode.isEmpty()
          ? Text.of("当日没有目录", "no list of that day")
          : Text.of(
              "%s，%s".formatted(title.zh(), listOwner),
              "%s, kept by %s".formatted(title.en(), listOwner));
    }

    /** Three-valued: unknown is neither. */
    public enum Answer {
      YES,
      NO,
      UNKNOWN
    }
  }
}
