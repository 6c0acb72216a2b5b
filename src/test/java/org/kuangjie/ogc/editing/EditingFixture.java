package org.kuangjie.ogc.editing;

import java.util.Collection;
import javax.sql.DataSource;
import org.kuangjie.layers.LayerEditor;
import org.kuangjie.layers.LayerEditors;
import org.kuangjie.ogc.store.OgcStores;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Editing without the application. */
public final class EditingFixture {

  private EditingFixture() {}

  public static FeatureEditing of(DataSource source, Collection<LayerEditor> editors) {
    return new FeatureEditing(
        OgcStores.features(source),
        new LayerEditors(editors),
        OgcStores.locks(source),
        new DataSourceTransactionManager(source));
  }
}
