package org.kuangjie.credit.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kuangjie.credit.restoration.RecordFields;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.crypto.Keyring;
import org.kuangjie.shared.crypto.SealedColumn;
import org.kuangjie.shared.crypto.SealedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Personal fields of records are kept sealed (D.3); all others as they were entered. */
@Component
class SealedContent implements SealedColumn {

  private static final String COLUMN = "credit.record.content";
  private static final TypeReference<Map<String, String>> CONTENT = new TypeReference<>() {};

  private final Keyring keyring;
  private final JsonMapper json;
  private final JdbcClient database;

  SealedContent(Keyring keyring, JsonMapper json, JdbcClient database) {
    this.keyring = keyring;
    this.json = json;
    this.database = database;
  }

  /** A stored row. */
  private record Row(UUID id, String content) {}

  String seal(UUID id, Map<String, String> content) {
    Map<String, String> sealed = new HashMap<>();
    content.forEach(
        (field, value) ->
            sealed.put(
                field,
                RecordFields.isPersonal(field) && !value.isEmpty()
                    ? keyring.seal(value, place(id, field)).toString()
                    : value));
    return json.writeValueAsString(sealed);
  }

  Map<String, String> open(UUID id, String stored) {
    Map<String, String> opened = new HashMap<>();
    json.readValue(stored, CONTENT)
        .forEach(
            (field, value) ->
                opened.put(
                    field,
                    RecordFields.isPersonal(field) && SealedText.isSealed(value)
                        ? keyring.open(SealedText.parse(value), place(id, field))
                        : value));
    return opened;
  }

  private static String place(UUID id, String field) {
    return COLUMN + ":" + id + ":" + field;
  }

  @Override
  public String name() {
    return COLUMN;
  }

  @Override
  @Transactional
  public Resealed reseal() {
    int sealed = 0;
    int unreadable = 0;
    for (Row row : listSealed()) {
      if (json.readValue(row.content(), CONTENT).values().stream().allMatch(this::isCurrent)) {
        continue;
      }
      try {
        database
            .sql("UPDATE credit.record SET content = :content::jsonb WHERE id = :id")
            .param("content", seal(row.id(), open(row.id(), row.content())))
            .param("id", row.id())
            .update();
        sealed++;
      } catch (DomainException e) {
        unreadable++;
      }
    }
    return new Resealed(sealed, unreadable);
  }

  private boolean isCurrent(String value) {
    return !SealedText.isSealed(value) || keyring.isCurrent(SealedText.parse(value));
  }

  private List<Row> listSealed() {
    return database
        .sql(
            """
            SELECT id, content::text AS content FROM credit.record
            WHERE content::text LIKE '%sealed:1:%'
            """)
        .query(Row.class)
        .list();
  }
}
