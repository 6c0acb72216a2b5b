package org.kuangjie.enforcement.papers;

/** How a table is printed. */
public enum PaperFormat {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf");

  private final String mimeType;

  PaperFormat(String mimeType) {
    this.mimeType = mimeType;
  }

  public String mimeType() {
    return mimeType;
  }
}
