/**
 * Mail, through the local sendmail or an SMTP server.
 *
 * <p>In goes a {@link dev.logcheck.mail.MailMessage} whose text writes itself; out comes an {@link
 * dev.logcheck.delivery.Acceptance}, or a {@link dev.logcheck.delivery.DeliveryException} that says
 * which stage or recipient refused it and what to do. What is too large is mailed as its head and
 * kept whole in the {@link dev.logcheck.delivery.ReportArchive}.
 *
 * <p>This room carries any bytes unharmed and lets none of them become a header, an SMTP command or
 * an option; making them fit for a reader's eyes is the report's work. The only user of Jakarta
 * Mail, which is loaded when mail is sent and not before.
 */
package dev.logcheck.mail;
