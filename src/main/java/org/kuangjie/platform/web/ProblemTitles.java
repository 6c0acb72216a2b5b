package org.kuangjie.platform.web;

import java.util.Map;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.http.HttpStatus;

/** The one table from what went wrong to what HTTP calls it. */
final class ProblemTitles {

  private static final Map<DomainException.Kind, HttpStatus> STATUS =
      Map.of(
          DomainException.Kind.INVALID, HttpStatus.BAD_REQUEST,
          DomainException.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
          DomainException.Kind.FORBIDDEN, HttpStatus.FORBIDDEN,
          DomainException.Kind.CONFLICT, HttpStatus.CONFLICT,
          DomainException.Kind.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE,
          DomainException.Kind.UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE,
          DomainException.Kind.NO_SPACE, HttpStatus.INSUFFICIENT_STORAGE);

  private static final Map<HttpStatus, Text> TITLES =
      Map.ofEntries(
          Map.entry(HttpStatus.BAD_REQUEST, Text.of("请求有误", "Bad request")),
          Map.entry(HttpStatus.UNAUTHORIZED, Text.of("需要登录", "Sign-in needed")),
          Map.entry(HttpStatus.FORBIDDEN, Text.of("无权操作", "Not allowed")),
          Map.entry(HttpStatus.NOT_FOUND, Text.of("没有找到", "Not found")),
          Map.entry(HttpStatus.METHOD_NOT_ALLOWED, Text.of("不支持的请求方法", "Method not allowed")),
          Map.entry(HttpStatus.NOT_ACCEPTABLE, Text.of("不支持的输出格式", "Not acceptable")),
          Map.entry(HttpStatus.CONFLICT, Text.of("与当前状态冲突", "Conflict")),
          Map.entry(HttpStatus.CONTENT_TOO_LARGE, Text.of("内容过大", "Content too large")),
          Map.entry(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE, Text.of("不支持的输入格式", "Unsupported media type")),
          Map.entry(HttpStatus.TOO_MANY_REQUESTS, Text.of("请求过于频繁", "Too many requests")),
          Map.entry(HttpStatus.INTERNAL_SERVER_ERROR, Text.of("服务器内部错误", "Internal error")),
          Map.entry(HttpStatus.INSUFFICIENT_STORAGE, Text.of("存储空间不足", "Insufficient storage")),
          Map.entry(HttpStatus.SERVICE_UNAVAILABLE, Text.of("暂时不可用", "Unavailable")));

  private ProblemTitles() {}

  static Text of(HttpStatus status) {
    return TITLES.getOrDefault(status, Text.of("请求未能完成", status.getReasonPhrase()));
  }

  static HttpStatus status(DomainException.Kind kind) {
    return STATUS.getOrDefault(kind, HttpStatus.INTERNAL_SERVER_ERROR);
  }
}
