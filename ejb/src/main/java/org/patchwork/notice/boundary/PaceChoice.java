package org.patchwork.notice.boundary;

/**
 * When somebody is mailed about a topic.
 *
 * @param chosen what they chose; null for what holds otherwise
 * @param holds  what holds now
 */
public record PaceChoice(NoticeTopic topic, Pace chosen, Pace holds) {
}
