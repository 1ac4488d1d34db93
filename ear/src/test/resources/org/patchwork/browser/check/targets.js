() => {
  const LEAST = 24;
  const LARGE = 44;
  const inSentence = (el) => el.matches('a') && getComputedStyle(el).display === 'inline'
    && [...el.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
  const label = (el) => el.labels && el.labels.length > 0 && el.matches('[type=checkbox], [type=radio]') ? el.labels[0] : null;
  const faults = [];
  for (const el of document.querySelectorAll(FOCUSABLE + ', [role=option]')) {
    if (!seen(el) || unseen(el) || inSentence(el) && !el.matches('[href^="tel:"]')) {
      continue;
    }
    const box = el.getBoundingClientRect();
    const large = el.matches('[href^="tel:"], .map-groups > li > details > summary');
    const height = Math.max(box.height, label(el) ? label(el).getBoundingClientRect().height : 0);
    if (large && height < LARGE - 0.5) {
      faults.push(`${name(el)} is ${Math.round(height)} px high, not ${LARGE}`);
    } else if (height < LEAST - 0.5 || box.width < LEAST - 0.5) {
      faults.push(`${name(el)} is ${Math.round(box.width)} x ${Math.round(height)} px, not ${LEAST}`);
    }
  }
  return faults;
}
