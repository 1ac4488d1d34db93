() => {
  const faults = [];
  for (const el of document.querySelectorAll('*')) {
    if (!seen(el) || unseen(el)) {
      continue;
    }
    const style = getComputedStyle(el);
    if (style.forcedColorAdjust === 'none') {
      faults.push(`${name(el)} keeps its own colours`);
    }
    if (el.matches('button:not(.plain), input:not([type=hidden], [type=checkbox], [type=radio]), select, .button') && style.borderTopStyle === 'none') {
      faults.push(`${name(el)} has no edge left`);
    }
    if (el.matches('svg') && (style.fill === 'none' || style.color !== style.fill)) {
      faults.push(`${name(el)} does not take the colour of its text`);
    }
  }
  return faults;
}
