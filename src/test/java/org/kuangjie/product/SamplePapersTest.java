package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the city and a district print from the sample. */
@SampleTest
class SamplePapersTest {

  private final JdbcClient database;
  private final int port;

  @Autowired
  SamplePapersTest(JdbcClient database, @LocalServerPort int port) {
    this.database = database;
    this.port = port;
  }

  record Mine(String licence, String district) {}

  @Test
  @DisplayName("004-R26: two rates and the ranking of districts, with the day they are due")
  void twoRates() throws Exception {
    HttpResponse<byte[]> yearly = get("cityenforcer", "two-rates?year=2025&format=XLSX");
    assertThat(yearly.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", ".xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(yearly.body()))) {
      assertThat(book.getSheet("分类").getRow(1).getCell(0).getStringCellValue())
          .contains("2025-12-31", "报送期限 2026-01-31");
      XSSFSheet ranking = book.getSheet("区县排名");
      assertThat(ranking.getRow(5).getCell(1).getStringCellValue()).isNotBlank();
      assertThat(ranking.getLastRowNum()).isGreaterThan(20);
    }
    byte[] half = get("cityenforcer", "two-rates?year=2026&half=true&format=XLSX").body();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(half))) {
      assertThat(book.getSheet("分类").getRow(1).getCell(0).getStringCellValue())
          .contains("2026-06-30", "报送期限 2026-07-31");
    }
    assertPdf(get("cityenforcer", "two-rates?year=2025&format=PDF"));
    assertThat(get("cityenforcer", "two-rates?year=1999").statusCode()).isEqualTo(400);
    assertThat(get("cityenforcer", "two-rates?year=2025&format=DOC").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("004-R04, R11, R33: mines behind and the yearly calendar as tables")
  void behindAndCalendar() throws Exception {
    Mine mine = mine("采矿权");
    assertPdf(get("patrol" + mine.district(), "inspections-behind?on=2026-09-30&format=PDF"));
    byte[] file =
        get("patrol" + mine.district(), "inspections-behind?on=2026-09-30&format=XLSX").body();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      String name =
          database
              .sql("SELECT name_zh FROM catalogue.district WHERE code = :c LIMIT 1")
              .param("c", mine.district())
              .query(String.class)
              .single();
      for (int row = 3; row <= sheet.getLastRowNum(); row++) {
        assertThat(sheet.getRow(row).getCell(0).getStringCellValue()).isEqualTo(name);
      }
      assertThat(sheet.getLastRowNum()).isGreaterThan(2);
    }
    assertPdf(get("cityenforcer", "calendar?after=2026-01-01&format=PDF"));
  }

  @Test
  @DisplayName("004-R33: the figures of the summary add up over the areas")
  void workOfThePeriod() throws Exception {
    int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    byte[] file = get("cityenforcer", "work?format=XLSX&year=" + year).body();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      int alerts = 3;
      assertThat(sheet.getRow(3).getCell(alerts).getStringCellValue()).isEqualTo("预警");
      double sum = 0;
      for (int row = 5; row <= sheet.getLastRowNum(); row++) {
        sum += sheet.getRow(row).getCell(alerts).getNumericCellValue();
      }
      assertThat(sum).isPositive();
      assertThat(sheet.getRow(4).getCell(alerts).getNumericCellValue()).isEqualTo(sum);
    }
    assertPdf(get("cityenforcer", "work?format=PDF&half=true&year=" + year));
  }

  @Test
  @DisplayName("004-R01, R02: the sign plate of a mine, for its own officers, and that it was read")
  void signPlate() throws Exception {
    Mine mine = mine("采矿权");
    String officer = "patrol" + mine.district();
    int before = holdersRead(mine.licence());

    String register =
        "/api/sign-plates?wanting=true&on=" + LocalDate.now(ZoneId.of("Asia/Shanghai"));
    assertThat(text(send("GET", officer, register))).contains(mine.licence());

    assertPdf(plate(officer, mine));
    assertThat(text(send("GET", officer, register))).doesNotContain(mine.licence());
    assertThat(text(send("GET", officer, register.replace("wanting=true", "wanting=false"))))
        .contains(mine.licence());
    assertThat(holdersRead(mine.licence())).isEqualTo(before + 1);
    String elsewhere = mine.district().equals("500102") ? "500101" : "500102";
    assertThat(plate("patrol" + elsewhere, mine).statusCode()).isEqualTo(404);
    assertThat(plate("planner", mine).statusCode()).isEqualTo(403);
    HttpResponse<byte[]> survey = plate("cityenforcer", mine("探矿权"));
    assertThat(survey.statusCode()).isEqualTo(409);
    assertThat(new String(survey.body(), StandardCharsets.UTF_8)).contains("探矿权不设标识牌");
  }

  private int holdersRead(String licence) {
    return database
        .sql(
            """
            SELECT count(*) FROM platform.audit_entry
            WHERE action = 'rights.read-holder' AND subject = 'right:' || :licence
            """)
        .param("licence", licence)
        .query(Integer.class)
        .single();
  }

  private Mine mine(String kind) {
    return database
        .sql(
            """
            SELECT licence_number AS licence, district_code AS district
            FROM catalogue.mining_right AS r
            JOIN catalogue.layer_version AS v ON v.id = r.layer_version_id AND v.in_force
            WHERE right_kind = :kind AND status = '有效' AND valid_to > DATE '2030-01-01'
              AND mineral <> '水泥用灰岩' -- the one other tests inspect
              AND district_code NOT IN ('500105', '500112')
            ORDER BY licence_number LIMIT 1
            """)
        .param("kind", kind)
        .query(Mine.class)
        .single();
  }

  private static void assertPdf(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      assertThat(document.getNumberOfPages()).isPositive();
    }
  }

  private HttpResponse<byte[]> plate(String username, Mine mine) throws Exception {
    return send("POST", username, "/api/papers/sign-plate?licence=" + mine.licence());
  }

  private HttpResponse<byte[]> get(String username, String paper) throws Exception {
    return send("GET", username, "/api/papers/" + paper);
  }

  private HttpResponse<byte[]> send(String method, String username, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", TestAccounts.basic(username, SampleTest.PASSWORD))
                .build(),
            BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
