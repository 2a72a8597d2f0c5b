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
  const banner = document.querySelector('[data-app-trust]');
  let heldSince = banner && banner.dataset.appNotLiveSince;
  const madeAt = Number(position.textContent.replace(/\D/g, ''));
  const openedAt = Date.now();
  let source, retry, remaking = false, lastSpoken = 0;

  function say(text) { lastSpoken = Date.now(); announcer.textContent = text; }

  function state(name, text) {
    if (live.dataset.state === name && word.textContent === text) return;
    if (name === 'lost') say('Connection lost. The figures are not being updated.');
    live.dataset.state = name;
    word.textContent = text;
    badge.hidden = false;
  }

  // Connected, the counts may still be held back: that is not the same as a lost connection, and it is said differently.
  function connected() { state(heldSince ? 'held' : 'live', heldSince ? `Not live since ${heldSince}` : 'Live'); }

  function trust({ complete, notice, notLiveSince }) {
    if (complete === undefined) return;
    heldSince = notLiveSince;
    connected();
    if (!banner) return;
    const text = banner.querySelector('[data-app-trust-text]');
    if (banner.hidden === complete && text.textContent === (notice || '')) return;
    if (!complete) say(notice);
    else if (!banner.hidden) say('The counts can be relied on again.');
    text.textContent = notice || '';
    banner.hidden = complete;
  }

  // The page was made when nothing spoke of its day: once something does, it has to be made anew.
  function remake(reached) {
    if (!live.dataset.appLiveReload || reached <= madeAt || remaking) return;
    remaking = true;
    setTimeout(() => location.reload(), Math.max(0, openedAt + 3000 - Date.now()));
  }

  // The light that is proposed moves with the number; an officer's judgement stays as it is.
  function shine(key, { code, because }) {
    const cell = document.querySelector(`[data-app-light="${key}"]`);
    if (!cell) return;
    for (const one of cell.querySelectorAll(':scope > [data-app-light-is]')) one.hidden = one.dataset.appLightIs !== code;
    const sentence = cell.querySelector(':scope > [data-app-light-because]');
    if (sentence) sentence.textContent = because || '';
    for (const tally of cell.closest('section').querySelectorAll('[data-app-tally]')) {
      tally.textContent = cell.closest('section').querySelectorAll(`[data-app-light] > [data-app-light-is="${tally.dataset.appTally}"]:not([hidden])`).length;
    }
  }

  function apply({ position: reached, at, figures, lights, ...standing }) {
    trust(standing);
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
    for (const [key, light] of Object.entries(lights || {})) shine(key, light);
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
    source.onopen = connected;
    source.onerror = lost;
    source.addEventListener('figures', (event) => apply(JSON.parse(event.data)));
  }

  function close() { clearTimeout(retry); if (source) source.close(); }

  button.hidden = false;
  button.addEventListener('click', () => {
    const resume = live.dataset.state === 'paused';
    button.textContent = resume ? 'Pause updates' : 'Resume updates';
    if (resume) { connected(); open(); } else { close(); state('paused', 'Paused'); }
  });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', (event) => { if (event.persisted && live.dataset.state !== 'paused') open(); });
  open();
}

// ---- progress of a job: an import, a replay -----------------------------------

function watch(box, url, show) {
  const bar = box.querySelector('progress');
  const percent = box.querySelector('[data-app-job-percent]');
  const announcer = box.querySelector('[data-app-job-announce]');
  let quarters = Math.floor(bar.value / 25);
  const timer = setInterval(async () => {
    const answer = await fetch(url, { headers: { Accept: 'application/json' } }).catch(() => null);
    if (!answer || !answer.ok) return;
    const job = await answer.json();
    if (job.state !== 'running') { clearInterval(timer); location.reload(); return; }
    bar.value = Math.floor(job.progress * 100);
    percent.textContent = bar.value + '%';
    show(job);
    if (Math.floor(bar.value / 25) > quarters) { quarters = Math.floor(bar.value / 25); announcer.textContent = bar.value + '% done'; }
  }, 1000);
}

function showImport(job) {
  for (const count of document.querySelectorAll('[data-app-import-count]')) count.textContent = shown(job[count.dataset.appImportCount]);
}

function showReplay(job) {
  const left = job.secondsLeft === null ? '' : `, about ${job.secondsLeft < 1 ? 'a second' : job.secondsLeft + ' seconds'} left`;
  document.querySelector('[data-app-replay-events]').textContent = `${shown(job.events)} of ${shown(job.position)} events`;
  document.querySelector('[data-app-replay-speed]').textContent = `${shown(job.eventsPerSecond)} events a second${left}`;
  const stages = { building: 'Going through the events', indexing: 'Putting the rows in order' };
  document.querySelector('[data-app-replay-stage]').textContent = job.paused ? 'Paused' : stages[job.phase] || 'Holding every figure and row against the live ones';
}

const live = document.querySelector('[data-app-live-url]');
if (live) follow(live);
const importing = document.querySelector('[data-app-import]');
if (importing) watch(importing, '/api/imports/' + encodeURIComponent(importing.dataset.appImport), showImport);
const replay = document.querySelector('[data-app-replay]');
if (replay) watch(replay, '/api/replays/' + encodeURIComponent(replay.dataset.appReplay), showReplay);

// ---- filters that fold away on a phone --------------------------------------

const toggle = document.querySelector('[data-app-filter-toggle]');
if (toggle) {
  const panel = document.getElementById(toggle.getAttribute('aria-controls'));
  const show = (open) => {
    panel.classList.toggle('app-filter--open', open);
    toggle.setAttribute('aria-expanded', String(open));
    toggle.textContent = open ? 'Hide filters' : 'Show filters';
  };
  toggle.hidden = false;
  toggle.addEventListener('click', () => show(toggle.getAttribute('aria-expanded') !== 'true'));
  // what is wrong in it must be seen
  show(Boolean(panel.querySelector('.govuk-form-group--error')));
}

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
