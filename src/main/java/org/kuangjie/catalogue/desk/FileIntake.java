package org.kuangjie.catalogue.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.kuangjie.catalogue.importing.Datasets;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.catalogue.importing.ImportRequest;
import org.kuangjie.catalogue.importing.ImportRow;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.kuangjie.catalogue.importing.LayerFile;
import org.kuangjie.catalogue.importing.LayerImporter;
import org.kuangjie.catalogue.importing.LayerMetadata;
import org.kuangjie.geo.features.ReadOptions;
import org.kuangjie.shared.Actor;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Imports at once what others queue at the desk: for commands and for rows made by a module. */
@NamedInterface("intake")
@Service
public class FileIntake {

  private final LayerImporter importer;
  private final ColumnGuess guesses;
  private final Datasets datasets;

  FileIntake(LayerImporter importer, ColumnGuess guesses, Datasets datasets) {
    this.importer = importer;
    this.guesses = guesses;
    this.datasets = datasets;
  }

  /**
   * What is imported, and how.
   *
   * @param constants values for columns that the file does not give, or gives otherwise
   * @param acceptPartial take the good rows even when some are refused
   */
  @NamedInterface("intake")
  public record Order(
      String dataset,
      LayerMetadata metadata,
      Map<String, Object> constants,
      boolean acceptPartial,
      Actor actor) {

    public Order {
      constants = Map.copyOf(constants);
    }
  }

  /**
   * Reads a file with the mapping the desk would guess for it.
   *
   * @throws org.kuangjie.shared.DomainException INVALID for an unreadable file
   */
  public ImportReport take(Order order, Path file, ReadOptions options) {
    FieldMapping mapping = guess(order, file, options);
    try (LayerFile opened = open(file, options)) {
      MappedRows rows = new MappedRows(opened.rows(), mapping, Map.of(), unseen -> {});
      return importer.importLayer(
          new ImportRequest(
              order.dataset(), order.metadata(), rows, order.actor(), order.acceptPartial()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes rows that have the columns of the data set already. */
  public ImportReport take(Order order, Stream<LayerFeature> rows) {
    return importer.importLayer(
        new ImportRequest(
            order.dataset(),
            order.metadata(),
            new MappedRows(
                ImportRow.all(rows),
                new FieldMapping(Map.of(), order.constants(), Map.of()),
                Map.of(),
                unseen -> {}),
            order.actor(),
            order.acceptPartial()));
  }

  private FieldMapping guess(Order order, Path file, ReadOptions options) {
    try (LayerFile opened = open(file, options)) {
      Map<String, String> columns = new LinkedHashMap<>();
      for (ColumnGuess.Guess guess :
          guesses.guess(datasets.get(order.dataset()), Head.of(opened).fields())) {
        if (!order.constants().containsKey(guess.column())) {
          columns.put(guess.column(), guess.field());
        }
      }
      return new FieldMapping(columns, order.constants(), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LayerFile open(Path file, ReadOptions options) {
    return LayerFile.open(file, String.valueOf(file.getFileName()), options);
  }
}
