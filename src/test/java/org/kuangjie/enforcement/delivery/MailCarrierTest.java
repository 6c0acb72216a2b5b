package org.kuangjie.enforcement.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.enforcement.alerts.AlertNews;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("Delivery of alerts: e-mail by SMTP when configured")
class MailCarrierTest {

  private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  @BeforeAll
  static void start() {
    MAIL.start();
  }

  @AfterAll
  static void stop() {
    MAIL.stop();
  }

  @Test
  void aMailTellsNumberReasonsAndThatItIsAClue() throws Exception {
    MailCarrier carrier = carrier("127.0.0.1", MAIL.getSmtp().getPort(), "kj@city.example");
    assertThat(carrier.isConfigured()).isTrue();

    carrier.carry(parcel());

    MimeMessage message = MAIL.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("【矿界预警】YJ-2026-000007 露天采场");
    assertThat(message.getAllRecipients()[0]).hasToString("officer@city.example");
    assertThat((String) message.getContent()).contains("不在任何矿业权内", "仅为线索").doesNotContain("107.4");
  }

  @Test
  void withoutServerOrSenderItSaysSo() {
    assertThat(carrier("", 25, "kj@city.example").isConfigured()).isFalse();
    assertThat(carrier("127.0.0.1", 25, "").isConfigured()).isFalse();
    assertThatThrownBy(() -> carrier("", 25, "kj@city.example").carry(parcel()))
        .isInstanceOf(DeliveryFailed.class)
        .hasMessageContaining("no mail server");
  }

  private static Parcel parcel() {
    String body =
        """
        {"number":"YJ-2026-000007","title":{"zh":"露天采场"},"severity":"HIGH","score":60,
         "reasons":[{"text":{"zh":"不在任何矿业权内"}}],"place":{"coordinates":[107.4,29.7]}}
        """;
    return new Parcel(
        1,
        UUID.randomUUID(),
        Channel.EMAIL,
        "officer@city.example",
        "",
        1,
        new AlertNews(1, UUID.randomUUID(), AlertNews.Kind.RAISED, Instant.EPOCH, "500102", body));
  }

  private static MailCarrier carrier(String host, int port, String from) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(host);
    sender.setPort(port);
    sender.setDefaultEncoding("UTF-8");
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    EnforcementSettings settings =
        new EnforcementSettings(
            0.3,
            new EnforcementSettings.Take(1, 2, 3, 5),
            30,
            new EnforcementSettings.Delivery(8, 10, 10, from, false),
            300,
            65,
            250,
            4,
            6);
    return new MailCarrier(settings, beans.getBeanProvider(JavaMailSender.class));
  }
}
