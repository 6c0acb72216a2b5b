package org.kuangjie.geo.boundary;

import org.kuangjie.geo.table.DelimitedText;
import org.kuangjie.geo.table.Sheet;

/** Tells the text formats apart by what stands in them. */
final class TextFormats {

  private static final int SNIFF = 65_536;

  private TextFormats() {}

  static RawBoundary read(String text, String extension, Issues issues) {
    if (extension.endsWith("json") || GeoJsonBoundaryReader.recognises(text)) {
      return GeoJsonBoundaryReader.read(text, issues);
    } else if (text.stripLeading().startsWith("<")) {
      return XmlBoundaryReader.read(text, issues);
    } else if (WktReader.recognises(text)) {
      return WktReader.read(text, issues);
    } else if (DxfReader.recognises(text)) {
      return DxfReader.read(text, issues);
    } else if (ExchangeTxtReader.recognises(TextDecoder.narrow(text))) {
      return ExchangeTxtReader.read(text, issues);
    } else if (RegistrationStringReader.recognises(text)) {
      return RegistrationStringReader.read(text, issues);
    }
    return corners(text, issues);
  }

  private static RawBoundary corners(String text, Issues issues) {
    String plain = TextDecoder.narrow(text);
    String start = plain.substring(0, Math.min(plain.length(), SNIFF));
    char delimiter = DelimitedText.delimiter(start);
    if (CornerSheets.hasHeading(start, delimiter)) {
      Sheet sheet = DelimitedText.read(plain, delimiter);
      if (CornerTableReader.recognises(sheet)) {
        return CornerTableReader.read(sheet, "corner-table", issues);
      }
    }
    return CornerListReader.read(text, issues);
  }
}
