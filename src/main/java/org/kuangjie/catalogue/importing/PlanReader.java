package org.kuangjie.catalogue.importing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Reads CSV files into rows; everything it cannot read is noted with file, line and column. */
final class PlanReader {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setCommentMarker('#')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  private final PlanFolder folder;
  private final PlanCells cells;
  private final PlanProblems problems;

  PlanReader(PlanFolder folder, PlanNames names, PlanProblems problems) {
    this.folder = folder;
    this.cells = new PlanCells(names, problems);
    this.problems = problems;
  }

  boolean has(String under, PlanTable table) {
    return folder.file(under + table.file()).exists();
  }

  /**
   * @param under sub-folder with a slash at the end
   */
  List<PlanRow> read(String under, PlanTable table) {
    String file = under + table.file();
    Resource resource = folder.file(file);
    if (!resource.exists()) {
      problems.add(file, 0, "", "缺少文件", "the file is missing");
      return List.of();
    }
    try (Reader reader =
            new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8.newDecoder());
        CSVParser parser = FORMAT.parse(reader)) {
      return hasColumns(file, table, parser.getHeaderNames())
          ? rows(file, table, parser)
          : List.of();
    } catch (CharacterCodingException e) {
      problems.add(file, 0, "", "文件不是 UTF-8 编码", "the file is not UTF-8");
    } catch (UncheckedIOException | CSVException | IllegalArgumentException e) {
      problems.add(file, 0, "", "不是可读的 CSV 文件", "not a readable CSV file");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of();
  }

  private boolean hasColumns(String file, PlanTable table, List<String> header) {
    List<String> wanted = table.columnNames();
    wanted.stream()
        .filter(name -> !header.contains(name))
        .forEach(name -> problems.add(file, 0, name, "缺少该列", "the column is missing"));
    header.stream()
        .filter(name -> !wanted.contains(name))
        .forEach(name -> problems.add(file, 0, name, "未知的列", "unknown column"));
    return header.containsAll(wanted);
  }

  private List<PlanRow> rows(String file, PlanTable table, CSVParser parser) {
    List<PlanRow> rows = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (CSVRecord record : parser) {
      int line = (int) parser.getCurrentLineNumber();
      if (!record.isConsistent()) {
        problems.add(file, line, "", "列数与表头不符", "not as many cells as the header has");
        continue;
      }
      PlanRow row = row(file, line, table, record);
      rows.add(row);
      Integer before = seen.put(keyOf(table, row), line);
      if (before != null) {
        problems.add(file, line, "", "与第 " + before + " 行重复", "repeats line " + before);
      }
    }
    return rows;
  }

  private PlanRow row(String file, int line, PlanTable table, CSVRecord record) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (PlanTable.Column column : table.columns()) {
      var place = new PlanCells.Place(file, line, column.name());
      values.put(column.name(), cells.read(column, record.get(column.name()), place));
    }
    return new PlanRow(file, line, values);
  }

  private static String keyOf(PlanTable table, PlanRow row) {
    StringBuilder key = new StringBuilder();
    table.key().stream().sorted().forEach(name -> key.append(row.text(name)).append('\u001f'));
    return key.toString();
  }
}
