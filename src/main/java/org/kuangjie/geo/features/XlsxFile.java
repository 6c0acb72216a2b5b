package org.kuangjie.geo.features;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.file.FileFailures;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.xml.sax.SAXException;

/**
 * A sheet of an Excel workbook whose first row names the columns. Formulas are never computed: the
 * value that Excel stored last is read, and a formula without one is a problem of its row.
 */
final class XlsxFile extends RowFile {

  /** A row as it stands in the sheet. */
  private record SheetRow(
      List<String> texts, Map<Integer, Object> typed, List<RowProblem> problems) {
    boolean isBlank() {
      return texts.stream().allMatch(String::isBlank);
    }
  }

  private final ReadOptions options;
  private final ReadOnlySharedStringsTable strings;
  private final StylesTable styles;
  private final boolean from1904;
  private final XMLStreamReader xml;
  private final List<String> names;
  private final TableShape shape;
  private final LayerCrs crs;
  private final Deque<SheetRow> sample = new ArrayDeque<>();

  private XlsxFile(OPCPackage book, String sheet, ReadOptions options)
      throws IOException, OpenXML4JException, SAXException, XMLStreamException {
    super(FeatureFormat.XLSX, sheet);
    this.options = options;
    closing(book::revert);
    XSSFReader reader = new XSSFReader(book);
    this.strings = new ReadOnlySharedStringsTable(book, false);
    this.styles = reader.getStylesTable();
    this.from1904 = uses1904(reader);
    this.xml = XmlNode.reader(closing(sheet(reader, sheet)));
    SheetRow header = row();
    while (header != null && header.isBlank()) {
      header = row();
    }
    this.names =
        TableShape.names(header == null ? List.of() : header.texts(), options.limits().maxFields());
    this.shape = TableShape.find(names, options.limits().maxRowVertices());
    for (SheetRow next = sampled(); next != null && sample.size() < Choice.SAMPLE_ROWS; ) {
      sample.add(next);
      next = sample.size() < Choice.SAMPLE_ROWS ? sampled() : null;
    }
    this.crs =
        LayerCrs.resolve(
            options.crs(), null, shape.extent(sample.stream().map(SheetRow::texts).toList()));
    noteShape();
  }

  private void noteShape() {
    note(
        Text.of(
            "公式不计算，读取 Excel 最后保存的结果",
            "Formulas are not computed; the results Excel stored are read"));
    if (shape.isPresent()) {
      crs.notes().forEach(this::note);
    } else {
      note(
          Text.of(
              "没有 WKT 列，也没有经度、纬度两列，各行没有图形",
              "There is neither a WKT column nor longitude and latitude; rows have no geometry"));
    }
  }

  static List<String> datasets(Path path, ReadOptions options) {
    requireBounded(path, options);
    try (OPCPackage book = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
      return sheets(new XSSFReader(book));
    } catch (IOException | OpenXML4JException | RuntimeException e) {
      throw damaged(e);
    }
  }

  static XlsxFile open(Path path, ReadOptions options) {
    requireBounded(path, options);
    OPCPackage book = null;
    try {
      book = OPCPackage.open(path.toFile(), PackageAccess.READ);
      List<String> sheets = sheets(new XSSFReader(book));
      int chosen = options.dataset() == null ? 0 : Choice.index(sheets, options.dataset());
      XlsxFile file = new XlsxFile(book, sheets.get(chosen), options);
      if (options.dataset() == null && sheets.size() > 1) {
        file.note(
            Text.of(
                "工作簿有 %d 个工作表，读取第一个：%s".formatted(sheets.size(), sheets.get(0)),
                "The workbook has %d sheets; the first is read: %s"
                    .formatted(sheets.size(), sheets.get(0))));
      }
      return file;
    } catch (DomainException e) {
      revert(book);
      throw e;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | XMLStreamException
        | RuntimeException e) {
      revert(book);
      throw damaged(e);
    }
  }

  private static void revert(@Nullable OPCPackage book) {
    if (book != null) {
      book.revert();
    }
  }

  /** Shared texts are held in memory, so their size is bounded before they are. */
  private static void requireBounded(Path path, ReadOptions options) {
    try (ZipArchive zip = ZipArchive.open(path, options.limits())) {
      long texts = zip.size("xl/sharedStrings.xml");
      if (texts > options.limits().maxValueBytes() * 4L) {
        throw Refusals.tooLarge(
            "xlsx-too-large",
            "Excel 文件的文字内容过大，请拆分或改用 CSV、GeoPackage",
            "The workbook holds too much text; split it or use CSV or GeoPackage");
      }
    } catch (IOException e) {
      throw FileFailures.refusal(e);
    }
  }

  private static DomainException damaged(Exception e) {
    return new DomainException(
        DomainException.Kind.INVALID,
        "xlsx-damaged",
        Text.of(
            "Excel 文件损坏、加密或不是 .xlsx，请重新另存",
            "The workbook is damaged, encrypted or no .xlsx; save it again"),
        Map.of(),
        e);
  }

