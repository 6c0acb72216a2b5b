package org.kuangjie.catalogue.desk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.ImportRow;
import org.kuangjie.catalogue.importing.LayerFile;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.catalogue.importing.PersonalData;
import org.kuangjie.geo.features.FeatureFile;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** A look into a file before it is imported: nothing is kept of it. */
@Service
public class Previews {

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
   * @param layerInFile layer, table or sheet of the file that is read
   * @param encoding as the sender says; null = detected, then the notes name it
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
      String layerInFile,
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
      LayerTable table, ImportDesk.Sent file, ReadWish wish, @Nullable String source) {
    String upload = uploads.take(file.content(), file.name(), file.bytes());
    try (LayerFile opened = uploads.open(upload, file.name(), wish)) {
      return preview(table, opened, wish, source);
    } catch (IOException e) {
      throw DomainException.invalid(
          "import-unreadable", "无法读取文件：" + file.name(), "The file cannot be read: " + file.name());
    } finally {
      uploads.delete(upload);
    }
  }

  private Preview preview(
      LayerTable table, LayerFile opened, ReadWish wish, @Nullable String source) {
    Head head = Head.of(opened);
    FeatureFile file = opened.file();
    List<ColumnGuess.Guess> guessed = guesses.guess(table, head.fields());
    Optional<FieldMapping> saved = mappings.findSaved(table, Optional.ofNullable(source));
    return new Preview(
        /* dataset= */ table.layer(),
        file.format().name(),
        /* layerInFile= */ file.dataset(),
        file.crs(),
        wish.encoding(),
        file.count().isPresent() ? file.count().getAsLong() : null,
        head.rows().size(),
        head.fields().stream().map(name -> field(name, head.rows(), guessed)).toList(),
        guessed,
        saved.map(FieldMapping::asJson).orElse(null),
        unmapped(head.fields(), guessed),
        missing(table, guessed),
        opened.notes());
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
