// Search as you type. Without this script the same form gives the same results on their own page.
(() => {
  const WAIT = 300;
  const LEAST = 2;

  for (const form of document.querySelectorAll('form[data-suggestions]')) {
    const input = form.querySelector('input[type="search"]');
    const status = form.querySelector('[data-search-status]');
    const list = document.createElement('ul');
    list.className = 'suggestions';
    list.id = input.id + '-suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', form.querySelector('label').textContent);
    list.hidden = true;
    form.append(list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);

    // An empty box offers the children last looked at; the directory's box has none to offer.
    const remembers = form.dataset.recent === 'true';
    let timer = 0;
    let asked = 0;
    let chosen = -1;

    const options = () => [...list.querySelectorAll('[role="option"]')];

    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };

    const choose = (place) => {
      const all = options();
      chosen = all.length === 0 ? -1 : (place + all.length) % all.length;
      all.forEach((option, index) => option.setAttribute('aria-selected', String(index === chosen)));
      if (chosen >= 0) {
        input.setAttribute('aria-activedescendant', all[chosen].id);
        all[chosen].scrollIntoView({ block: 'nearest' });
      }
    };

    const show = (page) => {
      const found = page.querySelectorAll('[data-option]');
      list.replaceChildren(...[...found].map((entry, index) => {
        const option = document.createElement('li');
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.id = list.id + '-' + index;
        option.dataset.href = entry.getAttribute('href');
        option.append(...[...entry.childNodes].map((node) => document.importNode(node, true)));
        return option;
      }));
      chosen = -1;
      list.hidden = found.length === 0;
      input.setAttribute('aria-expanded', String(found.length > 0));
      const words = page.querySelector('[data-status]');
      status.textContent = words ? words.textContent : form.dataset.none;
    };

    const ask = async (recent) => {
      const words = input.value.trim();
      const mine = ++asked;
      if (words.length < LEAST && !recent) {
        close();
        return;
      }
      const asks = recent ? { words: '', recent: 'yes' } : { words };
      const answer = await fetch(form.dataset.suggestions, { method: 'POST', body: new URLSearchParams(asks) });
      if (answer.ok && !answer.redirected) {
        document.dispatchEvent(new Event('patchwork:asked'));
      }
      if (mine === asked && answer.ok && !answer.redirected) {
        show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
    };

    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => ask(false), WAIT);
    });

    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === 'ArrowDown' && !list.hidden) {
        event.preventDefault();
        choose(chosen + 1);
      } else if (event.key === 'ArrowDown' && input.value === '') {
        event.preventDefault();
        ask(remembers);
      } else if (event.key === 'ArrowUp' && !list.hidden) {
        event.preventDefault();
        choose(chosen < 0 ? -1 : chosen - 1);
      } else if (event.key === 'Enter' && chosen >= 0) {
        event.preventDefault();
        location.assign(options()[chosen].dataset.href);
      }
    });

    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role="option"]');
      if (option) {
        location.assign(option.dataset.href);
      }
    });
    input.addEventListener('blur', close);
  }
})();
