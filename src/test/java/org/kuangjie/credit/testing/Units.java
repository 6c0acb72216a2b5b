package org.kuangjie.credit.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.kuangjie.shared.IdentityNumber;
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

  /** Of nobody: a region code that is not given out, and a running number. */
  public static String identityNumber() {
    int next = NEXT.incrementAndGet();
    return IdentityNumber.complete(
        "990101%04d01%02d%03d".formatted(1950 + next / 9000, 1 + next / 1000 % 9, next % 1000));
  }

  /** As {@code POST /api/credit/entities} takes it. */
  public static String body(String uscc, String name) {
    return body(uscc, name, TestAccounts.DISTRICT);
  }

  public static String body(String uscc, String name, String district) {
    return """
        {"uscc":"%s","name":"%s","kinds":["TECHNICAL_UNIT"],"districtCode":"%s","validFrom":"2020-01-01"}\
        """
        .formatted(uscc, name, district);
  }
}
