// What leaves by itself, and what officers start from: complete, polite, and without anything that belongs to a person.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSpoken, kinds } from '#channels/kinds.ts';
import { findPersonalData } from '#core/personal-data.ts';
import { textLength } from '#core/text-length.ts';
import type { SendEffect } from '#core/complaint/reactions.ts';
import { automaticTemplates, endings, waitings } from '#core/complaint/told-ends.ts';
import { purposes } from '#features/template/template.contract.ts';
import { publicThread } from '#test/given/given.ts';
import { citizenWords, defaultTemplates } from './citizen.ts';

const publicUrl = 'https://aduan.contoh.example';
const of = { complaintId: 'complaint-1', number: 'ADU-2026-000123-K7' };
const agency = { name: 'Dinas Pekerjaan Umum, Perumahan dan Kawasan Permukiman', shortName: 'DPUPKP' };
const wordsFor = citizenWords({ publicUrl, isSpoken, hasPrivateWay: (channel) => channel !== 'tiktok' });
const say = (one: SendEffect): string => wordsFor(one, { ...of, agency }) ?? assert.fail('nothing is said');
const effect = (text: SendEffect['text'], more: Partial<SendEffect> = {}): SendEffect => ({
  kind: 'send',
  purpose: 'remind-identity',
  thread: publicThread,
  visibility: 'public',
  text,
  ...more,
});
const templates = automaticTemplates;
/** Said in private conversations alone. */
const neverPublic = Object.values({ ...endings, ...waitings }).flatMap((row): string[] =>
  row.by === 'program' && row.where === 'only-private' ? [row.template] : [],
);
/** Whoever greets or praises asked for nothing that a number leads back to. */
const thanksAlone: readonly string[] = ['greeted', 'praise-thanked'];
/** As late in the year as words grow long. */
const untilAt = Date.parse('2026-09-10T18:30:00Z');
const wordsIn = (visibility: SendEffect['visibility'], number = of.number): string[] =>
  templates.map((template) =>
    say(effect({ kind: 'template', template, number, untilAt, upikNumber: 'UPIK-2026/000123' }, { visibility })),
  );
const automatic = [...wordsIn('public'), ...wordsIn('private')];

test('an automatic message names the case, and nothing that a stranger may not read', () => {
  for (const [at, words] of automatic.entries()) {
    if (!thanksAlone.includes(templates[at % templates.length] ?? '')) assert.match(words, /ADU-2026-000123-K7/);
    assert.equal(findPersonalData(words), undefined);
    assert.doesNotMatch(words, /identitas\/|kode|[{}]/);
    assert.ok(words.length < 1000, 'too long for a comment');
  }
});

test('a reminder says where the link is, and warns of the comments', () => {
  for (const visibility of ['public', 'private'] as const) {
    const [reminder = ''] = wordsIn(visibility);
    assert.match(reminder, /pesan pribadi/);
    assert.match(reminder, /Jangan tulis NIK/);
  }
  assert.match(wordsIn('private')[0] ?? '', /https:\/\/aduan\.contoh\.example\/sop$/);
});

test('a reminder where nothing private exists speaks of no private message', () => {
  const text = { kind: 'template', template: 'remind-identity', number: of.number } as const;
  const reminder = say(effect(text, { thread: { ...publicThread, channel: 'tiktok' } }));
  assert.match(reminder, /Isilah tautan di balasan kami/);
  assert.doesNotMatch(reminder, /pesan pribadi/);
});

for (const [name, { limits, spoken }] of Object.entries(kinds))
  test(`what leaves by itself fits where all can read on ${name}, whatever the number and the city’s address`, () => {
    const { max, unit } = limits.commentLength;
    const long = 'ADU-2026-9999999-ZZ';
    for (const [at, words] of wordsIn('public', long).entries())
      if (spoken !== true && !neverPublic.includes(templates[at] ?? ''))
        assert.ok(textLength(words, unit) <= max, words);
    for (const words of wordsIn('private', long))
      assert.ok(textLength(words, limits.messageLength.unit) <= limits.messageLength.max);
  });

