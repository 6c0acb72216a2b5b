package org.kuangjie.catalogue.importing;

/** Forms of official codes. Old codes with wrong check digits exist, so a bad form only warns. */
final class CodeForms {

  private CodeForms() {}

  /** 许可证号: 23 characters (自然资办发〔2020〕32号), or the older 18 digits, with C or T before them. */
  static boolean isLicenceNumber(String number) {
    return number.matches("[CT]?\\d{18}|[CT]\\d{22}|\\d{23}|[CT]\\d{17}");
  }
}
