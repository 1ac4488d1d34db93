() => {
  // An open list lies over the page on purpose; Escape takes it away.
  const opened = (el) => el.closest('[role=listbox]');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    const faults = [];
    const screen = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth > screen) {
      faults.push(`with wide text the page is ${document.scrollingElement.scrollWidth} px wide on a screen of ${screen} px`);
    }
    const lines = [];
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const owner = node.parentElement;
      if (node.data.trim() === '' || !seen(owner) || unseen(owner) || owner.matches('script, style, option')) {
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      for (let around = owner; around !== null && around !== document.body; around = around.parentElement) {
        const style = getComputedStyle(around);
        const outer = around.getBoundingClientRect();
        const lost = (style.overflowY === 'hidden' || style.overflowY === 'clip') && box.bottom > outer.bottom + 1
          || (style.overflowX === 'hidden' || style.overflowX === 'clip') && box.right > outer.right + 1;
        if (lost) {
          faults.push(`${name(owner)} is cut off by ${name(around)}`);
          break;
        }
      }
      [...range.getClientRects()].forEach((rect) => lines.push({ owner, rect }));
    }
    lines.sort((a, b) => a.rect.top - b.rect.top);
    for (let i = 0; i < lines.length; i++) {
      for (let j = i + 1; j < lines.length && lines[j].rect.top < lines[i].rect.bottom - 4; j++) {
        const a = lines[i].rect;
        const b = lines[j].rect;
        if (lines[i].owner !== lines[j].owner && opened(lines[i].owner) === opened(lines[j].owner) && b.left < a.right - 2 && a.left < b.right - 2) {
          faults.push(`${name(lines[i].owner)} lies over ${name(lines[j].owner)}`);
        }
      }
    }
    return faults;
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  }
}
