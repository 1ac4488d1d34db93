// `/` goes to the search box, `?` to the list of shortcuts. They can be turned off; the choice stays in this browser.
(() => {
  const KEY = 'patchwork.shortcuts';
  const off = () => localStorage.getItem(KEY) === 'off';
  const toggle = document.querySelector('[data-shortcuts-toggle]');

  if (toggle) {
    toggle.hidden = false;
    const box = toggle.querySelector('input');
    box.checked = !off();
    box.addEventListener('change', () => localStorage.setItem(KEY, box.checked ? 'on' : 'off'));
  }

  const summary = document.querySelector('.errors');
  if (summary) {
    summary.focus();
  }

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, select, textarea, [contenteditable]');
    if (off() || typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === '/') {
      const search = document.querySelector('#search-words');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    } else if (event.key === '?') {
      const help = document.querySelector('a[href$="/help/shortcuts.xhtml"]');
      if (help) {
        location.assign(help.href);
      }
    }
  });
})();
