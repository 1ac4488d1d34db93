async (rules) => {
  const results = await window.axe.run(document, { runOnly: rules, resultTypes: ['violations', 'incomplete'], iframes: false });
  // What axe cannot tell counts as wrong too, but for one explained case: the contrast of text that an open list lies over.
  const covered = (node) => node.any.length > 0 && node.any.every((reason) => reason.data?.messageKey === 'bgOverlap');
  const sentences = (verb, found) => found.flatMap((rule) => rule.nodes.filter((node) => !covered(node))
    .map((node) => `${node.html} ${verb} ${rule.id}: ${node.failureSummary}`));
  return [...sentences('violates', results.violations), ...sentences('may violate', results.incomplete)];
}
