() => {
  // Everything a mouse can work on the page, in DOM order; kept for the walk that follows.
  const works = (el) => el.matches(FOCUSABLE) || el.matches('[onclick], [role=button], [role=link]')
    || (window.patchworkListens !== undefined && window.patchworkListens.has(el))
    || getComputedStyle(el).cursor === 'pointer' && getComputedStyle(el.parentElement).cursor !== 'pointer'
      && !el.matches('label') && el.closest(FOCUSABLE) === null && el.querySelector(FOCUSABLE) === null;
  // Radios of one name are one stop, at the chosen one or else the first; arrows lead to the others.
  const stop = (el) => {
    if (!el.matches('input[type=radio]')) {
      return true;
    }
    const group = [...document.querySelectorAll('input[type=radio]')].filter((one) => one.name === el.name && one.form === el.form);
    return el === (group.find((one) => one.checked) || group[0]);
  };
  window.patchworkWalk = [...document.body.querySelectorAll('*')].filter((el) => works(el) && seen(el) && stop(el)
    && el.closest('[role=listbox]') === null && !el.matches('[tabindex="-1"]'));
  // The walk begins at the top, wherever the page has put the focus.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  window.getSelection().removeAllRanges();
  return window.patchworkWalk.map(name);
}
