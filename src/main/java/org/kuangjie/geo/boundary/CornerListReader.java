package org.kuangjie.geo.boundary;

import java.util.List;
import java.util.regex.Pattern;
import org.kuangjie.geo.boundary.CornerListWords.Elevations;
import org.kuangjie.geo.boundary.CornerRow.Parsed;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.shared.Text;

/**
 * Plain lists of corners (拐点坐标表) as they stand in notices and tables. A list needs no closing
 * corner. A new area starts where the corner numbers start again, after a heading that names one,
 * or, without corner numbers, after an empty line.
 */
final class CornerListReader {

  private static final Pattern AREA_HEADING =
      Pattern.compile("区块|矿区|块段|地块|采区|扣除|第.{1,3}[圈块区]|范围[一二三四五六七八九\\d]");
  private static final int MAX_HEADING = 60;

  private final Issues issues;
  private final CornerListWords words;
  private final CornerParts parts;

  CornerListReader(Issues issues, CornerListWords words, CornerParts parts) {
    this.issues = issues;
    this.words = words;
    this.parts = parts;
  }

  static RawBoundary read(String text, Issues issues) {
    CornerListReader reader =
        new CornerListReader(issues, new CornerListWords(), new CornerParts(issues));
    int number = 0;
    for (String line : TextDecoder.narrow(text).lines().toList()) {
      number++;
      reader.take(line.strip(), number);
    }
    return reader.finish("corner-list");
  }

  RawBoundary finish(String format) {
    List<RawPart> read = parts.finish(words.elevationsOfEverything());
    if (read.isEmpty()) {
      Text found = issues.first();
      throw Unreadable.notABoundary(
          "文件中没有可识别的拐点坐标" + (found == null ? "" : "：" + found.zh()),
          "The file has no corners that can be recognised"
              + (found == null ? "" : ": " + found.en()));
    }
    return new RawBoundary(format, read, words.order(), words.hint(), words.claimedSquareMetres());
  }

  void take(String line, int number) {
    Parsed row = CornerRow.parse(line);
    switch (row.kind()) {
      case CORNERS -> {
        words.noteRow(line);
        parts.add(row);
      }
      case MASKED -> reportMasked(number);
      case UNREADABLE -> reportUnreadable(number);
      case WORDS -> takeWords(line);
    }
  }

  void reportMasked(int number) {
    issues.error(
        "DQ-04",
        Where.FILE,
        Text.format(
            "第 %d 行坐标被遮盖（*），请提供完整坐标", "Line %d is masked (*); give the full coordinates", number));
  }

  void reportUnreadable(int number) {
    issues.error(
        "DQ-04",
        Where.FILE,
        Text.format(
            "第 %d 行有坐标但格式无法识别，请写成“点号 X Y”",
            "Line %d has coordinates that cannot be read; write \"corner X Y\"", number));
  }

  void takeWords(String line) {
    if (line.isEmpty()) {
      if (parts.hasUnlabelledRows()) {
        parts.startRing();
      }
      return;
    }
    words.noteLine(line);
    boolean area = AREA_HEADING.matcher(line).find() && line.length() <= MAX_HEADING;
    Elevations stated = words.takeElevations();
    if (area) {
      parts.startPart(line);
    }
    if (stated != null) {
      parts.noteElevations(stated);
    }
  }
}
