// The top of a case: who and which, the next promise, what class of report it is, and how far the steps are.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, givenMessage, shownChannels, shownNumber } from '#test/given/case-answer.ts';
import type { CaseAnswer, StepView } from './case.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const now = '2026-03-02T02:17:00Z';

type Pane = 'thread' | 'panel';
type Props = { answer: CaseAnswer; pane: Pane; onPane: (pane: Pane) => void };
const draw = (answer: CaseAnswer, { language = id, at = `/kasus/${shownNumber}`, pane = 'thread' as Pane } = {}) =>
  language.show<Props>('features/case/CaseHead.tsx', 'CaseHead', {
    props: { answer, pane, onPane: () => undefined },
    at,
    now,
  });
const show = (changed: Partial<CaseAnswer> = {}) => draw(givenAnswer(changed));

suite('who and which', () => {
  test('stand as its heading, with channel and day', async () => {
    const shown = await show();
    assert.deepEqual(shown.wordsOf('h1'), ['Warga Contoh']);
    assert.match(shown.words, new RegExp(`${shownNumber} Instagram, dilaporkan Sen, 2 Mar 08\\.00 WIB`));
    assert.ok(shown.buttons.includes('Salin nomor aduan'));
    assert.match((await draw(givenAnswer(), { language: en })).words, /Instagram, reported Mon,? 2 Mar 08:00 WIB/);
  });

  test('in which kelurahan it lies stands beside them, where somebody said so', async () => {
    const place = { text: 'Jalan Uji', kelurahan: '34.71.02.1003' };
    assert.match((await draw(givenAnswer({ place }))).words, /WIB Kelurahan Gowongan /);
    for (const other of [{ text: 'Jalan Uji' }, { kelurahan: '34.71.99.1001' }])
      assert.doesNotMatch((await draw(givenAnswer({ place: other }))).words, /Kelurahan/);
  });

  test('the way back keeps what was chosen in the list', async () => {
    const back = async (at: string) => (await draw(givenAnswer(), { at })).all('a.case-back')[0]?.attributes['href'];
    for (const cari of ['lampu mati', 'A&B', '100%', 'a+b', '#3', 'ꦭꦩ꧀ꦥꦸ', 'a=b']) {
      const kept = new URLSearchParams({ map: 'triage', cari });
      const [path = '', search] = ((await back(`/kasus/${shownNumber}?${kept.toString()}`)) ?? '').split('?');
      assert.deepEqual([path, [...new URLSearchParams(search)]], ['/meja/masuk', [...kept]], cari);
    }
    assert.equal(await back(`/kasus/${shownNumber}`), '/meja/masuk');
  });

  test('which half of the case is shown on a phone is pressed', async () => {
    const pressed = async (pane: Pane) =>
      (await draw(givenAnswer(), { pane }))
        .all('button')
        .flatMap(({ attributes, words }) => (attributes['aria-pressed'] === 'true' ? [words] : []));
    assert.deepEqual([await pressed('thread'), await pressed('panel')], [['Percakapan'], ['Rincian']]);
  });
});

suite('the post itself', () => {
  const link = async (...permalinks: (string | undefined)[]) => {
    const messages = permalinks.map((permalink, at) =>
      givenMessage({ id: String(at), ...(permalink === undefined ? {} : { permalink }) }),
    );
    return (await show({ messages }))
      .all('a')
      .flatMap(({ attributes }) => (attributes['target'] === '_blank' ? [attributes['href']] : []));
  };

  test('is opened at the first message that has an address', async () => {
    assert.deepEqual(await link(undefined, 'https://instagram.example/p/1', 'https://instagram.example/p/2'), [
      'https://instagram.example/p/1',
    ]);
    assert.deepEqual(await link(undefined), []);
    assert.deepEqual(await link(), []);
  });

  test('is not opened by an address that would run something', async () => {
    for (const hostile of [
      'javascript:alert(1)',
      'data:text/html,x',
      'JavaScript:alert(1)',
      '//x.example',
      ' https://x.example',
      'httpx://a',
    ])
      assert.deepEqual(await link(hostile), [], hostile);
  });
});

suite('the next promise', () => {
  const promise = async (changed: Partial<CaseAnswer>) => (await show(changed)).wordsOf('span.case-promise');

  test('says how long and until when', async () => {
    const [words = ''] = await promise({});
    assert.match(words, /tenggat Sen, 2 Mar 10\.00 WIB$/);
  });

  test('names no hour while no time passes', async () => {
    const clock = { step: 'coordinate', dueAt: '2026-03-02T03:00:00.000Z', limitMs: 1, paused: true } as const;
    const [words = ''] = await promise({ clock });
    assert.equal(words.includes('tenggat Sen'), false);
  });

  test('of a closed case is why it was closed, as far as that is known', async () => {
    const closed = { status: 'closed' } as const;
    assert.deepEqual(await promise({ ...closed, closeReason: 'conveyed' }), ['Selesai: hasil sudah disampaikan']);
    assert.deepEqual(await promise({ ...closed, closeReason: 'duplicate' }), ['Selesai: duplikat aduan lain']);
    assert.deepEqual(await promise({ ...closed, closeReason: 'something-new' }), ['Selesai']);
    assert.deepEqual(await promise(closed), ['Selesai']);
  });

  test('is none where nothing runs', async () => {
    const { clock: _none, ...answer } = givenAnswer();
    assert.deepEqual((await draw(answer)).wordsOf('span.case-promise'), []);
  });
});