test('a later day is told in Yogyakarta’s time', () => {
  assert.equal(
    wordsIn('public')[templates.indexOf('extended')],
    'Laporan ADU-2026-000123-K7 memerlukan waktu lebih lama. Hasilnya kami kabarkan paling lambat 11 September 2026 pukul 01.30 WIB.',
  );
});

test('of where a case went the agency is named in full, and its number there where it has one', () => {
  const text = { kind: 'template', template: 'disposed', number: of.number } as const;
  const inPrivate = { visibility: 'private', purpose: 'news' } as const;
  assert.equal(
    say(effect({ ...text, upikNumber: 'U-7' }, inPrivate)),
    `Laporan ${of.number} tercatat di UPIK dengan nomor U-7 dan kami teruskan kepada ${agency.name}. Hasilnya kami kabarkan di sini.`,
  );
  assert.match(
    wordsFor(effect(text, inPrivate), of) ?? '',
    /^Laporan ADU-2026-000123-K7 kami teruskan kepada dinas yang/,
  );
});

test('of whom praise was passed on to the agency is named, in public by the name that is short enough', () => {
  const text = { kind: 'template', template: 'passed-on', number: of.number } as const;
  const words = (name: string): string =>
    `Terima kasih. Yang Anda sampaikan (${of.number}) sudah kami teruskan kepada ${name}.`;
  assert.equal(say(effect(text)), words(agency.shortName));
  assert.equal(say(effect(text, { visibility: 'private' })), words(agency.name));
  assert.equal(wordsFor(effect(text), of), words('dinas terkait'));
});

test('news is said by no mouth: officers would call for it; what is late they tell', () => {
  const text = { kind: 'template', template: 'delayed', number: of.number, untilAt } as const;
  for (const [name, { spoken }] of Object.entries(kinds)) {
    const thread = { ...publicThread, channel: name };
    assert.equal(wordsFor(effect(text, { thread, purpose: 'news' }), of) === undefined, spoken === true, name);
    assert.match(
      wordsFor(effect(text, { thread, purpose: 'notice' }), of) ?? '',
      /terlambat kami tangani: batas waktunya/,
    );
  }
});

test('when somebody comes to a home is told to whoever lives there, and to nobody who reads along', () => {
  for (const template of ['visit-agreed', 'visit-off'] as const) {
    const at = templates.indexOf(template);
    assert.match(wordsIn('private')[at] ?? '', /11 September 2026 pukul 01\.30 WIB/);
    assert.doesNotMatch(wordsIn('public')[at] ?? '', /September|01\.30/);
  }
});

test('what an officer typed goes out as it is', () => {
  assert.equal(wordsFor(effect({ kind: 'given', text: 'Apa adanya {ini}' }), of), 'Apa adanya {ini}');
});

test('every purpose has a template that officers start from', () => {
  assert.deepEqual([...new Set(defaultTemplates.map(({ purpose }) => purpose))].toSorted(), [...purposes].toSorted());
  assert.equal(new Set(defaultTemplates.map(({ id }) => id)).size, defaultTemplates.length);
});

test('the first template of a purpose has only placeholders that fill themselves, the answer to a question excepted', () => {
  const known = ['nomor', 'nama', 'sapaan', 'kanal', 'tautan', 'tenggat', 'lacak', 'hasil'];
  for (const purpose of purposes) {
    const first = defaultTemplates
      .filter((template) => template.purpose === purpose)
      .toSorted((a, b) => a.id.localeCompare(b.id))[0];
    const names = [...(first?.body ?? '').matchAll(/\{([a-z]+)\}/g)].map(([, name = '']) => name);
    const left = names.filter((name) => !known.includes(name));
    assert.deepEqual(left, purpose === 'information' ? ['jawaban'] : [], purpose);
  }
});

test('no sentence is longer than twenty words', () => {
  for (const text of [...automatic, ...defaultTemplates.map(({ body }) => body)]) {
    for (const sentence of text.split(/[.!?:;]\s|\n/)) {
      const words = sentence.split(/\s+/).filter((word) => word !== '');
      assert.ok(words.length <= 20, `${String(words.length)}: ${sentence}`);
    }
  }
});
