package org.kuangjie.layers.configured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerProblem;
import org.kuangjie.layers.LayerProvider;
import org.kuangjie.layers.configured.store.TableCatalogue;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The layers of the folder, read and held against the database once, at the start. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@DependsOnDatabaseInitialization
public class ConfiguredLayers implements LayerProvider {

  private final List<LayerDefinition> layers = new ArrayList<>();
  private final List<LayerProblem> problems = new ArrayList<>();
  private final TableCatalogue catalogue;

  /**
   * @throws DomainException INVALID when the setting names no folder that can be read
   */
  public ConfiguredLayers(LayerSettings settings, TableCatalogue catalogue) {
    this.catalogue = catalogue;
    if (!settings.directory().isBlank()) {
      listFiles(settings.directory()).forEach(this::publish);
    }
  }

  @Override
  public List<LayerDefinition> layers() {
    return List.copyOf(layers);
  }

  @Override
  public boolean isConfigured() {
    return true;
  }

  @Override
  public List<LayerProblem> problems() {
    return List.copyOf(problems);
  }

  private static List<Path> listFiles(String directory) {
    try (Stream<Path> files = Files.list(Path.of(directory))) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches("[^.].*\\.ya?ml"))
          .sorted()
          .toList();
    } catch (IOException | InvalidPathException e) {
      throw DomainException.invalid(
          "layers-directory",
          "KUANGJIE_LAYERS_DIR 须为可读的文件夹：" + directory,
          "KUANGJIE_LAYERS_DIR must be a folder that can be read: " + directory);
    }
  }

  private void publish(Path file) {
    String name = String.valueOf(file.getFileName());
    List<Text> faults = new ArrayList<>();
    try {
      DeclarationReader.read(file, faults).ifPresent(declared -> check(declared, name, faults));
    } catch (DataAccessException e) {
      faults.add(
          Text.of("数据库拒绝或未及时回答对该表的查询", "The database refused or was late to read the table"));
    }
    faults.forEach(fault -> problems.add(new LayerProblem(name, true, fault)));
  }

  private void check(Declaration declared, String file, List<Text> faults) {
    DeclarationCheck check = new DeclarationCheck(catalogue, declared, faults);
    Optional<LayerDefinition> layer = check.layer();
    if (layer.isPresent()) {
      layers.add(layer.get());
      for (String statement : check.listMissingIndexes()) {
        Text slow =
            Text.format("没有空间索引，读取会慢：%s", "No spatial index, reading is slow: %s", statement);
        problems.add(new LayerProblem(file, false, slow));
      }
    }
  }
}
