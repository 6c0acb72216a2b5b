package org.kuangjie.catalogue.sample;

/**
 * An invented firm; the name says so.
 *
 * @param uscc 统一社会信用代码 with both check digits right (GB 32100-2015), under an organisation prefix
 *     that no registrar gives out
 */
record Holder(String uscc, String name) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int DIGITS = 100_000;

  /**
   * @param number below 100 000 within the district
   */
  static Holder of(District district, int number) {
    String name = "示意%s第%d号矿业有限公司".formatted(district.shortName(), number);
    return new Holder(uscc(district.code(), number), name);
  }

  private static String uscc(String district, int number) {
    String organisation = "Y0Y%05d".formatted(number % DIGITS);
    String body = "91" + district + organisation + organisationCheck(organisation);
    return body + check(body);
  }

  private static char organisationCheck(String organisation) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += ORGANISATION_WEIGHTS[i] * Character.digit(organisation.charAt(i), 36);
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  private static char check(String body) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += weight * ALPHABET.indexOf(body.charAt(i));
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
