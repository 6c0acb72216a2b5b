package org.kuangjie.platform.web;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Finds the answer to any failure. What nobody foresaw becomes a number that stands in the log. */
public final class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final int DEEPEST_CAUSE = 20;

  private Problems() {}

  static Problem of(Throwable failure) {
    if (failure instanceof DomainException known) {
      return of(known);
    }
    if (failure instanceof HttpMessageNotReadableException unreadable) {
      return findDomain(unreadable.getCause(), 0)
          .map(Problems::of)
          .or(() -> RequestProblems.find(unreadable))
          .orElseGet(() -> unforeseen(unreadable));
    }
    if (failure instanceof MaxUploadSizeExceededException tooLarge) {
      return RequestProblems.tooLarge(tooLarge);
    }
    if (failure instanceof MultipartException broken) {
      return isDiskFull(broken) ? RequestProblems.diskFull() : RequestProblems.brokenMultipart();
    }
    if (RequestProblems.isCutOff(failure)) {
      log.info("A client stopped in the middle of its request");
      return RequestProblems.cutOff();
    }
    return findUnavailable(failure)
        .or(() -> RequestProblems.find(failure))
        .orElseGet(() -> unforeseen(failure));
  }

  /** The servlet container could not put an upload away. */
  private static boolean isDiskFull(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < DEEPEST_CAUSE; depth++) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("No space left") || message.contains("Disk quota exceeded")) {
        log.warn("The disk for uploads is full");
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** What our own code refused while the body was read; the parser wraps it. */
  private static Optional<DomainException> findDomain(@Nullable Throwable failure, int depth) {
    if (failure == null || depth > DEEPEST_CAUSE) {
      return Optional.empty();
    }
    return failure instanceof DomainException known
        ? Optional.of(known)
        : findDomain(failure.getCause(), depth + 1);
  }

  private static Problem of(DomainException known) {
    HttpStatus status = ProblemTitles.status(known.kind());
    if (status.is5xxServerError()) {
      log.warn("{}", known.getMessage());
    }
    return Problem.of(status, known.code(), known.text(), known.details());
  }

  /** Present when the database could not be reached, however deep that stands in the causes. */
  public static Optional<Problem> findUnavailable(Throwable failure) {
    return findLostConnection(failure, 0)
        .map(
            lost -> {
              log.warn("Database unavailable: {}", lost.getMessage());
              return databaseUnavailable();
            });
  }

  /** A failed rollback hides the first failure beside the chain of causes. */
  private static Optional<SQLException> findLostConnection(@Nullable Throwable failure, int depth) {
    if (failure == null || depth > DEEPEST_CAUSE) {
      return Optional.empty();
    }
    if (failure instanceof SQLException sql && isConnectionLost(sql)) {
      return Optional.of(sql);
    }
    Optional<SQLException> hidden =
        failure instanceof TransactionSystemException rollback
            ? findLostConnection(rollback.getApplicationException(), depth + 1)
            : Optional.empty();
    return hidden.or(() -> findLostConnection(failure.getCause(), depth + 1));
  }

  /**
   * SQL state class 08, what PostgreSQL says while it stops or starts, and what the pool says when
   * even the rollback finds the connection gone (it has no state then).
   */
  private static boolean isConnectionLost(SQLException failure) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLRecoverableException
        || state.startsWith("08")
        || state.startsWith("57P0")
        || state.equals("53300")
        || (state.isEmpty() && "Connection is closed".equals(failure.getMessage()));
  }

  private static Problem databaseUnavailable() {
    return Problem.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "database-unavailable",
        "数据库暂时不可用,稍后会自动恢复,请过几秒再试。",
        "The database is away for the moment and comes back by itself; try again in a few seconds.");
  }

  /** Only a number leaves the house. */
  static Problem unforeseen(Throwable failure) {
    String id = errorId();
    log.error("Error {}", id, failure);
    return unforeseen(id);
  }

  private static Problem unforeseen(String id) {
    return Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error",
            "服务器内部错误,编号 " + id + "。请把编号告诉管理员。",
            "Internal error " + id + ". Tell the administrator this number.")
        .with("errorId", id);
  }

  private static String errorId() {
    Random random = ThreadLocalRandom.current();
    return HexFormat.of().toHexDigits(random.nextInt());
  }

  /** For errors only a status is known of, from the servlet container or from Spring MVC. */
  static Problem ofStatus(HttpStatus status) {
    return status.is5xxServerError()
        ? unforeseen(new IllegalStateException("status " + status.value()))
        : RequestProblems.ofStatus(status, Map.of());
  }

  static Optional<HttpStatus> findStatus(Throwable failure) {
    return failure instanceof ErrorResponse response
        ? Optional.ofNullable(HttpStatus.resolve(response.getStatusCode().value()))
        : Optional.empty();
  }
}
