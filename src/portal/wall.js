// The wall display asks for its figures every half minute. Without a network it keeps the last ones and says since when; with every round it moves
// by some points, so that nothing burns in.
const main = document.querySelector('main');
const { ask, lost, ended, share } = main.dataset;
const language = document.documentElement.lang;
const zone = 'Asia/Jakarta';
const time = new Intl.DateTimeFormat(language, { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' });
const number = new Intl.NumberFormat(language);
const everyMs = 30_000;
const fewest = 5;
let freshAt;
/** What the server's clock says beyond this screen's own. */
let aheadMs = 0;
let rounds = 0;

const within = (root, selector) => root.querySelector(selector);
const notice = within(main, '[data-notice]');

const say = (words) => {
  notice.textContent = words;
  notice.hidden = words === '';
};

const put = (cell, count, isAlarm = false) => {
  cell.textContent = number.format(count);
  cell.classList.toggle('alarm', isAlarm && count > 0);
};

const figure = (name) => within(main, `[data-figure="${name}"] [data-value]`);

/** A percentage from five on; of fewer the numbers themselves. */
const drawToday = ({ n, onTime }) => {
  const [a, b] = [number.format(onTime), number.format(n)];
  const few = n === 0 ? '–' : `${a}/${b}`;
  figure('today').textContent = n >= fewest ? `${number.format(Math.floor((onTime / n) * 100))} %` : few;
  const label = within(main, '[data-figure="today"] span');
  label.dataset.label ??= label.textContent;
  label.textContent =
    n === 0 ? label.dataset.label : `${label.dataset.label} (${share.replace('{a}', a).replace('{b}', b)})`;
};

const cell = (words, isAlarm = false) => {
  const made = document.createElement('td');
  made.textContent = words;
  made.classList.toggle('alarm', isAlarm);
  return made;
};

const agencyRow = ({ name, held, late, nextAt }) => {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.textContent = name;
  row.append(head, cell(number.format(held)), cell(number.format(late), late > 0));
  row.append(cell(nextAt === undefined ? '–' : whenWords(nextAt)));
  return row;
};

const whenWords = (iso) => {
  const at = new Date(iso);
  const isToday = day.format(at) === day.format(Date.now() + aheadMs);
  const short = new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'short' });
  return isToday ? time.format(at) : `${short.format(at)} ${time.format(at)}`;
};

const draw = ({ late, hour, open, today, stuck, agencies }) => {
  put(figure('late'), late, true);
  put(figure('hour'), hour);
  put(figure('open'), open);
  drawToday(today);
  for (const row of main.querySelectorAll('[data-status]')) {
    const found = stuck.find(({ status }) => status === row.dataset.status) ?? { open: 0, late: 0 };
    put(within(row, '[data-open]'), found.open);
    put(within(row, '[data-late]'), found.late, true);
  }
  const list = within(main, '[data-agencies]');
  const none = document.createElement('tr');
  const said = cell(list.dataset.none);
  said.colSpan = 4;
  none.append(said);
  list.replaceChildren(...(agencies.length === 0 ? [none] : agencies.map(agencyRow)));
};

const tick = () => {
  const now = Date.now() + aheadMs;
  within(main, '[data-clock]').textContent = `${day.format(now)}, ${time.format(now)} WIB`;
};

const saySince = () =>
  say(freshAt === undefined ? lost.replace('{jam}', '–') : lost.replace('{jam}', time.format(freshAt)));

const round = async () => {
  rounds += 1;
  main.style.translate = `${String((rounds % 5) - 2)}px ${String((Math.floor(rounds / 5) % 5) - 2)}px`;
  try {
    const answer = await fetch(ask, { cache: 'no-store' });
    if (answer.status === 404) {
      say(ended);
      for (const value of main.querySelectorAll('[data-value], td')) value.textContent = '–';
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const figures = await answer.json();
    freshAt = Date.parse(figures.at);
    aheadMs = freshAt - Date.now();
    draw(figures);
    say('');
  } catch {
    saySince();
  }
  setTimeout(() => void round(), everyMs);
};

setInterval(tick, 1000);
tick();
void round();
