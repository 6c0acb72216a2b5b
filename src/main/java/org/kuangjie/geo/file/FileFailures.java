package org.kuangjie.geo.file;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.DomainException.Kind;
import org.kuangjie.shared.Text;

/** Tells a full disk, which is the server's trouble, from a file that is broken. */
public final class FileFailures {

  private FileFailures() {}

  /** A full disk is not the sender's fault; anything else the stream says is. */
  public static DomainException refusal(IOException e) {
    if (isDiskFull(e)) {
      return diskFull(e);
    }
    return new DomainException(
        Kind.INVALID,
        "file-unreadable",
        Text.of(
            "文件损坏、不完整或无法读取，请重新导出后提交",
            "The file is damaged, cut off or cannot be read; export it again"),
        Map.of(),
        e);
  }

  /** Libraries wrap what the disk says, so the causes are looked at as well. */
  public static boolean isDiskFull(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      String words = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
      boolean stream =
          words.contains("no space") || words.contains("quota") || words.contains("空间不足");
      boolean full = at instanceof SQLException && words.contains("full");
      if (full || (stream && (at instanceof IOException || at instanceof SQLException))) {
        return true;
      }
    }
    return false;
  }

  /** {@code disk-full}. */
  public static DomainException diskFull(Throwable cause) {
    return new DomainException(
        Kind.NO_SPACE,
        "disk-full",
        Text.of(
            "服务器临时存储空间不足，文件未处理；请联系管理员清理磁盘后重试",
            "The server's disk is full; nothing was kept. Ask the administrator to free space and try again"),
        Map.of(),
        cause);
  }
}
