package org.kuangjie.geo.features;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.CrsHint;
import org.kuangjie.geo.boundary.PrjText;
import org.kuangjie.geo.file.FileFailures;
import org.kuangjie.geo.file.TextEncoding;
import org.kuangjie.geo.shapefile.DbfEncoding;
import org.kuangjie.geo.shapefile.DbfReader;
import org.kuangjie.geo.shapefile.ShpReader;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A shapefile in an archive, .shp and .dbf read side by side as streams. */
final class ShapefileFile extends RowFile {

  private static final int BUFFER = 1 << 18;
  private static final int LONGEST_PRJ = 10_000;
  private static final int MULTIPATCH = 31;

  private final ReadOptions options;
  private final ZipArchive zip;
  private final String shpName;
  private final ShpReader shp;
  private final CountingStream progress;
  private final @Nullable DbfReader dbf;
  private final @Nullable DbfRows rows;
  private final LayerCrs crs;
  private int firstRecord;
  private boolean shpEnded;
  private boolean dbfEnded;
  private long deleted;

  private ShapefileFile(ZipArchive zip, String shpName, ReadOptions options) throws IOException {
    super(FeatureFormat.SHAPEFILE_ZIP, ZipArchive.title(shpName));
    this.options = options;
    this.zip = closing(zip);
    this.shpName = shpName;
    this.progress = closing(new CountingStream(zip.read(shpName)));
    this.shp = closing(openShp(progress));
    requireWhole();
    this.dbf = openDbf();
    this.rows = dbf == null ? null : new DbfRows(dbf);
    this.crs = LayerCrs.resolve(options.crs(), prj(), extent());
    crs.notes().forEach(this::note);
  }

  static ShapefileFile open(Path path, ReadOptions options) {
    ZipArchive zip = ZipArchive.open(path, options.limits());
    try {
      List<String> names = zip.names("shp");
      int chosen = Choice.index(names.stream().map(ZipArchive::title).toList(), options.dataset());
      return new ShapefileFile(zip, names.get(chosen), options);
    } catch (IOException e) {
      throw closed(zip, damaged("shp"));
    } catch (RuntimeException e) {
      throw closed(zip, e);
    }
  }

  private static RuntimeException closed(ZipArchive zip, RuntimeException e) {
    try {
      zip.close();
    } catch (IOException ignored) {
      // the failure that led here is the one to report
    }
    return e;
  }

  private ShpReader openShp(InputStream stream) throws IOException {
    return new ShpReader(
        new BufferedInputStream(stream, BUFFER),
        options.limits().maxRowVertices(),
        options.limits().maxValueBytes());
  }

  private void requireWhole() {
    long bytes = zip.size(shpName);
    if (bytes >= 0 && shp.statedBytes() > bytes) {
      throw damaged("shp");
    } else if (shp.type() == MULTIPATCH) {
      throw Refusals.invalid(
          "shapefile-multipatch",
          "Shapefile 是三维多面体（MultiPatch），请转换为面图层",
          "The shapefile holds 3-D multipatches; convert it to a polygon layer");
    }
  }

  private @Nullable DbfReader openDbf() throws IOException {
    Optional<String> name = zip.sibling(shpName, "dbf");
    if (name.isEmpty()) {
      note(Text.of("没有 .dbf 属性表，各行只有图形", "There is no .dbf; rows have a geometry only"));
      return null;
    }
    try {
      DbfEncoding encoding;
      try (InputStream first = buffered(name.get())) {
        encoding = DbfEncoding.detect(first, text("cpg").orElse(null));
      }
      Charset given = options.encoding();
      if (given == null && encoding.note() != null) {
        note(encoding.note());
      }
      Charset charset = given == null ? encoding.charset() : given;
      DbfReader reader = closing(new DbfReader(buffered(name.get()), charset));
      int fields = reader.header().fields().size();
      if (fields > options.limits().maxFields()) {
        throw Refusals.tooManyFields(fields, options.limits().maxFields());
      }
      if (reader.header().records() > encoding.records()) {
        throw damaged("dbf");
      }
      return reader;
    } catch (IOException e) {
      throw damaged("dbf");
    }
  }