suite('a report of SP4N-LAPOR!', () => {
  const report = { reportClass: 'supervised', id: '9100001', url: 'https://lapor.example' } as const;

  test('shows its class, and that its limits count working days', async () => {
    const shown = await show({ report: { ...report, privacy: 'public' } });
    assert.deepEqual(shown.wordsOf('span.badge-info'), ['Pengaduan berkadar pengawasan']);
    assert.match(shown.words, /tenggat dalam hari kerja/);
    assert.equal(/Publik|Anonim|Rahasia/.test(shown.words), false);
  });

  test('warns where its reporter does not want to be seen', async () => {
    assert.match((await show({ report: { ...report, privacy: 'anonymous' }, privacy: 'anonymous' })).words, /Anonim/);
    assert.match((await show({ privacy: 'secret' })).words, /Rahasia/);
  });

  test('is the mark of no other case', async () => {
    assert.equal((await show()).all('p.case-report').length, 0);
  });
});

suite('the steps', () => {
  const strip = (steps: readonly StepView[], language = id) =>
    language.show('features/case/StepStrip.tsx', 'StepStrip', { props: { steps }, now });
  const spoken = async (step: StepView, language = id) => (await strip([step], language)).wordsOf('li')[0];
  const at = '2026-03-02T02:00:00.000Z';

  test('say each its state and its hour', async () => {
    assert.equal(
      await spoken({ step: 'ask-identity', state: 'met', at }),
      'Tanya identitas, tepat waktu, Sen, 2 Mar 09.00 WIB',
    );
    assert.match(
      (await spoken({ step: 'ask-identity', state: 'late', at })) ?? '',
      /, terlambat, Sen, 2 Mar 09\.00 WIB$/,
    );
    assert.match((await spoken({ step: 'ask-identity', state: 'skipped' })) ?? '', /, dilewati$/);
    assert.match((await spoken({ step: 'ask-identity', state: 'paused' })) ?? '', /, dijeda$/);
    assert.match((await spoken({ step: 'convey', state: 'ahead' })) ?? '', /, berikutnya$/);
  });

  test('that run say until when, and from the moment after it that they are over', async () => {
    const running = (dueAt: string) => spoken({ step: 'coordinate', state: 'now', dueAt });
    assert.match((await running('2026-03-02T02:18:00.000Z')) ?? '', /, sekarang, tenggat Sen, 2 Mar 09\.18 WIB$/);
    assert.match(
      (await running('2026-03-02T02:16:00.000Z')) ?? '',
      /, sekarang, lewat tenggat, tenggat Sen, 2 Mar 09\.16 WIB$/,
    );
    assert.match((await spoken({ step: 'coordinate', state: 'now' })) ?? '', /, sekarang$/);
  });

  test('are called as the case’s version calls them, which is Indonesian', async () => {
    const named: StepView = { step: 'coordinate', state: 'now', stepName: 'Jawaban bersama' };
    assert.equal(await spoken(named), 'Jawaban bersama, sekarang');
    assert.equal(await spoken(named, en), 'Jawaban bersama, now');
    const shown = await strip([{ step: 'report', state: 'met' }, named], en);
    assert.equal(shown.all('li')[1]?.attributes['title'], 'Jawaban bersama, now');
    const [where] = shown.all('p.steps-where');
    assert.match(where?.inside.map(({ words }) => words).join('') ?? '', /^Jawaban bersama$/);
    const marked = shown.elements.filter(({ attributes }) => attributes['lang'] === 'id').map(({ words }) => words);
    assert.deepEqual([...new Set(marked)], ['Jawaban bersama']);
    assert.equal(marked.length, 3);
  });

  test('on a phone are one line about where the case is, and none when it is nowhere', async () => {
    const where = async (steps: readonly StepView[], language = id) =>
      (await strip(steps, language)).all('p.steps-where').map(({ words }) => words);
    assert.match((await where(givenAnswer().steps))[0] ?? '', /^Langkah 2 dari 6 · \S/);
    assert.deepEqual(await where(givenAnswer().steps.map((step) => ({ ...step, state: 'met' }))), []);
    assert.match(
      (
        await where([
          { step: 'report', state: 'met' },
          { step: 'coordinate', state: 'paused' },
        ])
      )[0] ?? '',
      /^Langkah 2 dari 2/,
    );
    assert.deepEqual(await where([]), []);
  });

  test('are told in English as well', async () => {
    const words = await spoken({ step: 'coordinate', state: 'late', at }, en);
    assert.match(words ?? '', /Mon,? 2 Mar 09:00 WIB$/);
    assert.equal(/terlambat/.test(words ?? ''), false);
  });
});
