package org.kuangjie.credit.sharing;

import java.time.Duration;
import java.util.List;
import org.kuangjie.credit.restoration.PeriodicWork;
import org.kuangjie.credit.store.ExchangeStore;
import org.kuangjie.credit.store.ExchangeStore.Posting;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.shared.webhook.SignedPost;
import org.springframework.stereotype.Component;

/**
 * Posts messages to outer systems until they are taken, or given up; attempts and pauses are those
 * of the webhooks of alerts.
 */
@Component
class ExchangePost implements PeriodicWork {

  private static final int BATCH = 50;
  private static final int LONGEST_PAUSE_SECONDS = 3600;
  private static final int LONGEST_ERROR = 300;

  private final ExchangeStore store;
  private final ExchangeSecrets secrets;
  private final EnforcementSettings.Delivery settings;
  private final SignedPost post;

  ExchangePost(ExchangeStore store, ExchangeSecrets secrets, EnforcementSettings settings) {
    this.store = store;
    this.secrets = secrets;
    this.settings = settings.delivery();
    this.post = new SignedPost(Duration.ofSeconds(this.settings.timeoutSeconds()));
  }

  @Override
  public int round() {
    int posted = 0;
    int lease = BATCH * settings.timeoutSeconds();
    List<Posting> due = store.claim(BATCH, lease);
    while (!due.isEmpty()) {
      due.forEach(this::send);
      posted += due.size();
      due = store.claim(BATCH, lease);
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

  private void failed(Posting posting, String error) {
    String kept = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    boolean over = posting.attempts() >= settings.attempts();
    store.failed(posting.id(), kept, over ? -1 : pause(posting.attempts()));
  }

  /** Each pause is twice as long as the one before, an hour at most. */
  private int pause(int attempts) {
    double doubled = settings.firstPauseSeconds() * Math.pow(2, attempts - 1.0);
    return (int) Math.min(LONGEST_PAUSE_SECONDS, doubled);
  }
}
