package org.kuangjie.catalogue.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.FileFacts;
import org.kuangjie.catalogue.importing.FileOptions;
import org.kuangjie.catalogue.importing.ImportRow;
import org.kuangjie.catalogue.importing.LayerFile;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.catalogue.importing.PersonalData;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** A look into a file before it is imported: nothing is kept of it. */
@Service
public class Previews {

  private static final int HEAD_ROWS = 100;
  private static final int SAMPLES = 3;
  private static final int SHOWN = 60;

  private final Uploads uploads;
  private final Mappings mappings;
  private final ColumnGuess guesses;

  Previews(Uploads uploads, Mappings mappings, ColumnGuess guesses) {
    this.uploads = uploads;
    this.mappings = mappings;
    this.guesses = guesses;
  }

  /**
   * How a file would be read.
   *
   * @param rowsSeen rows looked at, from the first
   * @param rows in the file where it says so; null otherwise
   * @param mapping guessed, the surest first
   * @param saved the mapping saved for the source; null when none is
   * @param unmapped fields that no column was guessed for
   * @param missing columns that need a value and have neither field nor default
   */
  public record Preview(
      String dataset,
      String format,
      String crs,
      @Nullable String encoding,
      @Nullable Long rows,
      int rowsSeen,
      List<Field> fields,
      List<ColumnGuess.Guess> mapping,
      @Nullable JsonNode saved,
      List<String> unmapped,
      List<String> missing,
      List<Text> notes) {}

  /**
   * A field of the file.
   *
   * @param personal its values are masked
   */
  public record Field(String name, List<String> samples, boolean personal) {}

  /**
   * @param source name under which a mapping may be saved; null = none
   * @throws DomainException INVALID for an unreadable file
   */
  public Preview look(
      LayerTable table, ImportDesk.Sent file, FileOptions options, @Nullable String source) {
    String upload = uploads.take(file.content(), file.name(), file.bytes());
    try (LayerFile opened = LayerFile.open(uploads.path(upload), options)) {
      return preview(table, opened, source);
    } catch (IOException e) {
      throw DomainException.invalid(
          "import-unreadable", "无法读取文件：" + file.name(), "The file cannot be read: " + file.name());
    } finally {
      uploads.delete(upload);
    }
  }

  private Preview preview(LayerTable table, LayerFile opened, @Nullable String source) {
    List<ImportRow> head = head(opened.rows());
    FileFacts facts = opened.facts();
    Set<String> names = new LinkedHashSet<>(facts.fields());
    head.forEach(row -> names.addAll(row.feature().properties().keySet()));
    List<ColumnGuess.Guess> guessed = guesses.guess(table, names);
    Optional<FieldMapping> saved = mappings.findSaved(table, Optional.ofNullable(source));
    return new Preview(
        table.layer(),
        facts.format(),
        facts.crs(),
        facts.encoding(),
        facts.count(),
        head.size(),
        names.stream().map(name -> field(name, head, guessed)).toList(),
        guessed,
        saved.map(FieldMapping::asJson).orElse(null),
        unmapped(names, guessed),
        missing(table, guessed),
        opened.notes());
  }

  private static List<ImportRow> head(Iterator<ImportRow> rows) {
    List<ImportRow> head = new ArrayList<>();
    while (head.size() < HEAD_ROWS && rows.hasNext()) {
      head.add(rows.next());
    }
    return head;
  }

  private static Field field(String name, List<ImportRow> head, List<ColumnGuess.Guess> guessed) {
    Map<String, Boolean> samples = new LinkedHashMap<>();
    for (ImportRow row : head) {
      Object value = row.feature().properties().get(name);
      if (value != null && !value.toString().isBlank() && samples.size() < SAMPLES) {
        samples.put(cut(value.toString()), PersonalData.isPersonalValue(value));
      }
    }
    boolean personal =
        PersonalData.isPersonal(name)
            || samples.containsValue(true)
            || guessed.stream()
                .anyMatch(g -> g.field().equals(name) && PersonalData.isPersonal(g.column()));
    return new Field(
        name,
        personal
            ? samples.keySet().stream().map(s -> PersonalData.MASK).toList()
            : List.copyOf(samples.keySet()),
        personal);
  }

  private static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  private static List<String> unmapped(Set<String> names, List<ColumnGuess.Guess> guessed) {
    Set<String> rest = new LinkedHashSet<>(names);
    guessed.forEach(guess -> rest.remove(guess.field()));
    return List.copyOf(rest);
  }

  private static List<String> missing(LayerTable table, List<ColumnGuess.Guess> guessed) {
    Set<String> missing = new TreeSet<>(table.columnsToGive());
    guessed.forEach(guess -> missing.remove(guess.column()));
    return List.copyOf(missing);
  }
}
