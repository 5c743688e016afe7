// What waits for an officer's mouth: one card for each message, for desk roles alone, with the number behind a press and the end behind a form.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { triesBeforeGivingUp, type ToldHow } from '#core/telling.ts';
import type { CaseAnswer, Message } from '#features/case/case.contract.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, givenMessage } from '#test/given/case-answer.ts';
import type { ByHandBody } from './by-hand.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

type Delivery = NonNullable<Message['delivery']>;
const waiting = (delivery: Partial<Delivery> = {}, changed: Partial<Message> = {}): Message =>
  givenMessage({
    ...{ id: 'w-1', from: 'city', visibility: 'private', text: 'Lampu sudah menyala.' },
    delivery: { state: 'by-hand', purpose: 'result', ...delivery },
    ...changed,
  });
const identity = { fields: ['name', 'phone'], complete: true } as const;
const known: Partial<CaseAnswer> = {
  channel: 'phone',
  reporter: { name: 'Warga', identity: { ...identity, fields: [...identity.fields] } },
  possible: ['RevealIdentity'],
};

const show = (changed: Partial<CaseAnswer>, role: Role = 'admin-medsos', language = id) =>
  language.show('features/by-hand/TaskCard.tsx', 'ByHandTasks', {
    as: { role },
    props: { answer: givenAnswer(changed) },
  });
const one = (delivery: Partial<Delivery> = {}, changed: Partial<CaseAnswer> = {}) =>
  show({ ...known, messages: [waiting(delivery)], ...changed });

suite('the tasks of a case', () => {
  test('are its messages that wait for an officer, in their order, and no others', async () => {
    const states = ['waiting', 'retrying', 'sent', 'arrived', 'read', 'failed'] as const;
    const others = states.map((state) => waiting({ state }, { id: state, text: state }));
    const shown = await show({
      ...known,
      messages: [...others, waiting(), waiting({}, { id: 'w-2', text: 'Kedua.' }), givenMessage()],
    });
    assert.deepEqual(shown.wordsOf('blockquote'), ['Lampu sudah menyala.', 'Kedua.']);
    assert.deepEqual((await show({ ...known, messages: others })).wordsOf('section'), []);
  });

  test('are shown to those who speak with reporters, and to nobody else', async () => {
    const roles: readonly [Role, number][] = [
      ['admin-medsos', 1],
      ['admin-pusat', 1],
      ['team-lead', 1],
      ['admin-agency', 0],
      ['division-head', 0],
      ['operator', 0],
    ];
    for (const [role, count] of roles)
      assert.equal((await show({ ...known, messages: [waiting()] }, role)).all('section.task').length, count, role);
  });

  test('say what is to be done: ask, tell, or speak at the counter', async () => {
    const title = async (purpose: Delivery['purpose'], channel = 'phone') =>
      (await one({ purpose }, { channel })).wordsOf('h2')[0];
    for (const purpose of ['ask-identity', 'remind-identity'] as const)
      assert.equal(await title(purpose), 'Telepon pelapor dan tanyakan identitas');
    for (const purpose of ['interim', 'information', 'result', 'notice'] as const)
      assert.equal(await title(purpose), 'Telepon pelapor dan sampaikan', purpose);
    assert.equal(await title('ask-identity', 'walk-in'), 'Sampaikan di loket, atau telepon pelapor');
  });

  test('are said in English as well, with the words for the citizen as they are', async () => {
    const shown = await show({ ...known, messages: [waiting()] }, 'admin-pusat', en);
    assert.deepEqual(shown.wordsOf('blockquote'), ['Lampu sudah menyala.']);
    assert.equal(/Telepon|Sudah disampaikan/.test(shown.words), false);
  });
});

suite('the number', () => {
  test('is behind a press for whoever may open it', async () => {
    const shown = await one();
    assert.ok(shown.buttons.includes('Tampilkan nomor'));
    assert.equal(/\d{6}/.test(shown.words), false);
  });

  test('is not there where none is known, or nobody lets this officer see it', async () => {
    const without: readonly Partial<CaseAnswer>[] = [
      { reporter: { name: 'Warga' } },
      { reporter: { name: 'Warga', identity: { fields: ['name'], complete: false } } },
      { possible: [] },
    ];
    for (const changed of without) {
      const shown = await one({}, changed);
      assert.equal(shown.buttons.includes('Tampilkan nomor'), false);
      assert.match(shown.words, /Nomor pelapor tidak tersimpan\./);
    }
  });
});

