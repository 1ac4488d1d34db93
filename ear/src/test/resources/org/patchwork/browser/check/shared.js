// What the checks below have in common; each check is a function that returns its faults as sentences.
const seen = (el) => el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && el.getClientRects().length > 0;
const unseen = (el) => el !== null && (el.matches('.skip:not(:focus)') || getComputedStyle(el).clipPath === 'inset(50%)'
  || unseen(el.parentElement));
const name = (el) => {
  const words = (el.innerText || el.value || el.getAttribute('aria-label') || '').trim().replace(/\s+/g, ' ').slice(0, 40);
  const place = el.id ? '#' + el.id : el.classList.length > 0 ? '.' + [...el.classList].join('.') : '';
  return `<${el.localName}${place}> "${words}"`;
};
const FOCUSABLE = 'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select:not([disabled]), '
  + 'textarea:not([disabled]), summary, [tabindex]:not([tabindex="-1"])';
