package org.patchwork.directory.boundary;

import java.util.List;

/**
 * What else somebody does here that others must take over when they leave; each by name, mostly empty.
 *
 * @param answersFor services for whose sharing they answer
 * @param manages    people whom they manage
 * @param covers     people for whom they cover
 */
public record Duties(List<String> answersFor, List<String> manages, List<String> covers) {

    public Duties {
        answersFor = List.copyOf(answersFor);
        manages = List.copyOf(manages);
        covers = List.copyOf(covers);
    }

    /** Whether there is nothing else to hand over. */
    public boolean none() {
        return answersFor.isEmpty() && manages.isEmpty() && covers.isEmpty();
    }
}
