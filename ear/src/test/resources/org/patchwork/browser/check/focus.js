() => {
  const el = document.activeElement;
  if (el === null || el === document.body || el === document.documentElement) {
    return null;
  }
  const style = getComputedStyle(el);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const box = el.getClientRects()[0];
  const spots = [[box.left + box.width / 2, box.top + box.height / 2], [box.left + 3, box.top + 3], [box.right - 3, box.bottom - 3]];
  const free = spots.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (el.contains(top) || top.contains(el));
  });
  return {
    place: window.patchworkWalk.indexOf(el),
    name: name(el),
    outlined,
    free,
    inside: box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth,
  };
}
