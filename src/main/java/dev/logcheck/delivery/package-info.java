/**
 * Where the report goes: mail, through the local sendmail or an SMTP server.
 *
 * <p>In goes a rendered report with its subject; out comes acceptance, or a {@link
 * dev.logcheck.delivery.DeliveryException} that says which recipient or stage refused it and what
 * mends that. Cursors are committed only after acceptance. The only user of Jakarta Mail.
 */
package dev.logcheck.delivery;
