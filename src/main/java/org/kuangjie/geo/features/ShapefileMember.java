package org.kuangjie.geo.features;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kuangjie.geo.CrsWkt;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.kuangjie.geo.file.FormulaGuard;
import org.kuangjie.geo.file.WorkFile;
import org.locationtech.jts.geom.Geometry;

/** One shapefile of an archive, with all the files that belong to it. */
final class ShapefileMember implements Closeable {

  private final String name;
  private final WriteLayout layout;
  private final List<String> fieldNames;
  private final ShpWriter shp;
  private final DbfWriter dbf;
  private final WorkFile longTexts = WorkFile.create(null, ".csv");
  private final CSVPrinter texts;
  private long longCount;
  private long number;

  ShapefileMember(String name, Shape kind, WriteLayout layout, List<String> fieldNames)
      throws IOException {
    this.name = name;
    this.layout = layout;
    this.fieldNames = fieldNames;
    this.shp = new ShpWriter(kind);
    this.dbf = new DbfWriter(layout.fields(), fieldNames);
    Writer writer =
        new OutputStreamWriter(
            new BufferedOutputStream(Files.newOutputStream(longTexts.path())),
            StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    this.texts = CSVFormat.EXCEL.print(writer);
    texts.printRecord("row", "field", "text");
  }

  String name() {
    return name;
  }

  /** Texts that are cut in the .dbf and whole in {@code NAME.texts.csv}. */
  long longTexts() {
    return longCount;
  }

  void write(FeatureRow row) throws IOException {
    number++;
    Geometry geometry = row.geometry();
    shp.write(geometry == null ? null : layout.crs().fromGeographic(geometry));
    dbf.write(row, this::keep);
  }

  private void keep(FeatureField field, String text) throws IOException {
    longCount++;
    texts.printRecord(number, FormulaGuard.guarded(field.name()), FormulaGuard.guarded(text));
  }

  /** Ends the files and puts them into an archive. */
  void copyTo(ZipOutputStream zip) throws IOException {
    texts.close(true);
    entry(zip, ".shp");
    shp.copy(false, zip);
    entry(zip, ".shx");
    shp.copy(true, zip);
    entry(zip, ".dbf");
    dbf.copy(zip);
    entry(zip, ".prj");
    zip.write(CrsWkt.esri(layout.crs()).getBytes(StandardCharsets.US_ASCII));
    entry(zip, ".cpg");
    zip.write("UTF-8".getBytes(StandardCharsets.US_ASCII));
    entry(zip, ".fields.csv");
    zip.write(fullNames().getBytes(StandardCharsets.UTF_8));
    if (longCount > 0) {
      entry(zip, ".texts.csv");
      Files.copy(longTexts.path(), zip);
    }
  }

  private void entry(ZipOutputStream zip, String suffix) throws IOException {
    zip.putNextEntry(new ZipEntry(name + suffix));
  }

  private String fullNames() throws IOException {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = CSVFormat.EXCEL.print(text)) {
      printer.printRecord("field", "name", "type");
      for (int i = 0; i < fieldNames.size(); i++) {
        FeatureField field = layout.fields().get(i);
        printer.printRecord(
            FormulaGuard.guarded(fieldNames.get(i)),
            FormulaGuard.guarded(field.name()),
            field.type());
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    try (longTexts;
        shp;
        dbf) {
      texts.close();
    }
  }
}
