package org.kuangjie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("OGC-08: a client that goes away while it is answered is no error of ours")
class ClientGoneTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger(getClass().getPackageName());
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  private final ProblemAdvice advice =
      new ProblemAdvice(
          new ProblemWriter(new JsonMapper()),
          (request, answer, failure) -> {},
          (request, answer, failure) -> {},
          (request, answer, failure) -> {});

  @BeforeEach
  void listen() {
    events.start();
    logger.addAppender(events);
    logger.setLevel(Level.DEBUG);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(events);
    logger.setLevel(null);
  }

  @Test
  @DisplayName("A broken answer leaves one debug line without a trace, whoever wrapped it")
  void leavesOneLine() throws IOException {
    response.setCommitted(true);
    answer(new UncheckedIOException(new ClientAbortException(new IOException("Broken pipe"))));
    assertThat(events.list)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getLevel()).isEqualTo(Level.DEBUG);
              assertThat(event.getThrowableProxy()).isNull();
            });
  }

  @Test
  @DisplayName("Any other failure in the middle of an answer is told as an error")
  void otherFailures() throws IOException {
    response.setCommitted(true);
    answer(new UncheckedIOException(new IOException("a file of ours")));
    assertThat(events.list).extracting(ILoggingEvent::getLevel).contains(Level.ERROR);
  }

  private void answer(Exception failure) throws IOException {
    advice.answer(failure, new MockHttpServletRequest(), response);
  }
}