suite('attempts', () => {
  test('are counted, and from the third one on the message may be given up', async () => {
    assert.equal(triesBeforeGivingUp, 3);
    for (const [tries, counted, givesUp] of [
      [0, false, false],
      [1, true, false],
      [2, true, false],
      [3, true, true],
      [7, true, true],
    ] as const) {
      const shown = await one({ tries });
      assert.equal(shown.words.includes(`Sudah ${String(tries)} kali dicoba.`), counted, String(tries));
      assert.equal(shown.buttons.includes('Tandai tidak sampai'), givesUp, String(tries));
      assert.equal(shown.words.includes('Coba kontak lain'), givesUp, String(tries));
    }
  });

  test('of which none was noted are none', async () => {
    assert.equal((await one()).words.includes('kali dicoba'), false);
  });
});

suite('what is carried over to SP4N-LAPOR!', () => {
  const report = {
    reportClass: 'complaint',
    privacy: 'public',
    id: '9100001',
    url: 'https://lapor.example/9100001',
  } as const;

  test('is an answer to copy, with its number and the way there', async () => {
    const shown = await one({}, { report, channel: 'sp4n-lapor' });
    assert.match(shown.words, /Salin jawaban ke SP4N-LAPOR! Nomor laporan 9100001 Lampu sudah menyala\./);
    assert.deepEqual(shown.links, [report.url]);
    assert.deepEqual(shown.buttons, ['Salin jawaban', 'Sudah disalin']);
  });

  test('or a state to set, which is not copied', async () => {
    const shown = await show({ ...known, report, messages: [waiting({ purpose: 'status' }, { text: 'in-progress' })] });
    assert.match(shown.words, /Ubah status di SP4N-LAPOR! .*Status di SP4N-LAPOR!: Diproses/);
    assert.deepEqual(shown.buttons, ['Sudah diubah']);
  });
});

suite('how it ended', () => {
  type Kind = ByHandBody['kind'];
  type Props = { answer: CaseAnswer; message: Message; kind: Kind; how?: ToldHow; onClose: () => void };
  const dialog = (kind: Kind, changed: Partial<Props> = {}) =>
    id.show<Props>('features/by-hand/EndDialog.tsx', 'EndDialog', {
      props: {
        answer: givenAnswer({ channel: 'phone' }),
        message: waiting(),
        kind,
        onClose: () => undefined,
        ...changed,
      },
    });
  const chosen = async (shown: Awaited<ReturnType<typeof dialog>>) =>
    shown.all('input').flatMap(({ attributes }) => (attributes['checked'] === undefined ? [] : [attributes['value']]));

  test('asks how the reporter was told, by the telephone or the counter first', async () => {
    const told = await dialog('told');
    assert.deepEqual(told.wordsOf('h2'), ['Catat: sudah disampaikan']);
    assert.deepEqual(await chosen(told), ['phone']);
    assert.deepEqual(await chosen(await dialog('told', { answer: givenAnswer({ channel: 'walk-in' }) })), ['counter']);
    assert.deepEqual(
      told.all('input').map(({ attributes }) => attributes['value']),
      ['phone', 'counter', 'letter', 'other'],
    );
  });

  test('of a copied answer there is one way, and nothing to choose', async () => {
    const copied = await dialog('told', { how: 'register' });
    assert.deepEqual(copied.wordsOf('h2'), ['Catat: sudah di SP4N-LAPOR!']);
    assert.deepEqual(copied.all('input'), []);
  });

  test('asks nothing of how where nobody was told, and warns by its colour where it is the end', async () => {
    const [missed, over] = [await dialog('not-reached'), await dialog('given-up')];
    assert.deepEqual([missed.all('input').length, over.all('input').length], [0, 0]);
    assert.equal(missed.all('button.button-danger').length, 0);
    assert.deepEqual(over.wordsOf('button.button-danger'), ['Simpan']);
    assert.match(over.words, /Hanya terbaca petugas\. Jangan tulis data pribadi pelapor\./);
  });
});
