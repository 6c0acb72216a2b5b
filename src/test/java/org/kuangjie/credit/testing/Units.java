package org.kuangjie.credit.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.kuangjie.shared.SocialCreditCode;
import org.kuangjie.testing.TestAccounts;

/** Invented units for tests; every code is used once. */
public final class Units {

  private static final AtomicInteger NEXT = new AtomicInteger();

  private Units() {}

  public static String uscc() {
    return uscc(TestAccounts.DISTRICT);
  }

  public static String uscc(String homeCode) {
    return SocialCreditCode.complete("91" + homeCode, "Y1Y%05d".formatted(NEXT.incrementAndGet()));
  }

  /** As {@code POST /api/credit/entities} takes it. */
  public static String body(String uscc, String name) {
    return """
        {"uscc":"%s","name":"%s","kinds":["TECHNICAL_UNIT"],"districtCode":"%s","validFrom":"2020-01-01"}\
        """
        .formatted(uscc, name, TestAccounts.DISTRICT);
  }
}