  private static List<String> sheets(XSSFReader reader) throws IOException, OpenXML4JException {
    List<String> names = new ArrayList<>();
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      sheets.next().close();
      names.add(sheets.getSheetName());
    }
    return names;
  }

  private static InputStream sheet(XSSFReader reader, String name)
      throws IOException, OpenXML4JException {
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      InputStream stream = sheets.next();
      if (sheets.getSheetName().equals(name)) {
        return stream;
      }
      stream.close();
    }
    throw new IOException("no sheet " + name);
  }

  private static boolean uses1904(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader book = XmlNode.reader(in);
      while (book.hasNext()) {
        if (book.next() == XMLStreamConstants.START_ELEMENT
            && book.getLocalName().equals("workbookPr")) {
          String flag = book.getAttributeValue(null, "date1904");
          return "1".equals(flag) || "true".equals(flag);
        }
      }
      return false;
    }
  }

  private @Nullable SheetRow sampled() throws XMLStreamException {
    SheetRow row = row();
    while (row != null && row.isBlank()) {
      row = row();
    }
    return row;
  }

  private @Nullable SheetRow row() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        return cells(XmlNode.read(xml, options.limits().maxValueBytes()));
      }
    }
    return null;
  }

  private SheetRow cells(XmlNode row) {
    SheetRow cells = new SheetRow(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
    for (XmlNode cell : row.children("c")) {
      String reference = cell.attribute("r").orElse("");
      int column =
          reference.isEmpty() ? cells.texts().size() : new CellReference(reference).getCol();
      while (cells.texts().size() <= column) {
        cells.texts().add("");
      }
      value(cells, column, cell);
    }
    return cells;
  }

  private void value(SheetRow cells, int column, XmlNode cell) {
    String type = cell.attribute("t").orElse("n");
    String raw = cell.child("v").map(XmlNode::text).orElse("");
    if (cell.child("f").isPresent() && raw.isEmpty() && !type.equals("str")) {
      cells
          .problems()
          .add(
              RowProblem.of(
                  "formula-without-value",
                  "第 %d 列是没有结果的公式，请在 Excel 中粘贴为数值".formatted(column + 1),
                  "Column %d holds a formula without result; paste it as a value in Excel"
                      .formatted(column + 1)));
      return;
    }
    switch (type) {
      case "s" -> cells.texts().set(column, strings.getItemAt(Integer.parseInt(raw)).getString());
      case "inlineStr" -> cells.texts().set(column, inline(cell));
      case "b" -> {
        cells.texts().set(column, raw);
        cells.typed().put(column, raw.equals("1"));
      }
      case "e" ->
          cells
              .problems()
              .add(
                  RowProblem.of(
                      "cell-error",
                      "第 %d 列是错误值 %s".formatted(column + 1, raw),
                      "Column %d holds the error %s".formatted(column + 1, raw)));
      case "n" -> number(cells, column, cell, raw);
      default -> cells.texts().set(column, raw);
    }
  }

  private static String inline(XmlNode cell) {
    StringBuilder text = new StringBuilder();
    cell.child("is").ifPresent(is -> texts(is, text));
    return text.toString();
  }

  private static void texts(XmlNode node, StringBuilder text) {
    for (XmlNode child : node.children()) {
      if (child.name().equals("t")) {
        text.append(child.text());
      } else if (child.name().equals("r")) {
        texts(child, text);
      }
    }
  }

  private void number(SheetRow cells, int column, XmlNode cell, String raw) {
    if (raw.isEmpty()) {
      return;
    }
    BigDecimal number = new BigDecimal(raw);
    cells.texts().set(column, number.toPlainString());
    int style = cell.attribute("s").map(Integer::parseInt).orElse(0);
    XSSFCellStyle format = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
    if (format != null
        && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())) {
      LocalDateTime when = DateUtil.getLocalDateTime(number.doubleValue(), from1904);
      boolean day = when.toLocalTime().toSecondOfDay() == 0;
      cells.typed().put(column, day ? when.toLocalDate() : when);
    } else {
      boolean whole = number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
      boolean small = number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0;
      cells.typed().put(column, whole && small ? (Object) number.longValue() : number);
    }
  }

  @Override
  @Nullable FeatureRow read() {
    try {
      SheetRow cells = sample.isEmpty() ? sampled() : sample.pop();
      if (cells == null) {
        return null;
      }
      RowDraft row = new RowDraft(number());
      cells.problems().forEach(row::problem);
      shape.fill(row, names, cells.texts(), cells.typed());
      row.shape(crs, () -> shape.read(cells.texts()));
      return row.row();
    } catch (XMLStreamException e) {
      throw XmlNode.unreadable(e);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw damaged(e);
    }
  }

  @Override
  public List<FeatureField> fields() {
    return shape.otherFields(names);
  }

  @Override
  public String crs() {
    return crs.words();
  }

  @Override
  public double share() {
    return 0;
  }
}
