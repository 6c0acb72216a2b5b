package org.kuangjie.enforcement.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.evidence.Hashes;
import org.kuangjie.enforcement.store.SentOnceStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does once what is sent twice (E13): a phone that lost the answer sends again under the same key.
 * Key, work and answer are one transaction, so a server that dies in the middle has done all or
 * nothing. Work that is refused leaves the key free.
 */
@Component
class SentOnce {

  static final String HEADER = "Idempotency-Key";

  private final SentOnceStore store;
  private final JsonMapper json;

  SentOnce(SentOnceStore store, JsonMapper json) {
    this.store = store;
    this.json = json;
  }

  /**
   * What the sender calls it and what is asked.
   *
   * @param key null: done each time
   * @param content step, thing and all that is entered
   */
  record Request(@Nullable UUID key, String content) {

    private String hash() {
      return Hashes.sha256(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The answer of the work, or the one the same request got before.
   *
   * @throws DomainException {@code idempotency-key-reused} when the key stood for something else
   */
  @Transactional
  public <T> T answer(Request request, Actor actor, Class<T> type, Supplier<T> work) {
    UUID key = request.key();
    if (key == null) {
      return work.get();
    }
    String hash = request.hash();
    if (store.claim(actor.username(), key, hash)) {
      T answer = work.get();
      store.answered(actor.username(), key, json.writeValueAsString(answer));
      return answer;
    }
    SentOnceStore.Sent before = store.get(actor.username(), key);
    if (!before.requestHash().equals(hash)) {
      throw DomainException.invalid(
          "idempotency-key-reused",
          "Idempotency-Key已用于另一请求；每个请求须用新的UUID",
          "the Idempotency-Key stood for another request; give each request a new UUID");
    }
    return json.readValue(before.answer(), type);
  }
}
