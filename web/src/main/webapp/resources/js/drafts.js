// Keeps on the server what is typed into any form, and puts it back. Forms work the same without it.
(() => {
  const PAUSE = 1500;
  const PAGE = 'patchwork.page';
  const ONCE = 'form';
  const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const NEVER = ['password', 'file', 'submit', 'button', 'reset', 'image', 'hidden'];
  const forms = [...document.querySelectorAll('form')].filter((form) => form.elements.namedItem(PAGE));
  const root = document.querySelector('[data-drafts]');
  const status = document.querySelector('[data-draft-status]');

  // The same field of another line of a list has another number in its name.
  const anyPlace = (name) => name.replace(/:\d+:/g, ':0:');
  const typed = (form) => [...form.elements].filter((field) => field.name && !field.disabled && !NEVER.includes(field.type));
  const chooses = (field) => field.type === 'checkbox' || field.type === 'radio';

  const about = (form) => new URLSearchParams([...form.elements]
    .filter((field) => field.type === 'hidden' && field.name !== ONCE && ID.test(field.value)).map((field) => [field.name, field.value]));

  const words = (form) => {
    const pairs = new URLSearchParams();
    for (const field of typed(form)) {
      if (field.type === 'select-multiple') {
        [...field.selectedOptions].forEach((option) => pairs.append(field.name, option.value));
      } else if (!chooses(field) || field.checked) {
        pairs.append(field.name, field.value);
      }
    }
    return pairs.toString();
  };

  const isHere = (form, pairs) => [...about(form)].every(([name, value]) => pairs.getAll(name).includes(value));

  const putBack = (banner) => {
    const pairs = new URLSearchParams(banner.dataset.draft);
    const form = forms.find((one) => anyPlace(one.id) === banner.dataset.draftForm && isHere(one, pairs));
    if (!form) {
      status.textContent = status.dataset.changed;
      banner.querySelectorAll('details').forEach((box) => { box.open = true; });
      return;
    }
    const values = new Map();
    pairs.forEach((value, name) => values.set(anyPlace(name), [...(values.get(anyPlace(name)) || []), value]));
    for (const field of typed(form)) {
      const kept = values.get(anyPlace(field.name)) || [];
      if (chooses(field)) {
        field.checked = kept.includes(field.value);
      } else if (field.type === 'select-multiple') {
        [...field.options].forEach((option) => { option.selected = kept.includes(option.value); });
      } else if (kept.length > 0) {
        field.value = kept[0];
      }
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    banner.remove();
    status.textContent = status.dataset.back;
    const boxes = form.closest('details');
    if (boxes) {
      boxes.open = true;
    }
    const first = typed(form)[0];
    if (first) {
      first.focus();
    }
  };

  // Whoever goes back to a form that was sent finds it fresh, whatever the browser remembers of it.
  if (history.state && history.state.sent && !root.dataset.address) {
    addEventListener('pageshow', () => forms.forEach((form) => form.reset()));
  }

  for (const form of forms) {
    const before = words(form);
    let last = before;
    let timer = 0;
    let sent = false;

    const keep = (leaving) => {
      clearTimeout(timer);
      const now = words(form);
      if (sent || now === last) {
        return;
      }
      last = now;
      const ids = about(form).toString();
      const fields = now === before ? '' : [ids, now].filter(Boolean).join('&');
      const body = new URLSearchParams({ page: form.elements.namedItem(PAGE).value, form: form.id, about: ids, fields });
      if (leaving) {
        navigator.sendBeacon(root.dataset.drafts, body);
        return;
      }
      fetch(root.dataset.drafts, { method: 'POST', body, keepalive: true }).then(async (answer) => {
        await answer.text();
        if (answer.ok) {
          document.dispatchEvent(new Event('patchwork:asked'));
        } else {
          last = before;
        }
      }, () => { last = before; });
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keep(false), PAUSE);
    };

    form.addEventListener('input', later);
    form.addEventListener('change', later);
    form.addEventListener('submit', () => {
      sent = true;
      clearTimeout(timer);
      history.replaceState({ sent: true }, '');
    });
    addEventListener('pagehide', () => keep(true));
    document.addEventListener('submit', (event) => {
      if (event.target !== form) {
        keep(true);
      }
    });
  }

  for (const button of document.querySelectorAll('[data-draft-back]')) {
    button.hidden = false;
    button.addEventListener('click', () => putBack(button.closest('[data-draft]')));
  }

  // The answer to a form takes the place of the page it was sent from, so that going back or reloading asks for the page and sends nothing again.
  if (root && root.dataset.address) {
    history.replaceState(null, '', root.dataset.address);
  }
})();
