import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from './screens.ts';
import { Shown } from './shown.ts';

const [indonesian, english] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/agency/AgenciesPage.tsx', 'AgenciesPage'] as const;
const asked = 'GET /api/v1/agencies/standing';

test('a screen is drawn with what the test answers, in either language', async () => {
  const agencies = [
    {
      id: 'dlh',
      shortName: 'DLH',
      name: 'Dinas <Lingkungan> & Kebersihan',
      openCases: 2,
      officers: 3,
      phone: '',
      email: '',
      address: '',
      calendar: '',
    },
  ];
  const answers = { [asked]: { agencies, calendars: [] } };
  const shown = await indonesian.show(...page, { answers });
  assert.deepEqual(shown.asked, [asked]);
  assert.match(shown.words, /Dinas <Lingkungan> & Kebersihan .*2 aduan terbuka/);
  assert.match((await english.show(...page, { answers })).words, /Dinas <Lingkungan> & Kebersihan .*2 open complaints/);
});

test('a question that the test does not answer fails it, by name', async () => {
  await assert.rejects(indonesian.show(...page), { message: `the test answers nothing to ${asked}` });
});

test('a refusal reaches the screen in the words of the server, and waiting is drawn without asking', async () => {
  const refused = Response.json({ title: 'Bukan untuk peran ini.', detail: 'Minta Ketua Tim.' }, { status: 403 });
  const shown = await indonesian.show(...page, { answers: { [asked]: refused } });
  assert.match(shown.words, /Bukan untuk peran ini\. Minta Ketua Tim\. Coba lagi/);
  const waiting = await indonesian.show(...page, { waiting: true });
  assert.match(waiting.words, /Memuat/);
  assert.deepEqual(waiting.asked, []);
});

test('the clock is the one that the test names', async () => {
  const badge = ['web/ui/DeadlineBadge.tsx', 'DeadlineBadge'] as const;
  const props = { deadline: { step: 'follow-up', dueAt: '2026-03-02T10:00:00Z', paused: false } };
  const early = await english.show(...badge, { props, now: '2026-03-02T09:17:00Z' });
  const late = await english.show(...badge, { props, now: '2026-03-02T10:05:00Z' });
  assert.equal(early.all('span.badge-neutral').length, 1);
  assert.equal(late.all('span.badge-late').length, 1);
});

test('words are what is seen and heard: nothing hidden, entities as signs, marks within a word', () => {
  const shown = new Shown(
    '<p>lam<mark>pu</mark> &amp; <b>&lt;b&gt;</b><i aria-hidden="true">x</i></p><button disabled="">Kirim</button>' +
      '<button aria-label="Tutup"><svg aria-hidden="true"></svg></button><input class="input large" value="a &quot;b&quot;"/>' +
      '<a href="/meja/?a=1&amp;b=2">ke sana</a>',
  );
  assert.equal(shown.words, 'lampu & <b> Kirim ke sana');
  assert.deepEqual(shown.buttons, ['Tutup']);
  assert.deepEqual(shown.links, ['/meja/?a=1&b=2']);
  assert.equal(shown.all('input.large')[0]?.attributes['value'], 'a "b"');
  assert.deepEqual(shown.wordsOf('button'), ['Kirim', 'Tutup']);
});
