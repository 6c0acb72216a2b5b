package org.kuangjie.enforcement.delivery;

import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.EnforcementSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends the news by SMTP: a short text, without the place, since mail is read by many. */
@Component
class MailCarrier implements Carrier {

  private final EnforcementSettings settings;
  private final ObjectProvider<JavaMailSender> mail;

  MailCarrier(EnforcementSettings settings, ObjectProvider<JavaMailSender> mail) {
    this.settings = settings;
    this.mail = mail;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  /** Whether a server and a sender are set. */
  boolean isConfigured() {
    return !settings.delivery().from().isEmpty() && find() != null;
  }

  private @Nullable JavaMailSender find() {
    JavaMailSender sender = mail.getIfAvailable();
    if (sender instanceof JavaMailSenderImpl known) {
      String host = known.getHost();
      return host == null || host.isBlank() ? null : known;
    }
    return sender;
  }

  @Override
  public void carry(Parcel parcel) throws DeliveryFailed {
    JavaMailSender sender = find();
    if (sender == null || settings.delivery().from().isEmpty()) {
      throw new DeliveryFailed("no mail server is configured");
    }
    JsonNode news = JsonMapper.shared().readTree(parcel.news().body());
    String number = news.path("number").asString();
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(settings.delivery().from());
    message.setTo(parcel.target());
    message.setSubject("【矿界预警】%s %s".formatted(number, news.at("/title/zh").asString()));
    message.setText(text(parcel, news));
    try {
      sender.send(message);
    } catch (MailException e) {
      throw new DeliveryFailed(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static String text(Parcel parcel, JsonNode news) {
    StringBuilder text = new StringBuilder();
    text.append("预警 ").append(news.path("number").asString());
    text.append("（").append(parcel.news().kind()).append("）\n");
    text.append("级别 ").append(news.path("severity").asString());
    text.append("，优先分 ").append(news.path("score").asInt()).append('\n');
    news.path("reasons")
        .forEach(reason -> text.append("- ").append(reason.at("/text/zh").asString()).append('\n'));
    text.append("本预警仅为线索，须经核查。A clue only, to be verified.\n");
    return text.toString();
  }
}
