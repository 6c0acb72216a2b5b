package org.kuangjie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

@DisplayName("Foundation: an upload that cannot be taken is told why")
class UploadProblemTest {

  @Test
  void tooLargeNamesTheConfiguredLimit() {
    Problem problem =
        Problems.of(
            new MaxUploadSizeExceededException(
                -1, new FileSizeLimitExceededException("too large", 9L << 20, 7L << 20)));
    assertThat(problem.status()).isEqualTo(413);
    assertThat(problem.detail()).contains("7 MB");
    assertThat(problem.detailEn()).contains("7 MB");
  }

  @Test
  void tooLargeWithoutAKnownLimitNamesNone() {
    Problem problem = Problems.of(new MaxUploadSizeExceededException(-1));
    assertThat(problem.status()).isEqualTo(413);
    assertThat(problem.detail()).doesNotContain("MB");
  }

  @Test
  void aFullDiskIs507() {
    Problem problem =
        Problems.of(new MultipartException("failed", new IOException("No space left on device")));
    assertThat(problem.status()).isEqualTo(507);
    assertThat(problem.code()).isEqualTo("disk-full");
  }

  @Test
  void aClientThatStopsSendingIsNoFaultOfOurs() {
    IOException stopped = new EOFException();
    stopped.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(
              "org.apache.tomcat.util.net.NioEndpoint$NioSocketWrapper", "read", null, -1)
        });
    Problem problem = Problems.of(stopped);
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.code()).isEqualTo("request-cut-off");
    assertThat(Problems.of(new EOFException("our own file")).status()).isEqualTo(500);
  }

  @Test
  void aFormThatBreaksOffIsMalformed() {
    Problem problem =
        Problems.of(new MultipartException("failed", new IOException("Stream ended unexpectedly")));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.code()).isEqualTo("broken-multipart");
  }
}
