() => {
  const faults = [];
  const screen = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth > screen) {
    faults.push(`the page is ${document.scrollingElement.scrollWidth} px wide on a screen of ${screen} px`);
  }
  for (const el of document.body.querySelectorAll('*')) {
    if (!seen(el) || unseen(el) || el.matches('input, select, option, svg, svg *, use')) {
      continue;
    }
    const box = el.getBoundingClientRect();
    if (box.right > screen + 1 || box.left < -1) {
      faults.push(`${name(el)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} px on a screen of ${screen} px`);
    } else if (getComputedStyle(el).display !== 'inline' && el.clientWidth > 0 && el.scrollWidth > el.clientWidth + 1) {
      faults.push(`${name(el)} holds ${el.scrollWidth} px in a box of ${el.clientWidth} px`);
    }
  }
  return faults;
}
