package violations.web;

import java.util.Date;

/** Time without a zone. */
public record OldDate(long millis) {

  @SuppressWarnings("JavaUtilDate")
  public boolean isPast() {
    return new Date(millis).before(new Date());
  }
}
