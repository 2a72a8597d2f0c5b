import { initAll } from './govuk-frontend.min.js';

initAll();

// ---- live figures ---------------------------------------------------------
// The server only ever sends values that this reader may see. Without this script the page still says how old it is.

const meanings = { '[c]': 'not shown: a number from 1 to 5, or one that would reveal one', '[x]': 'not available' };

function shown(value, unit) {
  if (typeof value !== 'number') return String(value);
  const percent = unit === 'percent';
  const decimal = percent || unit === 'hours';
  return value.toLocaleString('en-GB', { minimumFractionDigits: decimal ? 1 : 0, maximumFractionDigits: 1 }) + (percent ? '%' : '');
}

function show(element, text) {
  if (!meanings[text]) return element.replaceChildren(text);
  const span = document.createElement('span');
  const abbr = document.createElement('abbr');
  span.className = 'app-shorthand';
  abbr.title = meanings[text];
  abbr.textContent = text;
  span.append(abbr);
  element.replaceChildren(span);
}

function clock(instant) {
  const london = { timeZone: 'Europe/London' };
  const time = instant.toLocaleTimeString('en-GB', { ...london, hour: 'numeric', minute: '2-digit', hour12: true });
  return time.replace(/\s/g, '') + ', ' + instant.toLocaleDateString('en-GB', { ...london, day: 'numeric', month: 'long', year: 'numeric' });
}

// What the page said of the direction when it was made must not stand beside a newer number.
function turn(key, value, text) {
  const cell = document.querySelector(`[data-app-direction="${key}"][data-app-from]`);
  const sentence = cell && cell.querySelector('[data-app-direction-from]');
  if (!sentence) return;
  const moved = typeof value === 'number' ? Math.sign(value - Number(cell.dataset.appFrom)) : NaN;
  const wanted = { higher: 1, lower: -1 }[cell.dataset.appWanted];
  const direction = Number.isNaN(moved) ? 'none' : moved === 0 || !wanted ? 'same' : moved === wanted ? 'better' : 'worse';
  for (const one of cell.querySelectorAll('[data-app-direction-is]')) one.hidden = one.dataset.appDirectionIs !== direction;
  cell.querySelector('[data-app-direction-label]').textContent = moved > 0 ? 'More' : moved < 0 ? 'Fewer' : 'Same';
  sentence.textContent = sentence.textContent.replace(/ to .*$/, ` to ${text}`);
}

