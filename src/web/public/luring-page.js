// Shows what this device kept of its officer's open cases; throws it away unread once the session that asked for it must have ended.
const keptIn = 'tanggap-luring';
const dayOf = (moment) => new Date(moment).toDateString();

const find = async () => {
  const answer = await caches.match('/meja/luring-data', { cacheName: keptIn });
  const kept = await answer?.json();
  if (kept === undefined || Date.parse(kept.until) > Date.now()) return kept;
  await caches.delete(keptIn);
  return undefined;
};

const made = (tag, text, name = '') => {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = name;
  return element;
};

const rowOf = (one, words) => {
  const row = document.createElement('li');
  const isLate = one.dueAt !== undefined && Date.parse(one.dueAt) < Date.now();
  const head = made('p', '', 'kepala');
  head.append(made('strong', one.number), made('span', one.state));
  row.append(head);
  if (one.about !== '') row.append(made('p', one.about));
  const foot = [isLate ? words.late : undefined, one.due, one.mine].filter((part) => part !== undefined).join(' · ');
  if (foot !== '') row.append(made('p', foot, isLate ? 'lewat' : 'tenggat'));
  return row;
};

const show = ({ language, madeAt, words, cases }) => {
  document.documentElement.lang = language;
  document.title = words.title;
  const banner = dayOf(madeAt) === dayOf(Date.now()) ? words.banner : words.bannerDated;
  for (const [id, text] of [
    ['luring', banner],
    ['judul', words.title],
    ['pengantar', words.lead],
    ['lagi', words.again],
  ])
    document.getElementById(id).textContent = text;
  const rows = cases.length === 0 ? [made('li', words.none)] : cases.map((one) => rowOf(one, words));
  document.getElementById('daftar').replaceChildren(...rows);
};

const again = () => location.reload();
document.getElementById('lagi').addEventListener('click', again);
addEventListener('online', again);

const kept = await find();
if (kept !== undefined) show(kept);
