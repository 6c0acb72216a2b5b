package org.kuangjie.catalogue.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.store.CatalogueStores;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** An importer on a database of its own, with the code tables it needs. */
public final class Imports {

  static final LayerMetadata METADATA =
      new LayerMetadata("测试", "CC0", LocalDate.of(2024, 6, 30), 2.0, true);

  public final CatalogueStores stores = CatalogueStores.create();
  final List<Object> events = new ArrayList<>();
  private final NewVersions versions = new NewVersions(stores.writer(), events::add);
  final LayerImporter importer =
      new LayerImporter(
          stores.writer(),
          versions,
          new Datasets(List.of()),
          new RiverCorridors(stores.reaches(), versions, CatalogueSettings.defaults()),
          stores.transactions());

  public Imports() {
    stores
        .database()
        .sql(
            """
            INSERT INTO catalogue.plan (code, name_zh, name_en, document_number, issued_on,
                                        valid_from, source)
            VALUES ('P', '规划', 'Plan', '1', '2021-01-01', '2021-01-01', 'test');
            INSERT INTO catalogue.regional_group VALUES ('主城新区', NULL, 'new');
            INSERT INTO catalogue.authority
            VALUES ('CQ', '市局', 'City', '市级', '1997-06-18', NULL);
            INSERT INTO catalogue.mineral
            VALUES ('建筑石料用灰岩', 'limestone', '固体', '非金属', NULL);
            INSERT INTO catalogue.mineral_alias VALUES ('石灰岩（建筑石料用）', '建筑石料用灰岩')
            """)
        .update();
  }

  public LayerImporter importer() {
    return importer;
  }

  public ImportReport load(String layer, LayerFeature... rows) {
    return load(layer, ImportRow.all(List.of(rows).stream()), false);
  }

  public ImportReport load(String layer, Iterator<ImportRow> rows, boolean acceptPartial) {
    return importer.importLayer(
        new ImportRequest(layer, METADATA, rows, Actor.SYSTEM, acceptPartial));
  }

  ImportReport loadFile(String layer, Path file) {
    try (LayerFile opened = LayerFile.open(file)) {
      return load(layer, opened.rows(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long count(String from) {
    return stores.database().sql("SELECT count(*) FROM " + from).query(Long.class).single();
  }

  public static LayerFeature redline(String code, Geometry geometry) {
    return new LayerFeature(
        Map.of("code", code, "kind", "general", "name", "红线", "valid_from", "2022-10-14"),
        geometry);
  }

  public static LayerFeature right(String licence, Map<String, Object> other) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("right_kind", "采矿权");
    row.put("licence_number", licence);
    row.put("project_name", "示意矿山");
    row.put("holder_uscc", "91500102MA5U000113");
    row.put("holder_name", "示意公司");
    row.put("mineral", "建筑石料用灰岩");
    row.put("set_on", LocalDate.of(2015, 1, 1));
    row.put("valid_from", "2020-01-01");
    row.put("authority", "CQ");
    row.put("district_code", "500102");
    row.put("status", "有效");
    row.putAll(other);
    return new LayerFeature(row, box(107.4, 29.7));
  }

  /** A box of 0.01 by 0.01 degrees. */
  public static Geometry box(double lon, double lat) {
    return new GeometryFactory().toGeometry(new Envelope(lon, lon + 0.01, lat, lat + 0.01));
  }

  public static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Path file(Path folder, String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
