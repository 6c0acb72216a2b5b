package org.kuangjie.geo.features;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.kuangjie.geo.file.FormulaGuard;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/** A table with the geometry as well-known text in its last column; no cell begins a formula. */
final class CsvWriter implements FeatureWriter {

  private final CSVPrinter printer;
  private final WriteLayout layout;
  private final WKTWriter wkt = new WKTWriter();

  CsvWriter(OutputStream out, WriteLayout layout) throws IOException {
    this.layout = layout;
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    writer.write('\uFEFF');
    this.printer = CSVFormat.EXCEL.print(writer);
    for (FeatureField field : layout.fields()) {
      printer.print(FormulaGuard.guarded(field.name()));
    }
    if (layout.shape() != Shape.NONE) {
      printer.print("WKT");
    }
    printer.println();
  }

  @Override
  public void write(FeatureRow row) throws IOException {
    for (FeatureField field : layout.fields()) {
      printer.print(FormulaGuard.guarded(Cells.text(row.properties().get(field.name()))));
    }
    if (layout.shape() != Shape.NONE) {
      Geometry geometry = row.geometry();
      printer.print(geometry == null ? "" : wkt.write(layout.crs().fromGeographic(geometry)));
    }
    printer.println();
  }

  @Override
  public List<Text> notes() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
