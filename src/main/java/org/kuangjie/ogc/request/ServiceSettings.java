package org.kuangjie.ogc.request;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the services say of themselves in their capabilities.
 *
 * @param baseUrl address clients reach the server by, without slash at the end; empty = as the
 *     request has it, behind trusted proxies as they say (Forwarded or X-Forwarded-*)
 * @param title title of the services
 * @param summary abstract of the services
 * @param keywords keywords of the services
 * @param fees what a use costs
 * @param accessConstraints what a use is bound to
 * @param providerName organisation that runs the server
 * @param providerSite its web site
 * @param contactPosition whom to ask, by position; never a person's name
 * @param contactEmail address for questions
 * @param contactPhone telephone for questions
 * @param contactStreet street and number of the postal address
 * @param contactCity its city
 * @param contactPostcode its postal code
 * @param contactCountry its country
 */
@Validated
@ConfigurationProperties("kuangjie.ogc.service")
public record ServiceSettings(
    @DefaultValue("") @Pattern(regexp = "|https?://.+[^/]") String baseUrl,
    @DefaultValue("矿界 Kuangjie") String title,
    @DefaultValue("重庆市矿产资源规划与监管图层 Mineral planning and enforcement layers of Chongqing")
        String summary,
    @DefaultValue({"矿产资源规划", "矿业权", "重庆", "mineral planning", "mining rights"})
        List<String> keywords,
    @DefaultValue("NONE") String fees,
    @DefaultValue("NONE") String accessConstraints,
    @DefaultValue("Kuangjie") String providerName,
    @DefaultValue("") String providerSite,
    @DefaultValue("") String contactPosition,
    @DefaultValue("") String contactEmail,
    @DefaultValue("") String contactPhone,
    @DefaultValue("") String contactStreet,
    @DefaultValue("重庆") String contactCity,
    @DefaultValue("") String contactPostcode,
    @DefaultValue("中国") String contactCountry) {}
