package org.kuangjie.geo.table;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one sheet part of an .xlsx (ECMA-376 18.3.1). POI's own handler gives numbers as the
 * cell format rounds them; a corner shown without decimals would lose them.
 */
final class XlsxSheetParser {

  private final String sheetName;
  private final ReadOnlySharedStringsTable strings;
  private final SheetBuilder sheet;
  private int nextRow;
  private int nextColumn;
  private String place = "";
  private String type = "";
  private boolean formula;
  private @Nullable String value;
  private final StringBuilder inline = new StringBuilder();

  XlsxSheetParser(
      String sheetName, ReadOnlySharedStringsTable strings, TableLimits.Counter counter) {
    this.sheetName = sheetName;
    this.strings = strings;
    this.sheet = new SheetBuilder(sheetName, counter);
  }

  Sheet parse(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(part);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        finishCell();
      }
    }
    return sheet.build();
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "row" -> {
        String number = xml.getAttributeValue(null, "r");
        nextRow = number == null ? nextRow + 1 : Integer.parseInt(number);
        nextColumn = 0;
      }
      case "c" -> {
        String reference = xml.getAttributeValue(null, "r");
        nextColumn = reference == null ? nextColumn : new CellReference(reference).getCol();
        place = new CellReference(nextRow - 1, nextColumn, false, false).formatAsString();
        String given = xml.getAttributeValue(null, "t");
        type = given == null ? "n" : given;
        formula = false;
        value = null;
        inline.setLength(0);
      }
      case "f" -> formula = true;
      case "v" -> value = xml.getElementText();
      case "t" -> inline.append(xml.getElementText());
      default -> {}
    }
  }

  private void finishCell() {
    sheet.add(nextRow - 1, nextColumn, cell());
    nextColumn++;
  }

  private Cell cell() {
    if (value == null && formula) {
      throw Workbooks.withoutResult(sheetName, place);
    } else if (value == null || value.isBlank()) {
      return Cell.of(inline.toString().strip());
    }
    return switch (type) {
      case "s" -> Cell.of(strings.getItemAt(Integer.parseInt(value)).getString().strip());
      case "n" -> Workbooks.number(Double.parseDouble(value));
      case "e" -> throw Workbooks.errorCell(sheetName, place, value);
      default -> Cell.of(value.strip());
    };
  }
}
