// Warns before the session ends for want of activity, in all tabs alike, and covers the page once it has ended.
// What tabs share is when something was last asked of the server, and when a session last ended: two times, no names.
(() => {
  const WARNED_BEFORE = 5 * 60 * 1000;
  const LOOK = 1000;
  // The server may be busy ending the session that another tab has told of.
  const SETTLED = 1500;
  const LAST = 'patchwork.lastAsked';
  const ENDED = 'patchwork.ended';
  const warning = document.querySelector('[data-session-seconds]');

  // A page that the browser kept whole comes back as it was; who is signed in may be somebody else by now.
  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
  if (!warning) {
    return;
  }

  const born = Date.now();
  const life = Number(warning.dataset.sessionSeconds) * 1000;
  const left = warning.querySelector('#session-left');
  const time = (key) => Number(localStorage.getItem(key)) || 0;
  const asked = () => localStorage.setItem(LAST, String(Date.now()));
  let over = false;

  const cover = (why) => {
    over = true;
    const page = document.querySelector('[data-session-over]').content.cloneNode(true);
    const address = warning.dataset.over + '?' + new URLSearchParams({ why, back: warning.dataset.page });
    page.querySelector('a').href = address;
    document.body.replaceChildren(page);
    document.title = document.querySelector('h1').textContent;
    document.querySelector('main').focus();
    return address;
  };

  const end = async () => {
    localStorage.setItem(ENDED, String(Date.now()));
    const address = cover('time');
    try {
      const answer = await fetch(warning.dataset.end, { method: 'POST', body: new URLSearchParams({ quietly: 'yes' }), keepalive: true });
      await answer.text();
      location.replace(address);
    } catch (unreachable) {
      // The page stays covered; its link leads on once the server is reached.
    }
  };

  const say = (words) => {
    if (left.textContent !== words) {
      left.textContent = words;
    }
  };

  const warn = (rest) => {
    const minutes = Math.ceil(rest / 60000);
    say(minutes === 1 ? warning.dataset.minute : warning.dataset.minutes.replace('{0}', minutes));
    if (!warning.open) {
      document.body.classList.add('asked-to-stay');
      warning.showModal();
      warning.focus();
    }
  };

  const look = () => {
    if (over) {
      return;
    }
    const rest = (time(LAST) || born) + life - Date.now();
    if (time(ENDED) > born) {
      const address = cover('elsewhere');
      setTimeout(() => location.replace(address), SETTLED);
    } else if (rest <= 0) {
      end();
    } else if (rest <= Math.min(WARNED_BEFORE, life / 2)) {
      warn(rest);
    } else if (warning.open) {
      document.body.classList.remove('asked-to-stay');
      warning.close();
    }
  };

  const stay = async () => {
    try {
      const answer = await fetch(warning.dataset.stay, { method: 'POST' });
      await answer.text();
      if (answer.status === 401) {
        end();
      } else if (answer.ok) {
        asked();
        look();
      }
    } catch (unreachable) {
      say(warning.dataset.unreachable);
    }
  };

  asked();
  document.addEventListener('patchwork:asked', asked);
  warning.querySelector('[data-session-stay]').addEventListener('click', stay);
  warning.addEventListener('cancel', (event) => {
    event.preventDefault();
    stay();
  });
  for (const form of document.querySelectorAll('form[action$="/access/sign-out"]')) {
    form.addEventListener('submit', () => {
      over = true;
      localStorage.setItem(ENDED, String(Date.now()));
    });
  }
  document.addEventListener('visibilitychange', look);
  addEventListener('focus', look);
  addEventListener('storage', look);
  setInterval(look, LOOK);
})();
