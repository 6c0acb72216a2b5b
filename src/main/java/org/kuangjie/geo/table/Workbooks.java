package org.kuangjie.geo.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.kuangjie.shared.DomainException;
import org.xml.sax.SAXException;

/**
 * Reads Excel workbooks. Formulas are never executed: the result the file keeps is taken, and a
 * formula without one is refused. Numbers are taken as stored, not as a cell format rounds them.
 */
public final class Workbooks {

  private static final int SIGNIFICANT_DIGITS = 15;
  private static final int MAX_DECIMALS = 12;

  private Workbooks() {}

  /**
   * Every sheet that holds something, hidden ones included.
   *
   * @param file .xlsx whose unpacked size the caller has checked
   * @throws DomainException {@code excel-unreadable}, {@code excel-formula}, {@code excel-error} or
   *     a limit of {@link TableLimits}
   */
  public static List<Sheet> readXlsx(byte[] file) {
    try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(file))) {
      XSSFReader reader = new XSSFReader(container);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(container);
      TableLimits.Counter counter = new TableLimits.Counter();
      List<Sheet> sheets = new ArrayList<>();
      SheetIterator parts = (SheetIterator) reader.getSheetsData();
      while (parts.hasNext()) {
        try (InputStream part = parts.next()) {
          sheets.add(new XlsxSheetParser(parts.getSheetName(), strings, counter).parse(part));
        }
      }
      return withContent(sheets);
    } catch (DomainException e) {
      throw e;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | XMLStreamException
        | RuntimeException e) {
      // A damaged file makes the library fail in any way it can.
      throw unreadable();
    }
  }

  /**
   * As {@link #readXlsx} for the old binary format.
   *
   * @throws DomainException also {@code excel-protected}, {@code excel-is-word}
   */
  public static List<Sheet> readXls(byte[] file) {
    if (file.length > TableLimits.MAX_WORKBOOK_BYTES) {
      throw tooLarge();
    }
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
        throw encrypted();
      }
      if (!root.hasEntry("Workbook") && !root.hasEntry("Book")) {
        throw DomainException.invalid(
            "excel-is-word",
            "这是 Word 或其他 Office 文件，不是 Excel 表格；请把坐标表复制到 Excel 后提交",
            "This is a Word or other Office file, not a workbook; copy the corner table into Excel");
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(container)) {
        return withContent(XlsSheets.read(workbook));
      }
    } catch (DomainException e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw encrypted();
    } catch (IOException | RuntimeException e) {
      throw unreadable();
    }
  }

  private static List<Sheet> withContent(List<Sheet> sheets) {
    return sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
  }

  /** As people type it: 15 digits, as spreadsheets show, without exponent and trailing zeros. */
  static Cell number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) > 1e15) {
      return new Cell(Double.toString(value), true);
    }
    BigDecimal exact = new BigDecimal(value, new MathContext(SIGNIFICANT_DIGITS));
    BigDecimal shown =
        exact.scale() > MAX_DECIMALS ? exact.setScale(MAX_DECIMALS, RoundingMode.HALF_UP) : exact;
    String text = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    return new Cell(text, true);
  }

  static DomainException withoutResult(String sheet, String cell) {
    return DomainException.invalid(
        "excel-formula",
        "工作表“%s”的单元格 %s 是公式且没有保存结果；公式不会被执行，请复制该表并“选择性粘贴为数值”后提交".formatted(sheet, cell),
        "Cell %2$s of sheet \"%1$s\" is a formula without a saved result; formulas are never executed, paste it as values and send it again"
            .formatted(sheet, cell));
  }

  static DomainException errorCell(String sheet, String cell, String error) {
    return DomainException.invalid(
        "excel-error",
        "工作表“%s”的单元格 %s 是错误值 %s，请改正后提交".formatted(sheet, cell, error),
        "Cell %2$s of sheet \"%1$s\" holds the error %3$s; correct it and send it again"
            .formatted(sheet, cell, error));
  }

  /** A workbook above {@link TableLimits#MAX_WORKBOOK_BYTES}. */
  public static DomainException tooLarge() {
    return TableLimits.tooLarge(
        "table-too-large",
        "工作簿过大（上限 %d MB），请只保留坐标表",
        "The workbook is too large (limit %d MB); keep the corner table only",
        TableLimits.MAX_WORKBOOK_BYTES >> 20);
  }

  private static DomainException encrypted() {
    return DomainException.invalid(
        "excel-protected",
        "工作簿设有打开密码，请取消密码后提交",
        "The workbook has a password; remove it and send it again");
  }

  private static DomainException unreadable() {
    return DomainException.invalid(
        "excel-unreadable",
        "Excel 文件损坏或不完整，请用 Excel 或 WPS 打开后另存为 .xlsx 再提交",
        "The Excel file is damaged or cut off; open it, save it again as .xlsx and send that");
  }
}
