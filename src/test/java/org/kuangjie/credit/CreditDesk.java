package org.kuangjie.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.kuangjie.credit.restoration.CreditDay;
import org.kuangjie.credit.testing.PassingDays;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.testing.TestClient;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The hands that work on credit records in tests, over HTTP, and the days that pass between. */
public final class CreditDesk {

  public static final String JSON = "application/json";

  public final TestClient nobody;
  public final TestClient unit;
  public final TestClient district;
  public final TestClient city;
  private final PassingDays passing;
  private final CreditDay day;

  public CreditDesk(JdbcClient database, CreditDay day, int port) {
    this.passing = new PassingDays(database);
    this.day = day;
    this.nobody = TestClient.of(port);
    this.unit = nobody.as(Role.ENTITY);
    this.district = nobody.as(Role.DISTRICT_OFFICER);
    this.city = nobody.as(Role.CREDIT_OFFICER);
  }

  /** A unit of the test district that the account of the units speaks for. */
  public record Unit(String id, String uscc) {}

  public Unit unit() {
    String uscc =
        "91500102"
            + UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 10)
                .toUpperCase(Locale.ROOT);
    String body =
        """
        {"uscc":"%s","confirmedBy":"示意证照","name":"示意矿业%s","kinds":["MINE_ENTERPRISE","RESTORATION_UNIT"],
         "districtCode":"500102","validFrom":"2020-01-01"}
        """
            .formatted(uscc, uscc.substring(12));
    String id = created(city.post("/api/credit/entities", JSON, body)).get("id").asString();
    HttpResponse<String> answer =
        city.post(
            "/api/credit/entities/" + id + "/representatives",
            JSON,
            "{\"username\":\"test_entity\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    return new Unit(id, uscc);
  }

  /** One whose basic information is approved: 80 points. */
  public Unit ratedUnit() {
    Unit unit = unit();
    String path = enter(this.unit, unit, "BASIC", basic("示意路1号"));
    step(this.unit, path, "SUBMIT");
    step(city, path, "APPROVE");
    return unit;
  }

  public static String basic(String address) {
    return """
    {"name":"示意矿业","address":"%s","business":"采矿","contact":"示意某","phone":"13800002048","evidence":"示意"}
    """
        .formatted(address);
  }

  public static String bad() {
    return """
    {"title":"示意不良行为","ground":"示意处罚决定","foundOn":"2026-01-02","responsible":"示意某某"}
    """;
  }

  public static String good() {
    return """
    {"title":"示意绿色矿山","kind":"建成绿色矿山","grantedOn":"2026-01-02","evidence":"示意证书"}
    """;
  }

  /** Clauses G10 (+10), B15 (−15) and B25 (−25) in force. */
  public void clauses() {
    String body =
        """
        {"title":"示意条款","source":"测试","validFrom":"2024-01-01","synthetic":true,
         "csv":"code,kind,points,words\\nG10,GOOD,10,示意\\nB15,BAD,15,示意\\nB25,BAD,25,示意\\n"}
        """;
    created(city.post("/api/credit/clause-tables", JSON, body));
  }

  public String enter(TestClient who, Unit unit, String recordClass, String content) {
    String body =
        "{\"entityId\":\"%s\",\"recordClass\":\"%s\",\"content\":%s}"
            .formatted(unit.id(), recordClass, content);
    return "/api/credit/records/"
        + created(who.post("/api/credit/records", JSON, body)).get("id").asString();
  }

  /** Bad conduct of 15 points whose publicity began today. */
  public String publicised(Unit unit) {
    String path = enter(district, unit, "BAD", bad());
    post(district, path, publicise("B15"));
    return path;
  }

  public static String publicise(String clause) {
    return "{\"step\":\"PUBLICISE\",\"clause\":\"%s\",\"words\":\"公示\"}".formatted(clause);
  }

  public JsonNode step(TestClient who, String path, String step) {
    return post(who, path, "{\"step\":\"%s\",\"words\":\"说明\"}".formatted(step));
  }

  public JsonNode post(TestClient who, String path, String body) {
    HttpResponse<String> answer = who.post(path + "/steps", JSON, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return TestClient.json(answer);
  }

  public void refused(TestClient who, String path, String step, int status, String code) {
    HttpResponse<String> answer =
        who.post(path + "/steps", JSON, "{\"step\":\"%s\",\"words\":\"说明\"}".formatted(step));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }

  public String state(String path) {
    return TestClient.json(city.get(path)).get("state").asString();
  }

  /** The score as the archive answers it; empty without a rating. */
  public String score(Unit unit) {
    JsonNode archive = TestClient.json(city.get("/api/credit/archives/" + unit.id()));
    JsonNode score = archive.get("score");
    return score == null || score.isNull()
        ? ""
        : score.get("points").decimalValue().stripTrailingZeros().toPlainString()
            + score.get("band").asString();
  }

  /** Lets days pass for one record, by moving its days back, and notes what they brought about. */
  public void pass(String path, int days) {
    passUnnoted(path, days);
    day.turn();
  }

  /** The same before anybody noted it. */
  public void passUnnoted(String path, int days) {
    passing.ofRecord(id(path), days);
  }

  public static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  public static LocalDate today() {
    return LocalDate.now(Clock.system(LegalClock.ZONE));
  }

  public static JsonNode created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return TestClient.json(answer);
  }
}
