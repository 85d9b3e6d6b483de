package dev.logcheck.config;

import java.util.List;

/**
 * What a file of stanzas holds, as the {@link StanzaReader} read it.
 *
 * @param stanzas those without mistakes of form, in the order of the file
 * @param problems each costs its stanza, or the file if that cannot be read at all; warnings cost
 *     nothing
 */
public record StanzaFile(List<Stanza> stanzas, List<Problem> problems) {}