  private InputStream buffered(String name) throws IOException {
    return new BufferedInputStream(zip.read(name), BUFFER);
  }

  private @Nullable CrsHint prj() throws IOException {
    return text("prj").map(PrjText::read).orElse(null);
  }

  private Optional<String> text(String extension) throws IOException {
    Optional<String> name = zip.sibling(shpName, extension);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = zip.read(name.get())) {
      String text = new String(in.readNBytes(LONGEST_PRJ), TextEncoding.GB18030).strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
  }

  /** Of the first shapes: headers lie. */
  private Envelope extent() throws IOException {
    Envelope extent = new Envelope();
    try (ShpReader sample = openShp(zip.read(shpName))) {
      for (int i = 0; i < Choice.SAMPLE_ROWS && sample.next(); i++) {
        try {
          Geometry shape = shape(sample);
          extent.expandToInclude(shape == null ? new Envelope() : shape.getEnvelopeInternal());
        } catch (BadShape e) {
          // a problem of its row, told when that row is read
        }
      }
    }
    return extent;
  }

  private @Nullable Geometry shape(ShpReader record) throws BadShape {
    return ShpShape.of(record, options.limits().maxRowVertices());
  }

  static DomainException damaged(String part) {
    return Refusals.invalid(
        "shapefile-damaged",
        "%s 文件损坏或不完整，请重新导出后压缩提交".formatted(part),
        "The .%s file is damaged or cut off; export and pack it again".formatted(part));
  }

  @Override
  @Nullable FeatureRow read() {
    boolean hasShape = !shpEnded && nextShape();
    boolean hasRecord = dbf != null && !dbfEnded && nextRecord(dbf);
    while (hasShape && hasRecord && dbf != null && dbf.isDeleted()) {
      deleted++;
      hasShape = nextShape();
      hasRecord = nextRecord(dbf);
    }
    if (!hasShape && !hasRecord) {
      return null;
    }
    RowDraft row = new RowDraft(number());
    if (hasRecord && rows != null) {
      rows.fill(row);
    } else if (dbf != null) {
      row.problem(
          RowProblem.of(
              "attributes-missing", ".dbf 中没有对应的记录", "The .dbf has no record for this shape"));
    }
    if (hasShape) {
      row.shape(crs, () -> shape(shp));
    } else {
      row.problem(
          RowProblem.of("shape-missing", ".shp 中没有对应的图形", "The .shp has no shape for this record"));
    }
    return row.row();
  }

  private boolean nextRecord(DbfReader table) {
    try {
      dbfEnded = !table.next();
      return !dbfEnded;
    } catch (IOException e) {
      throw damaged("dbf");
    }
  }

  /**
   * Shapes must stand in the order of the table; a file edited in place may keep old shapes between
   * the others, and pairing those with the records would be wrong without any sign.
   */
  private boolean nextShape() {
    try {
      shpEnded = !shp.next();
    } catch (EOFException e) {
      throw damaged("shp");
    } catch (IOException e) {
      throw FileFailures.refusal(e);
    }
    if (shpEnded) {
      return false;
    }
    long position = number() + deleted;
    if (position == 1) {
      firstRecord = shp.recordNumber();
    }
    if (shp.recordNumber() != firstRecord + position - 1) {
      throw Refusals.invalid(
          "shapefile-order",
          "shp 文件第 %d 条记录的编号是 %d，图形与属性无法对应；请在软件中重新导出".formatted(position, shp.recordNumber()),
          "Record %d of the .shp is numbered %d, so shapes and attributes cannot be paired; export it again"
              .formatted(position, shp.recordNumber()));
    }
    return true;
  }

  @Override
  public List<FeatureField> fields() {
    return rows == null ? List.of() : rows.fields();
  }

  @Override
  public String crs() {
    return crs.words();
  }

  @Override
  public OptionalLong count() {
    return dbf == null ? OptionalLong.empty() : OptionalLong.of(dbf.header().records());
  }

  @Override
  public double share() {
    long bytes = zip.size(shpName);
    return bytes <= 0 ? 0 : Math.min(1, progress.count() / (double) bytes);
  }
}
