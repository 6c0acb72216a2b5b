package org.kuangjie.shared.clock;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kuangjie.shared.DomainException;

/** Notices as a table of spans: {@code year,from,to,name,day}, day being off or work. */
public final class HolidayNoticeFile {

  private static final int LONGEST_SPAN = 31;
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setTrim(true)
          .get();

  private HolidayNoticeFile() {}

  /**
   * @param source title or number of the notices; %d stands for the year
   * @return one per year, in order
   * @throws DomainException {@code bad-holiday-notice} naming the row
   */
  public static List<HolidayNotice> read(String text, String source) {
    Map<Integer, List<HolidayNotice.Day>> years = new TreeMap<>();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
      for (CSVRecord row : rows) {
        years.computeIfAbsent(year(row), unused -> new ArrayList<>()).addAll(days(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw wrong(0);
    }
    return years.entrySet().stream()
        .map(
            year ->
                new HolidayNotice(
                    year.getKey(),
                    source.replace("%d", Integer.toString(year.getKey())),
                    year.getValue()))
        .toList();
  }

  private static int year(CSVRecord row) {
    try {
      return Integer.parseInt(row.get("year"));
    } catch (IllegalArgumentException e) {
      throw wrong(row.getRecordNumber());
    }
  }

  private static List<HolidayNotice.Day> days(CSVRecord row) {
    try {
      LocalDate from = LocalDate.parse(row.get("from"));
      LocalDate to = LocalDate.parse(row.get("to"));
      String day = row.get("day");
      long length = to.toEpochDay() - from.toEpochDay() + 1;
      if (length < 1 || length > LONGEST_SPAN || !(day.equals("off") || day.equals("work"))) {
        throw wrong(row.getRecordNumber());
      }
      return from.datesUntil(to.plusDays(1))
          .map(date -> new HolidayNotice.Day(date, row.get("name"), day.equals("off")))
          .toList();
    } catch (DateTimeException | IllegalArgumentException e) {
      throw wrong(row.getRecordNumber());
    }
  }

  private static DomainException wrong(long row) {
    return DomainException.invalid(
        "bad-holiday-notice",
        "第%d行有误：须为表头year,from,to,name,day的CSV，日期如2027-01-01，day为off或work".formatted(row),
        "row %d is wrong: a CSV with the columns year,from,to,name,day, dates such as 2027-01-01, day off or work"
            .formatted(row));
  }
}
