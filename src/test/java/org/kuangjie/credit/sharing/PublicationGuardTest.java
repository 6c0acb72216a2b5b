package org.kuangjie.credit.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.credit.CreditDesk.JSON;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.CreditDesk;
import org.kuangjie.credit.CreditDesk.Unit;
import org.kuangjie.credit.restoration.CreditDay;
import org.kuangjie.credit.restoration.RecordClass;
import org.kuangjie.credit.restoration.RecordFields;
import org.kuangjie.credit.store.PublishedStore;
import org.kuangjie.credit.store.PublishedStore.FieldPolicy;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.EndpointTable;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName(
    "F-9, 001-R17…R21, R35: nothing personal or secret leaves, and what ended is gone everywhere")
class PublicationGuardTest {

  /** Values of natural persons, entered where the law wants them. */
  private static final List<String> PERSONAL =
      List.of("金丝雀负责人", "金丝雀联系人", "13955501234", "金丝雀责任人", "金丝雀从业员", "13955505678", "金丝雀回避缘由");

  /** The code of a patch of 特殊用地, which is for the restricted role only. */
  private static final String RESTRICTED = "金丝雀特殊图斑";

  private static final List<String> SECRET = List.of("金丝雀合同价", "金丝雀案情");
  private static final List<Role> SIGNED_IN =
      List.of(Role.CREDIT_OFFICER, Role.DISTRICT_OFFICER, Role.TECHNICAL_SUPPORT, Role.ENTITY);
  private static final String ID_NUMBER = "500101199003070014"; // synthetic, D.2

  private final PublishedStore policies;
  private final JdbcClient database;
  private final CreditDay day;
  private final CreditDesk desk;
  private final TestClient nobody;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @Autowired
  PublicationGuardTest(
      JdbcClient database, PublishedStore policies, CreditDay day, @LocalServerPort int port) {
    this.database = database;
    this.policies = policies;
    this.day = day;
    this.desk = new CreditDesk(database, day, port);
    this.nobody = TestClient.of(port);
  }

  @BeforeEach
  void listen() {
    desk.clauses();
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void stop() {
    root().detachAppender(log);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @Test
  @DisplayName("every field of every class has one policy, and none of a person is public")
  void everyFieldHasOnePolicy() {
    List<FieldPolicy> rows = policies.listFieldPolicies();
    for (RecordClass recordClass : RecordClass.values()) {
      Set<String> fields = new TreeSet<>(RecordFields.required(recordClass));
      fields.addAll(RecordFields.optional(recordClass));
      assertThat(
              rows.stream()
                  .filter(row -> row.kind().equals(recordClass.name()))
                  .map(FieldPolicy::field))
          .as(recordClass.name())
          .containsExactlyInAnyOrderElementsOf(fields);
    }
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.disclosure().equals("PERSONAL"))
                    .as(row.toString())
                    .isEqualTo(RecordFields.isPersonal(row.field())));
  }

  @Test
  @DisplayName("F-9: a crawl over every address, tile, export, error and log finds no canary")
  void noEndpointTileExportErrorOrLogRevealsACanary() {
    Unit unit = desk.unit();
    List<String> paths = enterCanaries(unit);
    Map<String, String> others = enterOthers(unit);
    assertThat(get(nobody, "/api/credit/public/units/" + unit.uscc()))
        .contains("示意不良行为", "示意工程"); // the crawl does reach them
    others.forEach(
        (kind, id) ->
            assertThat(everyGet(unit, paths, others)).as(kind).anyMatch(path -> path.contains(id)));

    for (String path : everyGet(unit, paths, others)) {
      assertThat(get(nobody, path))
          .as(path)
          .doesNotContain(PERSONAL)
          .doesNotContain(SECRET)
          .doesNotContain(RESTRICTED)
          .doesNotContain(ID_NUMBER);
      for (Role role : SIGNED_IN) {
        assertThat(get(nobody.as(role), path))
            .as("%s as %s", path, role)
            .doesNotContain(PERSONAL)
            .doesNotContain(RESTRICTED)
            .doesNotContain(ID_NUMBER);
      }
    }
    forget(others);
    assertThat(objected(paths.get(2))).doesNotContain(PERSONAL).doesNotContain(SECRET);
    errorsAreSilent(unit, paths.get(0));
    List<String> lines =
        List.copyOf(log.list).stream()
            .map(ILoggingEvent::getFormattedMessage)
            .filter(line -> !line.isEmpty())
            .toList();
    assertThat(String.join("\n", lines))
        .doesNotContain(PERSONAL)
        .doesNotContain(SECRET)
        .doesNotContain(ID_NUMBER);
  }

