package org.kuangjie.layers.configured;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerEditor;
import org.kuangjie.layers.configured.store.ConfiguredStores;
import org.springframework.context.ApplicationEventPublisher;

/** A table published as editable, for tests of other packages as well. */
public record EditableTable(LayerDefinition layer, LayerEditor editor) {

  /**
   * @param yaml one layer file, with editableBy
   */
  public static EditableTable publish(
      DataSource source, String yaml, ApplicationEventPublisher events) throws Exception {
    Path folder = Files.createTempDirectory("layers");
    Files.writeString(folder.resolve("layer.yaml"), yaml);
    ConfiguredLayers layers =
        new ConfiguredLayers(
            new LayerSettings(folder.toString()), ConfiguredStores.catalogue(source));
    List<LayerDefinition> published = layers.layers();
    if (published.isEmpty()) {
      throw new IllegalStateException(layers.problems().toString());
    }
    return new EditableTable(
        published.get(0), new TableEditor(layers, ConfiguredStores.writer(source), events));
  }
}
