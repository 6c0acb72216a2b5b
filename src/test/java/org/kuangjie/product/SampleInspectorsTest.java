package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the registers hold of an officer's year; a year long past keeps other tests out of it. */
@SampleTest
class SampleInspectorsTest {

  private static final String DISTRICT = "500102";
  private static final int PAST = 2017;
  private final JdbcClient database;
  private final int port;
  private final LocalDate today;

  @Autowired
  SampleInspectorsTest(JdbcClient database, @LocalServerPort int port, Deadlines deadlines) {
    this.database = database;
    this.port = port;
    this.today = deadlines.today();
  }

  @Test
  @DisplayName("004-R04: an officer's year is counted from the registers, and nothing is a score")
  void anOfficersYearIsCounted() throws Exception {
    named("officer-a", "SY-INSPECTED");
    named("officer-a", "SY-NEGLECTED");
    for (int day = 1; day <= 4; day++) {
      inspected("SY-INSPECTED", day, day < 4 ? "{officer-a,officer-b}" : "{officer-b,officer-c}");
    }
    task("{officer-a,officer-b}", "OPEN");
    task("{officer-a}", "DONE");
    task("{officer-a}", "CANCELLED");
    JsonNode year = table("cityenforcer", PAST);
    Map<String, Integer> expected =
        Map.of(
            "mines", 2,
            "minesOften", 1,
            "visits", 4,
            "visitsAsked", 8,
            "inspections", 3,
            "tasks", 2,
            "tasksOverdue", 1,
            "alertsTaken", 0,
            "casesFiled", 0);
    JsonNode officer = row(year, "officer-a");
    expected.forEach(
        (measure, number) ->
            assertThat(officer.get(measure).asInt()).as(measure).isEqualTo(number));
    assertThat(row(year, "officer-c").get("inspections").asInt()).isEqualTo(1);
    assertThat(year.toString()).doesNotContain("score");

    HttpResponse<byte[]> excel = excel(PAST);
    assertThat(excel.statusCode()).isEqualTo(200);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(excel.body()))) {
      String text = book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue();
      assertThat(text).contains("2017年矿产督察员年度考核数据表");
    }
  }

  @Test
  @DisplayName("004-R04: an officer sees the own row, the head the district's, the city all")
  void eachSeesWhatIsTheirs() {
    inspectedThisYear("patrol500102", DISTRICT);
    inspectedThisYear("officer500102", DISTRICT);
    inspectedThisYear("patrol500101", "500101");
    int year = today.getYear();
    assertThat(usernames(table("patrol500102", year))).containsOnly("patrol500102");
    assertThat(usernames(table("officer500102", year))).containsOnly("officer500102");
    assertThat(usernames(table("planner", year))).isEmpty();
    assertThat(usernames(table("cityenforcer", year))).contains("patrol500102", "patrol500101");

    database
        .sql(
            """
            INSERT INTO enforcement.responsible (district_code, rank, username, from_day,
                recorded_by)
            VALUES (:district, 'HEAD', 'officer500102', :from, 'test')
            """)
        .param("district", DISTRICT)
        .param("from", today)
        .update();
    try {
      assertThat(usernames(table("officer500102", year)))
          .contains("patrol500102", "officer500102")
          .doesNotContain("patrol500101");
    } finally {
      database.sql("DELETE FROM enforcement.responsible WHERE recorded_by = 'test'").update();
    }
    assertThat(as("entity").get("/api/statistics/inspectors?year=2026").statusCode())
        .isEqualTo(403);
    assertThat(as("planner").get("/api/statistics/inspectors?year=1").statusCode()).isEqualTo(400);
  }

  private void named(String username, String licence) {
    database
        .sql(
            """
            INSERT INTO enforcement.responsibility (kind, code, district_code, username, set_by,
                set_at, ended_at)
            VALUES ('LICENCE', :licence, :district, :username, 'test', '2016-05-01', '2018-05-01')
            """)
        .param("licence", licence)
        .param("district", DISTRICT)
        .param("username", username)
        .update();
  }

  private void inspected(String licence, int day, String officers) {
    inspection(licence, LocalDate.of(PAST, 3, day), officers, DISTRICT);
  }

  private void inspectedThisYear(String username, String district) {
    inspection("SY-" + username, today, "{" + username + ",second}", district);
  }

  private void inspection(String licence, LocalDate day, String officers, String district) {
    database
        .sql(
            """
            INSERT INTO enforcement.inspection (id, licence_number, district_code, on_day, officers,
                sign_plate, finding, recorded_by)
            VALUES (gen_random_uuid(), :licence, :district, :day, :officers::text[], 'PRESENT',
                '示意', 'test')
            """)
        .param("licence", licence)
        .param("district", district)
        .param("day", day)
        .param("officers", officers)
        .update();
  }

  private void task(String assignees, String state) {
    database
        .sql(
            """
            INSERT INTO enforcement.patrol_task (id, kind, reference, title, district_code,
                assignees, due_on, state, created_by, geom)
            VALUES (gen_random_uuid(), 'AREA', gen_random_uuid()::text, '示意', :district,
                :assignees::text[], '2017-06-01', :state, 'test',
                ST_SetSRID(ST_MakePoint(107.4, 29.7), 4490))
            """)
        .param("district", DISTRICT)
        .param("assignees", assignees)
        .param("state", state)
        .update();
  }

  private JsonNode table(String username, int year) {
    HttpResponse<String> answer = as(username).get("/api/statistics/inspectors?year=" + year);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return TestClient.json(answer);
  }

  private HttpResponse<byte[]> excel(int year) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/api/papers/inspectors?year=%d".formatted(port, year)))
            .header("Authorization", TestAccounts.basic("cityenforcer", SampleTest.PASSWORD))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static JsonNode row(JsonNode table, String username) {
    return table
        .get("officers")
        .valueStream()
        .filter(each -> each.get("username").asString().equals(username))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> usernames(JsonNode table) {
    return table
        .get("officers")
        .valueStream()
        .map(each -> each.get("username").asString())
        .distinct()
        .toList();
  }

  private TestClient as(String username) {
    return TestClient.of(port)
        .with("Authorization", TestAccounts.basic(username, SampleTest.PASSWORD));
  }
}
