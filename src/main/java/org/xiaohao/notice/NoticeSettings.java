package org.xiaohao.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param from address of the sender
 * @param redirectTo receives every mail instead of its recipient; for installations that are not in production
 * @param directory where mails are written when no mail server is configured
 * @param texts folder with the texts, one {@code .txt} and one {@code .html} per kind
 * @param poll how often the outbox is looked through
 * @param lease after this time a notice still marked as being sent counts as cut off; far longer than the time-outs of
 *     the mail server
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.notice", ignoreUnknownFields = false)
record NoticeSettings(
        @NotBlank @Email @DefaultValue("xiaohao@localhost") String from,
        @Email String redirectTo,
        @NotNull @DefaultValue("./data/mail") Path directory,
        @NotNull @DefaultValue("./config/notices") Path texts,
        @NotNull @DefaultValue("5s") Duration poll,
        @NotNull @DefaultValue("2m") Duration lease,
        @Valid @NotNull @DefaultValue Digest digest,
        @Valid @NotNull @DefaultValue Webhook webhook) {

    /**
     * One mail per person and working day instead of many.
     *
     * @param at hour of the day, e.g. {@code 08:30}; empty sends each notice by itself
     * @param kinds the notices that can wait for it
     */
    record Digest(
            @NotNull @Pattern(regexp = "|([01]\\d|2[0-3]):[0-5]\\d") @DefaultValue("08:30") String at,
            @NotNull @DefaultValue({"due-soon", "reveal"}) Set<String> kinds) {

        Optional<LocalTime> hour() {
            return at.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(at));
        }
    }

    /**
     * Another system that is told beside the mail.
     *
     * @param url where to; empty switches it off
     * @param secret signs each message
     * @param hosts to which an address may lead at all
     * @param kinds the notices that are passed on
     * @param timeout for an answer
     */
    record Webhook(
            @NotNull @DefaultValue("") String url,
            @NotNull @DefaultValue("") String secret,
            @NotNull @DefaultValue Set<String> hosts,
            @NotNull @DefaultValue Set<String> kinds,
            @NotNull @DefaultValue("10s") Duration timeout) {

        /** Without the secret: settings are printed when something is wrong with them. */
        @Override
        public String toString() {
            return "Webhook[url=" + url + ", hosts=" + hosts + ", kinds=" + kinds + "]";
        }
    }

    String receiverOf(String recipient) {
        return redirectTo == null || redirectTo.isBlank() ? recipient : redirectTo;
    }
}
