package org.kuangjie.geo.features;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kuangjie.geo.CrsWkt;
import org.kuangjie.geo.file.WorkFile;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;

/**
 * A zipped shapefile, always with .prj and .cpg. What the format cannot hold is beside it: full
 * field names in {@code NAME.fields.csv}, texts of more than 254 bytes in {@code NAME.texts.csv}.
 */
final class ShapefileWriter implements FeatureWriter {

  private final OutputStream out;
  private final WriteLayout layout;
  private final List<String> names;
  private final ShpWriter shp;
  private final DbfWriter dbf;
  private final WorkFile longTexts = WorkFile.create(null, ".csv");
  private final CSVPrinter texts;
  private long longCount;
  private long number;

  ShapefileWriter(OutputStream out, WriteLayout layout) throws IOException {
    this.out = out;
    this.layout = layout;
    this.names = DbfWriter.shortNames(layout.fields());
    this.shp = new ShpWriter(layout.shape());
    this.dbf = new DbfWriter(layout.fields(), names);
    Writer writer =
        new OutputStreamWriter(
            new BufferedOutputStream(Files.newOutputStream(longTexts.path())),
            StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    this.texts = CSVFormat.EXCEL.print(writer);
    texts.printRecord("row", "field", "text");
  }

  @Override
  public void write(FeatureRow row) throws IOException {
    number++;
    Geometry geometry = row.geometry();
    shp.write(geometry == null ? null : layout.crs().fromGeographic(geometry));
    dbf.write(row, this::keep);
  }

  private void keep(FeatureField field, String text) throws IOException {
    longCount++;
    texts.printRecord(number, Cells.guarded(field.name()), Cells.guarded(text));
  }

  @Override
  public List<Text> notes() {
    List<Text> notes = new ArrayList<>();
    boolean renamed = false;
    for (int i = 0; i < names.size(); i++) {
      renamed |= !names.get(i).equals(layout.fields().get(i).name());
    }
    if (renamed) {
      notes.add(
          Text.of(
              "字段名已截为 10 字节以内，全名见压缩包内 %s.fields.csv".formatted(layout.name()),
              "Field names are cut to 10 bytes; %s.fields.csv in the archive tells the full ones"
                  .formatted(layout.name())));
    }
    if (longCount > 0) {
      notes.add(
          Text.of(
              "有 %d 个值放不进 Shapefile 的字段（文字上限 254 字节），全文见压缩包内 %s.texts.csv"
                  .formatted(longCount, layout.name()),
              "%d values do not fit a shapefile's fields (254 bytes of text); they are whole in %s.texts.csv"
                  .formatted(longCount, layout.name())));
    }
    return notes;
  }

  @Override
  public void close() throws IOException {
    try (longTexts;
        shp;
        dbf;
        ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8)) {
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
      zip.write(fieldNames().getBytes(StandardCharsets.UTF_8));
      if (longCount > 0) {
        entry(zip, ".texts.csv");
        Files.copy(longTexts.path(), zip);
      }
    }
  }

  private void entry(ZipOutputStream zip, String suffix) throws IOException {
    zip.putNextEntry(new ZipEntry(layout.name() + suffix));
  }

  private String fieldNames() throws IOException {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = CSVFormat.EXCEL.print(text)) {
      printer.printRecord("field", "name", "type");
      for (int i = 0; i < names.size(); i++) {
        FeatureField field = layout.fields().get(i);
        printer.printRecord(Cells.guarded(names.get(i)), Cells.guarded(field.name()), field.type());
      }
    }
    return text.toString();
  }
}
