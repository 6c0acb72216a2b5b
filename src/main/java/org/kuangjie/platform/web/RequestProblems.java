package org.kuangjie.platform.web;

import jakarta.validation.ConstraintViolationException;
import java.io.EOFException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.kuangjie.shared.Text;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** Answers to requests that cannot be understood: they name the field and what it should be. */
final class RequestProblems {

  private static final Pattern CONTAINER =
      Pattern.compile("org\\.apache\\.(tomcat|coyote|catalina)\\.");

  private static final int DEEPEST_CAUSE = 20;

  private RequestProblems() {}

  static Optional<Problem> find(Throwable failure) {
    if (failure instanceof MethodArgumentNotValidException invalid) {
      return Optional.of(invalidFields(fields(invalid.getBindingResult().getAllErrors())));
    }
    if (failure instanceof HandlerMethodValidationException invalid) {
      return Optional.of(invalidFields(parameters(invalid)));
    }
    if (failure instanceof ConstraintViolationException invalid) {
      return Optional.of(
          invalidFields(
              invalid.getConstraintViolations().stream()
                  .map(each -> error(each.getPropertyPath().toString(), each.getMessage()))
                  .toList()));
    }
    if (failure instanceof HttpMessageNotReadableException unreadable) {
      return Optional.of(unreadable(unreadable));
    }
    if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
      return Optional.of(wrongType(mismatch));
    }
    if (failure instanceof MissingServletRequestParameterException missing) {
      return Optional.of(missing(missing.getParameterName()));
    }
    if (failure instanceof MissingServletRequestPartException missing) {
      return Optional.of(missing(missing.getRequestPartName()));
    }
    if (failure instanceof RequestRejectedException
        || failure instanceof InvalidParameterException) {
      return Optional.of(unreadableParameters());
    }
    if (failure instanceof OptimisticLockingFailureException) {
      return Optional.of(ofStatus(HttpStatus.CONFLICT, Map.of()));
    }
    if (failure instanceof DataIntegrityViolationException refused) {
      return refusedByDatabase(refused);
    }
    return Problems.findStatus(failure)
        .filter(HttpStatus::is4xxClientError)
        .map(status -> ofStatus(status, Map.of()));
  }

  /** Values no column can hold (SQLSTATE 22), and rows somebody else just wrote (23505). */
  private static Optional<Problem> refusedByDatabase(DataIntegrityViolationException refused) {
    String state =
        refused.getMostSpecificCause() instanceof SQLException cause
            ? String.valueOf(cause.getSQLState())
            : "";
    if (state.equals("23505")) {
      return Optional.of(ofStatus(HttpStatus.CONFLICT, Map.of()));
    }
    return state.startsWith("22")
        ? Optional.of(
            Problem.of(
                HttpStatus.BAD_REQUEST,
                "value-out-of-range",
                Text.of(
                    "有的值无法保存：日期或数字超出范围，或文字含有空字符（U+0000）",
                    "a value cannot be kept: a date or number out of range, or a text with U+0000"),
                Map.of()))
        : Optional.empty();
  }

  private static Problem unreadableParameters() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "parameters-unreadable",
        Text.of(
            "参数名或参数值含有不允许的字符，或百分号编码有误",
            "A parameter's name or value holds characters that are not allowed, or wrong percent codes"),
        Map.of());
  }

  static Problem ofStatus(HttpStatus status, Map<String, Object> details) {
    return switch (status) {
      case NOT_FOUND ->
          Problem.of(
              status, "no-such-address", Text.of("没有这个地址。", "There is no such address."), details);
      case METHOD_NOT_ALLOWED ->
          Problem.of(
              status,
              "method-not-allowed",
              Text.of(
                  "这个地址不支持该请求方法,见响应头 Allow。", "This address does not take that method; see Allow."),
              details);
      case NOT_ACCEPTABLE ->
          Problem.of(
              status,
              "not-acceptable",
              Text.of("不能按请求头 Accept 的格式输出。", "Cannot answer in a format of the Accept header."),
              details);
      case UNSUPPORTED_MEDIA_TYPE ->
          Problem.of(
              status,
              "unsupported-media-type",
              Text.of("不接受该 Content-Type 的内容。", "Content of this Content-Type is not taken."),
              details);
      case CONTENT_TOO_LARGE -> tooLarge();
      case CONFLICT ->
          Problem.of(
              status,
              "changed-meanwhile",
              Text.of("数据已被他人修改,请重新读取后再试。", "Somebody changed it meanwhile; read it again."),
              details);
      default ->
          Problem.of(
              status,
              "bad-request",
              Text.of("请求的格式有误,服务器无法理解。", "The request is malformed; the server cannot read it."),
              details);
    };
  }

  static Problem tooLarge() {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "上传内容超过上限,请拆分后再传。",
        "The upload is larger than allowed; send it in parts.");
  }

  /** Names the limit that was configured, as the servlet container tells it. */
  static Problem tooLarge(MaxUploadSizeExceededException failure) {
    long bytes = permittedBytes(failure);
    if (bytes <= 0) {
      return tooLarge();
    }
    long megabytes = Math.max(1, bytes >> 20);
    return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "上传内容超过 " + megabytes + " MB 上限,请拆分后再传。",
            "The upload is larger than " + megabytes + " MB; send it in parts.")
        .with("maxMegabytes", megabytes);
  }

  private static long permittedBytes(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SizeException size) {
        return size.getPermittedSize();
      }
    }
    return 0;
  }

  /** 507: the part was not taken, and nothing of it stays. */
  static Problem diskFull() {
    return Problem.of(
        HttpStatus.INSUFFICIENT_STORAGE,
        "disk-full",
        "服务器磁盘空间不足,文件未接收;请管理员清理后重新上传。",
        "The server's disk is full and the file was not taken; upload it again once an administrator"
            + " has made room.");
  }

  static Problem brokenMultipart() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "broken-multipart",
        "multipart 内容不完整或格式有误。",
        "The multipart content is cut off or malformed.");
  }

  /** The connection ended while the servlet container read from it, and not a file of ours. */
  static boolean isCutOff(Throwable failure) {
    StackTraceElement[] places = failure.getStackTrace();
    return (failure instanceof EOFException || failure instanceof ClientAbortException)
        && places.length > 0
        && CONTAINER.matcher(places[0].getClassName()).lookingAt();
  }

  /** The connection ended, however deep a writer of documents has wrapped that. */
  static boolean isClientGone(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof ClientAbortException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Hardly anybody is there to read it. */
  static Problem cutOff() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "request-cut-off",
        "请求在传完之前中断,什么都没有接收;请重新提交。",
        "The request broke off before its end and nothing of it was taken; send it again.");
  }

  private static Problem invalidFields(List<Map<String, String>> errors) {
    String names =
        String.join(", ", errors.stream().map(each -> each.getOrDefault("field", "")).toList());
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "invalid-fields",
            "以下字段有误:" + names + "。",
            "These fields are wrong: " + names + ".")
        .with("errors", errors);
  }

  private static List<Map<String, String>> fields(List<ObjectError> errors) {
    return errors.stream()
        .map(
            each ->
                error(
                    each instanceof FieldError field ? field.getField() : each.getObjectName(),
                    String.valueOf(each.getDefaultMessage())))
        .toList();
  }

  private static List<Map<String, String>> parameters(HandlerMethodValidationException invalid) {
    return invalid.getParameterValidationResults().stream()
        .flatMap(
            result ->
                result instanceof ParameterErrors body
                    ? fields(body.getAllErrors()).stream()
                    : result.getResolvableErrors().stream()
                        .map(
                            each ->
                                error(
                                    String.valueOf(result.getMethodParameter().getParameterName()),
                                    String.valueOf(each.getDefaultMessage()))))
        .toList();
  }

  private static Map<String, String> error(String field, String message) {
    return Map.of("field", field, "message", message);
  }

  private static Problem unreadable(HttpMessageNotReadableException failure) {
    Problem plain =
        Problem.of(
            HttpStatus.BAD_REQUEST,
            "unreadable-body",
            "请求体缺失,或不是可读的 JSON。",
            "The body is missing or is not readable JSON.");
    if (failure.getCause() instanceof JacksonException json) {
      var place = json.getLocation();
      String path =
          String.join(
              ".",
              json.getPath().stream()
                  .map(
                      step ->
                          step.getPropertyName() != null
                              ? step.getPropertyName()
                              : Integer.toString(step.getIndex()))
                  .toList());
      Problem located = path.isEmpty() ? plain : plain.with("field", path);
      return place == null
          ? located
          : located.with("line", place.getLineNr()).with("column", place.getColumnNr());
    }
    return plain;
  }

  private static Problem wrongType(MethodArgumentTypeMismatchException mismatch) {
    Class<?> wanted = mismatch.getRequiredType();
    Problem problem =
        Problem.of(
            HttpStatus.BAD_REQUEST,
            "wrong-type",
            "参数 " + mismatch.getName() + " 的值无法识别。",
            "The value of parameter " + mismatch.getName() + " cannot be read.");
    Problem named = problem.with("field", mismatch.getName());
    return wanted == null ? named : named.with("wanted", wanted.getSimpleName());
  }

  private static Problem missing(String name) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "missing-parameter",
            "缺少参数 " + name + "。",
            "The parameter " + name + " is missing.")
        .with("field", name);
  }
}
