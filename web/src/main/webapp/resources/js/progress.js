// While a preview or an import runs, the page looks again by itself, soon at first; once it is done, the whole page comes anew.
(() => {
  const LOOK_SOON = 300;
  const LOOK_AGAIN = 2000;
  let wait = LOOK_SOON;
  const region = document.querySelector('[data-progress]');

  const look = async () => {
    try {
      const answer = await fetch(location.href, { credentials: 'same-origin' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.querySelector('[data-progress]');
      if (!answer.ok || !next) {
        location.reload();
        return;
      }
      const bar = region.querySelector('progress');
      bar.value = next.querySelector('progress').value;
      bar.parentElement.lastChild.textContent = next.querySelector('progress').parentElement.lastChild.textContent;
    } catch (unreachable) {
      // The next try may get through; the link beside the bar works in any case.
    }
    wait = Math.min(wait * 2, LOOK_AGAIN);
    setTimeout(look, wait);
  };

  if (region) {
    setTimeout(look, wait);
  }
})();