function follow(live) {
  const badge = live.querySelector('[data-app-live-state]');
  const word = live.querySelector('[data-app-live-text]');
  const time = live.querySelector('[data-app-live-time]');
  const button = live.querySelector('[data-app-live-toggle]');
  const position = document.querySelector('[data-app-live-position]');
  const announcer = document.querySelector('[data-app-live-announce]');
  const madeAt = Number(position.textContent.replace(/\D/g, ''));
  const openedAt = Date.now();
  let source, retry, remaking = false, lastSpoken = 0;

  function say(text) { lastSpoken = Date.now(); announcer.textContent = text; }

  function state(name, text) {
    if (live.dataset.state === name) return;
    if (name === 'lost') say('Connection lost. The figures are not being updated.');
    live.dataset.state = name;
    word.textContent = text;
    badge.hidden = false;
  }

  // The page was made when nothing spoke of its day: once something does, it has to be made anew.
  function remake(reached) {
    if (!live.dataset.appLiveReload || reached <= madeAt || remaking) return;
    remaking = true;
    setTimeout(() => location.reload(), Math.max(0, openedAt + 3000 - Date.now()));
  }

  function apply({ position: reached, at, figures }) {
    remake(reached);
    if (live.dataset.appLiveReload) return;
    const spoken = new Set();
    for (const element of document.querySelectorAll('[data-app-figure]')) {
      const value = figures[element.dataset.appFigure];
      if (value === undefined || value === null) continue;
      const text = shown(value, element.dataset.appUnit);
      if (element.textContent.trim() === text) continue;
      show(element, text);
      turn(element.dataset.appFigure, value, text);
      const box = element.closest('.app-tile') || element.closest('td') || element;
      box.classList.add('app-changed');
      setTimeout(() => box.classList.remove('app-changed'), 1500);
      const label = box.querySelector('.app-tile__label');
      if (label) spoken.add(`${label.textContent.trim()} ${text}`);
    }
    time.dateTime = at;
    time.textContent = clock(new Date(at));
    position.textContent = shown(reached);
    if (spoken.size && Date.now() - lastSpoken > 20000) say('Figures updated. ' + [...spoken].join('. '));
  }

  async function lost() {
    state('lost', 'Connection lost');
    if (source.readyState !== EventSource.CLOSED) return;
    const answer = await fetch('/api/position', { headers: { Accept: 'application/json' } }).catch(() => null);
    if (live.dataset.state !== 'lost') return;
    if (!answer || answer.status !== 401) { retry = setTimeout(open, 5000); return; }
    const link = document.createElement('a');
    link.href = '/sign-in';
    link.className = 'govuk-link';
    link.textContent = 'Sign in again';
    word.replaceChildren('Signed out. ', link);
    button.hidden = true;
    say('You are signed out. The figures are not being updated.');
  }

  function open() {
    close();
    source = new EventSource(live.dataset.appLiveUrl);
    source.onopen = () => state('live', 'Live');
    source.onerror = lost;
    source.addEventListener('figures', (event) => apply(JSON.parse(event.data)));
  }

  function close() { clearTimeout(retry); if (source) source.close(); }

  button.hidden = false;
  button.addEventListener('click', () => {
    const resume = live.dataset.state === 'paused';
    button.textContent = resume ? 'Pause updates' : 'Resume updates';
    if (resume) { state('live', 'Live'); open(); } else { close(); state('paused', 'Paused'); }
  });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', (event) => { if (event.persisted && live.dataset.state !== 'paused') open(); });
  open();
}

// ---- progress of an import --------------------------------------------------

function watch(box) {
  const bar = box.querySelector('progress');
  const percent = box.querySelector('[data-app-import-percent]');
  const announcer = box.querySelector('[data-app-import-announce]');
  let quarters = 0;
  const timer = setInterval(async () => {
    const answer = await fetch('/api/imports/' + encodeURIComponent(box.dataset.appImport), { headers: { Accept: 'application/json' } }).catch(() => null);
    if (!answer || !answer.ok) return;
    const job = await answer.json();
    if (job.state !== 'running') { clearInterval(timer); location.reload(); return; }
    bar.value = Math.floor(job.progress * 100);
    percent.textContent = bar.value + '%';
    for (const count of document.querySelectorAll('[data-app-import-count]')) count.textContent = shown(job[count.dataset.appImportCount]);
    if (Math.floor(job.progress * 4) > quarters) { quarters = Math.floor(job.progress * 4); announcer.textContent = bar.value + '% read'; }
  }, 1000);
}

const live = document.querySelector('[data-app-live-url]');
if (live) follow(live);
const running = document.querySelector('[data-app-import]');
if (running) watch(running);

// ---- as at ------------------------------------------------------------------
// The slider says its number while it moves; what is chosen is asked for with the button, as without this script.

function mirror(form) {
  const range = form.querySelector('input[type=range]');
  const out = form.querySelector('[data-app-asat-out]');
  const event = form.querySelector('#asAtEvent');
  if (!range) return;
  range.addEventListener('input', () => {
    out.textContent = shown(Number(range.value));
    range.setAttribute('aria-valuetext', 'Event ' + out.textContent);
    event.value = range.value;
    for (const other of form.querySelectorAll('#asAtDate, #asAtTime')) other.value = '';
  });
}

for (const form of document.querySelectorAll('[data-app-asat]')) mirror(form);
