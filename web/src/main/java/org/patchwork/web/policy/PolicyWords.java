package org.patchwork.web.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.patchwork.policy.boundary.Officer;
import org.patchwork.policy.boundary.PolicyHeadings;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.TableSheet;
import org.patchwork.web.platform.Text;

/** Words for what the policy is made of: moments in London, versions, cells. */
@Named("policyWords")
@ApplicationScoped
public class PolicyWords {

    /** Where officers' clocks hang, whatever the server's zone. */
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int SHORT = 12;

    @Inject
    private Text text;

    /** A moment on the wall clock in London; empty for none. */
    public String moment(Instant moment) {
        return moment == null ? "" : DateTimeFormatter.ofPattern(text.of("policy.words.momentPattern"), text.locale()).format(moment.atZone(LONDON));
    }

    /** The time of day alone. */
    public String clock(Instant moment) {
        return DateTimeFormatter.ofPattern(text.of("policy.words.clockPattern"), text.locale()).format(moment.atZone(LONDON));
    }

    /** The beginning of a hash, enough to tell versions apart. */
    public String brief(String hash) {
        return hash == null ? "" : hash.substring(0, Math.min(SHORT, hash.length()));
    }

    /** What a version is called. */
    public String name(PolicyVersionEntry version) {
        return version.number() == null ? version.title() : text.of("policy.words.numbered", version.number(), version.title());
    }

    /** Names in a row. */
    public String names(List<Officer> officers) {
        return officers.stream().map(Officer::name).collect(Collectors.joining(", "));
    }

    /** What a heading means; one of no table is shown as it is. */
    public String heading(String heading) {
        return PolicyHeadings.inWords(heading);
    }

    /** Words about one cell, so that they tell in a list too which cell is meant. */
    public String at(String heading, String words) {
        return text.of("policy.words.at", heading(heading), words);
    }

    /** What headings mean, in a row. */
    public String headings(List<String> headings) {
        return headings.stream().map(this::heading).collect(Collectors.joining(", "));
    }

    /** A case: facts that matter, in words. */
    public String facts(Map<String, String> facts) {
        return facts.entrySet().stream().map(fact -> text.of("policy.words.fact", heading(fact.getKey()), fact.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** The cells of a row that say something: conditions that take anything, blanks and what stands in the sentence's foot left out. */
    public List<TableSheet.Cell> telling(TableSheet.Row row) {
        return row.cells().stream().filter(cell -> !cell.any() && !cell.text().isEmpty()).toList();
    }

    /** For an address. */
    public String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
