package org.kuangjie.geo.boundary;

import java.util.HexFormat;
import org.kuangjie.shared.DomainException;

/** What a file is by its first bytes, and the plain answer for what cannot be a boundary. */
enum FileKind {
  TEXT("", "", ""),
  ZIP("504B0304|504B0506|504B0708", "", ""),
  /** Excel 97–2003, Word and other old Office files; the container tells which. */
  OFFICE("D0CF11E0", "", ""),
  SHP(
      "0000270A",
      "这是单独的 .shp 文件，请与 .shx、.dbf、.prj 一起压缩成ZIP",
      "This is a bare .shp file; pack it with .shx, .dbf and .prj into a ZIP"),
  PDF("25504446", "这是 PDF 文件，无法读取坐标", "This is a PDF file"),
  RAR(
      "52617221|377ABCAF|1F8B08",
      "这是 RAR/7z/GZ 压缩包，请改用ZIP",
      "This is a RAR, 7z or GZ archive; use ZIP"),
  PICTURE("89504E47|FFD8FF|47494638|424D", "这是图片", "This is a picture"),
  DRAWING(
      "41433130", "这是 DWG 图纸，请在CAD中另存为 DXF（ASCII）", "This is a DWG drawing; save it as ASCII DXF"),
  GEOPACKAGE("53514C69746520666F726D6174", "", ""),
  BINARY_DXF(
      "4175746F4341442042696E617279",
      "这是二进制 DXF，请另存为 ASCII 格式的 DXF",
      "This is a binary DXF; save it as ASCII DXF"),
  UNKNOWN("", "这不是文本文件，无法识别", "This is a binary file of unknown kind");

  private final String magic;
  private final String zh;
  private final String en;

  FileKind(String magic, String zh, String en) {
    this.magic = magic;
    this.zh = zh;
    this.en = en;
  }

  static FileKind of(byte[] content) {
    String start = hex(content);
    for (FileKind kind : values()) {
      for (String magic : kind.magic.split("\\|", -1)) {
        if (!magic.isEmpty() && start.startsWith(magic)) {
          return kind;
        }
      }
    }
    return TEXT;
  }

  private static String hex(byte[] content) {
    return HexFormat.of().withUpperCase().formatHex(content, 0, Math.min(content.length, 16));
  }

  DomainException refusal() {
    return Unreadable.notABoundary(zh, en);
  }
}
