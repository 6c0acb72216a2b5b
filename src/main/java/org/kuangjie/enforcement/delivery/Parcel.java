package org.kuangjie.enforcement.delivery;

import java.util.UUID;
import org.kuangjie.enforcement.alerts.AlertNews;

/**
 * One piece of news on its way to one subscriber.
 *
 * @param sealedSecret of the webhook's signature, as {@link WebhookSecrets} keeps it
 * @param attempts this one included
 */
public record Parcel(
    long id,
    UUID subscriptionId,
    Channel channel,
    String target,
    String sealedSecret,
    int attempts,
    AlertNews news) {}