  @Test
  @DisplayName("F-9: the public words of a draw or a filed project take no number of a person")
  void publicWordsTakeNoNumberOfAPerson() {
    String technical = technicalUnit();
    String draw = "/api/credit/draws/" + drawOfCanaries(technical);
    String said = "\"金丝雀 " + ID_NUMBER + "\"";
    String announced =
        "{\"title\":%s,\"authority\":\"500102\",\"units\":1,\"inspectorsPerUnit\":2}"
            .formatted(said);
    List<HttpResponse<String>> refused =
        List.of(
            desk.district.post("/api/credit/draws", JSON, announced),
            desk.district.post(draw + "/draw", JSON, "{\"witness\":" + said + "}"),
            desk.district.post(draw + "/cancel", JSON, "{\"reason\":" + said + "}"),
            desk.district.post(
                "/api/credit/entities/" + technical + "/projects",
                JSON,
                projectFor("金丝雀 13955505678")));
    inspector(0, false);
    inspector(1, false);
    assertThat(refused)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
              assertThat(answer.body())
                  .contains("personal-data-in-words", "请删去")
                  .doesNotContain("金丝雀", ID_NUMBER, "13955505678");
            });
  }

  @Test
  @DisplayName("001-R19…R21: the day after its term a record is gone from every public answer")
  void whatEndedIsGoneEverywhere() {
    Unit unit = desk.ratedUnit();
    String canary = "金丝雀标题" + unit.uscc();
    String path =
        desk.enter(desk.district, unit, "BAD", CreditDesk.bad().replace("示意不良行为", canary));
    desk.post(desk.district, path, CreditDesk.publicise("B15"));
    List<String> paths = everyGet(unit, List.of(path), Map.of());
    assertThat(showing(paths, canary)).isNotEmpty();

    desk.passUnnoted(path, 365);
    assertThat(showing(paths, canary)).isNotEmpty(); // its last day
    desk.passUnnoted(path, 1);

    assertThat(showing(paths, canary)).isEmpty(); // at once, before anything noted it
    day.turn();
    assertThat(showing(paths, canary)).isEmpty();
  }

  private List<String> showing(List<String> paths, String words) {
    return paths.stream().filter(path -> get(nobody, path).contains(words)).toList();
  }

  private List<String> enterCanaries(Unit unit) {
    List<String> paths = new ArrayList<>();
    String basic =
        CreditDesk.basic("示意路1号").replace("示意某", "金丝雀联系人").replace("13800002048", "13955501234");
    paths.add(desk.enter(desk.unit, unit, "BASIC", basic));
    String project =
        """
        {"name":"示意工程","type":"修复","contractSignedOn":"2026-11-02","leader":"金丝雀负责人 %s",
         "price":"金丝雀合同价"}
        """
            .formatted(ID_NUMBER);
    paths.add(desk.enter(desk.unit, unit, "PROJECT", project));
    paths.forEach(path -> desk.step(desk.unit, path, "SUBMIT"));
    desk.step(desk.city, paths.get(0), "APPROVE");
    desk.step(desk.district, paths.get(1), "APPROVE");
    String bad =
        CreditDesk.bad()
            .replace("\"responsible\":\"示意某某\"", "\"responsible\":\"金丝雀责任人\",\"facts\":\"金丝雀案情\"");
    String path = desk.enter(desk.district, unit, "BAD", bad);
    desk.post(desk.district, path, CreditDesk.publicise("B15"));
    paths.add(path);
    return paths;
  }

  /** What else hangs on the unit or may tell of it, by the word before its id in an address. */
  private Map<String, String> enterOthers(Unit unit) {
    String base = "/api/credit/entities/" + unit.id();
    String person =
        "{\"name\":\"金丝雀从业员\",\"number\":\"%s\",\"contact\":\"13955505678\",\"duty\":\"STAFF\",\"from\":\"2023-01-01\"}"
            .formatted(Units.identityNumber());
    CreditDesk.created(desk.city.post(base + "/people", JSON, person));
    String technical = technicalUnit();
    String project = projectFor("示意委托");
    String clue =
        "{\"entityId\":\"%s\",\"authority\":\"500102\",\"words\":\"示意线索\"}".formatted(technical);
    String system = "{\"name\":\"示意系统%s\",\"channel\":\"FILE\",\"target\":\"\"}";
    return Map.of(
        "entities",
        unit.id(),
        "projects",
        made(desk.district, "/api/credit/entities/" + technical + "/projects", project, "/id"),
        "list-entries",
        made(desk.district, "/api/credit/list-entries", clue, "/id"),
        "systems",
        made(
            nobody.as(Role.ADMINISTRATOR),
            "/api/credit/exchange/systems",
            system.formatted(UUID.randomUUID()),
            "/system/id"),
        "cases",
        caseOfCanary(),
        "draws",
        drawOfCanaries(technical),
        "patches",
        patchOfCanary());
  }

  private String technicalUnit() {
    String body = Units.body(Units.uscc(), "示意技术单位");
    return made(desk.city, "/api/credit/entities", body, "/id");
  }

  private static String projectFor(String client) {
    return """
    {"serviceType":"RESERVES_REPORT","name":"示意报告","client":"%s","contractOn":"2026-01-02",
     "from":"2026-01-05","publicFunds":false,"area":{"type":"Polygon",
     "coordinates":[[[107.2,29.5],[107.21,29.5],[107.21,29.51],[107.2,29.5]]]}}
    """
        .formatted(client);
  }

  private static String made(TestClient who, String path, String body, String id) {
    return CreditDesk.created(who.post(path, JSON, body)).at(id).asString();
  }

  /** A draw of whose inspectors one declared an interest, which is nobody's business. */
  private String drawOfCanaries(String unit) {
    for (int i = 0; i < 2; i++) {
      inspector(i, true);
    }
    String interest = "{\"entityId\":\"%s\",\"reason\":\"金丝雀回避缘由\"}".formatted(unit);
    HttpResponse<String> declared =
        desk.district.post("/api/credit/inspectors/JC-CANARY-0/interests", JSON, interest);
    assertThat(declared.statusCode()).as(declared.body()).isLessThan(300);
    String draw =
        "{\"title\":\"示意抽取%s\",\"authority\":\"500102\",\"units\":1,\"inspectorsPerUnit\":2}"
            .formatted(UUID.randomUUID());
    return made(desk.district, "/api/credit/draws", draw, "/id");
  }

  private void inspector(int i, boolean active) {
    String body =
        "{\"username\":\"canary%d\",\"districtCode\":\"500102\",\"active\":%s}"
            .formatted(i, active);
    HttpResponse<String> kept =
        desk.district.send("PUT", "/api/credit/inspectors/JC-CANARY-" + i, JSON, body);
    assertThat(kept.statusCode()).as(kept.body()).isLessThan(300);
  }

  private String patchOfCanary() {
    return database
        .sql(
            """
            WITH d AS (INSERT INTO sensing.delivery (source, licence, data_date, synthetic, received_by)
                VALUES ('示意', '示意', DATE '2026-02-01', true, 'test') RETURNING id),
            s AS (INSERT INTO sensing.scene (code, sensor, taken_on)
                VALUES ('canary-' || gen_random_uuid(), '', DATE '2026-01-20') RETURNING id)
            INSERT INTO sensing.patch (delivery_id, code, issuer, year, period, scene_id, image_date,
                district_code, special_use, synthetic, attributes, area_m2, geom)
            SELECT d.id, :code, gen_random_uuid(), 2026, 1, s.id, DATE '2026-01-20', '500102', true,
                true, '{}', 1000,
                ST_Multi(ST_MakeEnvelope(107.2, 29.5, 107.201, 29.501, 4490)) FROM d, s
            RETURNING id::text
            """)
        .param("code", RESTRICTED)
        .query(String.class)
        .single();
  }

  /** What other tests of this database would meet. */
  private void forget(Map<String, String> others) {
    inspector(0, false);
    inspector(1, false);
    database
        .sql("DELETE FROM sensing.patch WHERE id = :id")
        .param("id", Long.valueOf(Objects.requireNonNull(others.get("patches"))))
        .update();
  }

  /** A case whose facts are for its officers alone; its papers and package are crawled as well. */
  private String caseOfCanary() {
    return database
        .sql(
            """
            INSERT INTO enforcement.case_file (id, number, state, violation_type, district_code,
                facts, right_holder, filed_by, filed_on, officers)
            VALUES (gen_random_uuid(), 'AJ-' || gen_random_uuid(), 'FILED', 'MINING_OUTSIDE',
                '500102', '金丝雀案情', false, 'test', DATE '2026-04-01', '{}')
            RETURNING id::text
            """)
        .query(String.class)
        .single();
  }

  /** Each GET of the table with the ids at hand, and every collection with its tiles. */
  private List<String> everyGet(Unit unit, List<String> records, Map<String, String> others) {
    List<String> paths = new ArrayList<>();
    for (EndpointTable.Line line : EndpointTable.lines()) {
      if (line.method().equals("GET")) {
        for (String record : records) {
          String known = line.path();
          for (Map.Entry<String, String> other : others.entrySet()) {
            known =
                known.replace(other.getKey() + "/{id}", other.getKey() + "/" + other.getValue());
          }
          String path =
              known
                  .replace("{entityId}", unit.id())
                  .replace("{uscc}", unit.uscc())
                  .replace("{id}", CreditDesk.id(record).toString())
                  .replaceAll("\\{[^}]+}", "1")
                  .replace("/**", "/1");
          paths.add(EndpointTable.Line.ends(path));
        }
      }
    }
    paths.add("/api/credit/public/ratings?limit=1000");
    paths.add("/api/credit/public/units/" + unit.uscc() + "/later-violations");
    paths.add("/api/credit/public/ratings.csv?limit=50000");
    JsonNode collections = TestClient.json(nobody.get("/ogcapi/collections?f=json"));
    for (JsonNode collection : collections.get("collections")) {
      String base = "/ogcapi/collections/" + collection.get("id").asString();
      paths.add(base + "/items?f=json&limit=1000");
      paths.add(base + "/tiles/WebMercatorQuad/6/26/50?f=mvt");
      paths.add(
          "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&OUTPUTFORMAT=csv&TYPENAMES="
              + collection.get("id").asString());
    }
    return paths.stream().distinct().toList();
  }

  /** Anybody who is signed in may object, and learns nothing by it. */
  private String objected(String path) {
    return nobody
        .as(Role.ENTITY)
        .post(path + "/steps", JSON, "{\"step\":\"OBJECT\",\"words\":\"不符\"}")
        .body();
  }

  private void errorsAreSilent(Unit unit, String path) {
    String unknown =
        "{\"entityId\":\"%s\",\"recordClass\":\"BAD\",\"content\":{\"金丝雀联系人\":\"%s\"}}"
            .formatted(unit.id(), ID_NUMBER);
    String broken = "{\"entityId\":\"金丝雀联系人 %s".formatted(ID_NUMBER);
    String step = "{\"step\":\"金丝雀联系人 %s\"}".formatted(ID_NUMBER);
    List<String> answers =
        List.of(
            desk.district.post("/api/credit/records", JSON, unknown).body(),
            desk.district.post("/api/credit/records", JSON, broken).body(),
            desk.city.post(path + "/steps", JSON, step).body(),
            nobody.get("/api/credit/public/units/" + ID_NUMBER).body());
    assertThat(answers).allSatisfy(body -> assertThat(body).doesNotContain("金丝雀", ID_NUMBER));
  }

  private static String get(TestClient who, String path) {
    return who.get(path).body();
  }
}
