package org.kuangjie.credit.sharing;

import java.time.Duration;
import java.util.List;
import org.kuangjie.credit.restoration.PeriodicWork;
import org.kuangjie.credit.store.ExchangeStore;
import org.kuangjie.credit.store.ExchangeStore.Posting;
import org.kuangjie.shared.webhook.SignedPost;
import org.springframework.stereotype.Component;

/** Posts messages to outer systems until they are taken, or after eight attempts given up. */
@Component
class ExchangePost implements PeriodicWork {

  private static final int BATCH = 50;
  private static final int TIMEOUT_SECONDS = 10;
  private static final int MOST_ATTEMPTS = 8;
  private static final int FIRST_PAUSE_SECONDS = 10;
  private static final int LONGEST_ERROR = 300;

  private final ExchangeStore store;
  private final ExchangeSecrets secrets;
  private final SignedPost post = new SignedPost(Duration.ofSeconds(TIMEOUT_SECONDS));

  ExchangePost(ExchangeStore store, ExchangeSecrets secrets) {
    this.store = store;
    this.secrets = secrets;
  }

  @Override
  public int round() {
    int posted = 0;
    List<Posting> due = store.claim(BATCH, BATCH * TIMEOUT_SECONDS);
    while (!due.isEmpty()) {
      due.forEach(this::send);
      posted += due.size();
      due = store.claim(BATCH, BATCH * TIMEOUT_SECONDS);
    }
    return posted;
  }

  private void send(Posting posting) {
    try {
      post.send(
          new SignedPost.Message(
              posting.target(),
              secrets.open(posting.systemId(), posting.secret()),
              posting.kind(),
              Long.toString(posting.id()),
              posting.body()));
      store.delivered(posting.id());
    } catch (SignedPost.NotTaken e) {
      failed(posting, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      failed(posting, e.getClass().getSimpleName());
    }
  }

  /** Each pause is twice as long as the one before. */
  private void failed(Posting posting, String error) {
    String kept = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    boolean over = posting.attempts() >= MOST_ATTEMPTS;
    store.failed(posting.id(), kept, over ? -1 : FIRST_PAUSE_SECONDS << (posting.attempts() - 1));
  }
}
