/**
 * What every way out shares: handing over, acceptance, deadlines, kept reports.
 *
 * <p>In goes {@link dev.logcheck.delivery.Content} that writes itself; out comes an {@link
 * dev.logcheck.delivery.Acceptance}, or a {@link dev.logcheck.delivery.DeliveryException} that says
 * what refused it and what to do. Cursors are committed only after acceptance.
 */
package dev.logcheck.delivery;
