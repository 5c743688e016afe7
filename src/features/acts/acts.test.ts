// What a form sends and what it asks for first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseNumber } from '#core/case-number.ts';
import { officerCommands, type OfficerCommand } from '#core/complaint/act-table.ts';
import { parseAct } from '#features/case/parse-act.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import type { ActFacts } from '#web/acts/act-form.ts';
import type { CheckedAct, Outlet } from '#web/acts/act-values.ts';
import { withinLimits } from '#web/acts/within-limits.ts';
import { acts } from './act.contract.ts';

type Values = Readonly<Record<string, unknown>>;
/** What a test needs of an act's screen; the form itself is the browser's. */
type Screen<T extends OfficerCommand> = {
  start: (facts: ActFacts) => Values;
  body: (values: Values, outlet: Outlet) => CheckedAct<T>;
};
type Screens = { actScreens: { [T in OfficerCommand]: Screen<T> } };

const { load } = await consoleIn('id');
const { actScreens } = await load<Screens>('features/acts/act-screens.tsx');
Object.assign(globalThis, { location: { origin: 'https://tanggap.test' } });

const facts = givenFacts({ number: caseNumber(2026, 7), templates: [] });

/** As the dialog asks it: of a form as it starts, and what was typed into it since. */
const bodyOfAct = <T extends OfficerCommand>(act: T, typed: Values, outlet: Outlet): CheckedAct<T> => {
  const screen: Screen<T> = actScreens[act];
  const values = { ...screen.start(facts), ...typed };
  return withinLimits(acts[act], values, outlet, screen.body(values, outlet));
};

const shut: Outlet = { text: false, limits: {} };
const open: Outlet = { text: true, limits: {} };

/** What a form asks for beside the words that its contract requires, or in their place. */
const asksFor: { [T in OfficerCommand]?: string[] } = {
  AskIdentity: ['text'],
  ProvideIdentity: ['address', 'name', 'phone'],
  RevealIdentity: ['fields', 'reason'],
  SplitOff: ['messageIds'],
  Locate: ['text'],
  AnswerDirectly: ['privateText'],
  ConveyResult: ['privateText'],
  // Somebody was there.
  RecordMinutes: ['found', 'present'],
};

const requiredWords = (act: OfficerCommand): string[] => {
  const { properties, required }: { properties: object; required?: readonly string[] | undefined } = acts[act];
  const fields = Object.entries(properties as Record<string, object>);
  return fields.flatMap(([name, field]) => (required?.includes(name) === true && !('items' in field) ? [name] : []));
};

for (const act of officerCommands) {
  const expected = (asksFor[act] ?? requiredWords(act)).toSorted();
  test(`${act} ${expected.length === 0 ? 'needs nothing typed' : `asks for ${expected.join(', ')}`}`, () => {
    const empty = bodyOfAct(act, {}, shut);
    const lacks = empty.ok ? [] : Object.entries(empty.problems).filter(([, problem]) => problem?.kind === 'missing');
    assert.deepEqual(lacks.map(([name]) => name).toSorted(), expected);
    assert.equal(empty.ok, expected.length === 0);
    const blanks = Object.fromEntries(requiredWords(act).map((name) => [name, ' \n ']));
    assert.equal(bodyOfAct(act, blanks, shut).ok, expected.length === 0, 'blanks are no words');
  });
}

test('one of address and kelurahan is enough', () => {
  const values = { name: 'Warga Demo 1', phone: '0812', kelurahan: 'Demo' };
  assert.deepEqual(bodyOfAct('ProvideIdentity', values, shut), {
    ok: true,
    body: { identity: { name: 'Warga Demo 1', phone: '0812', kelurahan: 'Demo' } },
  });
});

test('personal data stops a text that everybody would read, and no other', () => {
  const values = { text: 'Hubungi 0812 3456 7890' };
  const refused = bodyOfAct('ApproveInterim', values, open);
  assert.equal(refused.ok, false);
  assert.deepEqual(refused.ok ? {} : refused.problems, {
    text: { kind: 'personal-data', text: values.text, finds: [{ kind: 'phone', from: 8, to: 22 }] },
  });
  assert.equal(bodyOfAct('ApproveInterim', values, shut).ok, true);
});

test('the public words of a result are looked at even when only they are given', () => {
  assert.equal(bodyOfAct('ConveyResult', { publicText: 'NIK 3471010101010001' }, shut).ok, false);
  assert.deepEqual(bodyOfAct('ConveyResult', { privateText: ' Sudah selesai. ' }, shut), {
    ok: true,
    body: { privateText: 'Sudah selesai.' },
  });
});

test('a placeholder that nobody filled is named, except the link that the server fills', () => {
  const unfilled = bodyOfAct('AskIdentity', { text: 'Halo {nama}' }, shut);
  assert.deepEqual(unfilled.ok ? {} : unfilled.problems, { text: { kind: 'placeholder', name: 'nama' } });
  assert.equal(bodyOfAct('AskIdentity', { text: 'Isi di {tautan}' }, shut).ok, true);
});

test('contacts of the body to which somebody is referred may stand in public, and nobody else’s', () => {
  const contacts = ['cs@contoh.example'];
  const refer = (text: string) => bodyOfAct('ReferElsewhere', { bodyId: 'kai', contacts, text }, open);
  const text = 'Tulislah ke cs@contoh.example.';
  assert.deepEqual(refer(text), { ok: true, body: { bodyId: 'kai', text } });
  const other = refer(`${text} Atau 0812 3456 7890`);
  assert.deepEqual(other.ok ? {} : other.problems, {
    text: {
      kind: 'personal-data',
      text: `${text} Atau 0812 3456 7890`,
      finds: [{ kind: 'phone', from: 36, to: 50 }],
    },
  });
  const gap = refer('Silakan menghubungi PLN: {kontak}');
  assert.deepEqual(gap.ok ? {} : gap.problems, {
    text: { kind: 'placeholder', name: 'kontak' },
  });
});

test('a typed case number may lack its dashes, but a typo is told', () => {
  const number = caseNumber(2026, 123);
  const typed = number.toLowerCase().replaceAll('-', ' ');
  assert.deepEqual(bodyOfAct('MergeInto', { number: typed }, shut), { ok: true, body: { number } });
  const typo = bodyOfAct('MergeInto', { number: number.replace('123', '124') }, shut);
  assert.deepEqual(typo.ok ? {} : typo.problems, { number: { kind: 'typo' } });
});

test('the lead agency does not help itself', () => {
  const values = { leadAgencyId: 'dlh', helpingAgencyIds: ['dlh', 'pdam'], instruction: 'Angkut.' };
  const { ok, ...rest } = bodyOfAct('Dispose', values, shut);
  assert.equal(ok, true);
  assert.deepEqual(rest, { body: { leadAgencyId: 'dlh', helpingAgencyIds: ['pdam'], instruction: 'Angkut.' } });
});

test('a wished deadline is Jakarta time', () => {
  const sent = bodyOfAct('AskExtension', { reason: 'Aspal.', untilAt: '2026-11-26T10:00' }, shut);
  assert.deepEqual(sent.ok ? sent.body : {}, { reason: 'Aspal.', untilAt: '2026-11-26T10:00:00+07:00' });
  const half = bodyOfAct('AskExtension', { reason: 'Aspal.', untilAt: '2026-11-26T25.00' }, shut);
  assert.deepEqual(half.ok ? half.body : half.problems, { untilAt: { kind: 'no-moment' } });
});

test('only scheduled work has a day, in Jakarta time, and needs one', () => {
  const told = (outcome: string, plannedAt: string) =>
    bodyOfAct('ReportFieldResult', { text: 'Aspal.', outcome, attachmentIds: [], plannedAt }, shut);
  const day = '2026-12-20T10:00';
  for (const [outcome, typed, sent] of [
    ['scheduled', day, `${day}:00+07:00`],
    ['done', day, undefined],
    ['cannot', '', undefined],
  ] as const) {
    const body = told(outcome, typed);
    assert.ok(body.ok, outcome);
    assert.equal((body.body as { plannedAt?: string }).plannedAt, sent, outcome);
  }
  for (const typed of ['', 'bulan depan']) {
    const body = told('scheduled', typed);
    assert.deepEqual(body.ok ? {} : body.problems, { plannedAt: { kind: 'no-moment' } });
  }
});

test('words are sent without the blanks around them, and what may be left out is not sent empty', () => {
  const refusing = { reason: ' Bukan wilayah kami.\n', suggestedAgencyId: '  ' };
  assert.deepEqual(bodyOfAct('RefuseDisposition', refusing, shut), {
    ok: true,
    body: { reason: 'Bukan wilayah kami.' },
  });
  assert.deepEqual(bodyOfAct('RefuseDisposition', { ...refusing, suggestedAgencyId: 'dlh' }, shut), {
    ok: true,
    body: { reason: 'Bukan wilayah kami.', suggestedAgencyId: 'dlh' },
  });
  assert.deepEqual(bodyOfAct('ReportProgress', { text: ' Setengah jalan. ' }, shut), {
    ok: true,
    body: { text: 'Setengah jalan.', attachmentIds: [] },
  });
});

test('what is wrong is told beside what is missing, and a number with no digit is none of UPIK', () => {
  const half = bodyOfAct('AskExtension', { untilAt: 'besok' }, shut);
  assert.deepEqual(half.ok ? {} : half.problems, { reason: { kind: 'missing' }, untilAt: { kind: 'no-moment' } });
  const number = bodyOfAct('RegisterInUpik', { upikNumber: 'belum ada' }, shut);
  assert.deepEqual(number.ok ? {} : number.problems, { upikNumber: { kind: 'no-upik-number' } });
});

test('an identity that is known needs no typing', () => {
  assert.deepEqual(bodyOfAct('ProvideIdentity', { useKnown: true }, shut), { ok: true, body: {} });
});

test('a text longer than its channel takes is told by how much', () => {
  const narrow: Outlet = { text: false, limits: { text: { max: 4, unit: 'bytes' } } };
  const long = bodyOfAct('AnswerInformation', { text: 'é🙏' }, narrow);
  assert.deepEqual(long.ok ? {} : long.problems, { text: { kind: 'too-long', over: 2 } });
});

test('more hashtags than a channel takes are told before sending', () => {
  const tagged: Outlet = { text: false, limits: { text: { max: 100, unit: 'characters', hashtags: 1 } } };
  const many = bodyOfAct('AnswerInformation', { text: 'Siap #jogja #pasar' }, tagged);
  assert.deepEqual(many.ok ? {} : many.problems, { text: { kind: 'too-many-hashtags', most: 1 } });
  assert.ok(bodyOfAct('AnswerInformation', { text: 'Siap #jogja' }, tagged).ok);
});

test('pictures that are ticked are released, and everybody sees them only where a channel takes them and when that is ticked', () => {
  const values: Values = { privateText: 'Sudah.', attachmentIds: ['foto-1'] };
  const sent = (change: Partial<Values>, outlet: Partial<Outlet>): unknown => {
    const checked = bodyOfAct('ConveyResult', { ...values, ...change }, { ...open, note: true, ...outlet });
    assert.ok(checked.ok);
    const { attachmentIds, photosInPublic } = checked.body;
    return [attachmentIds, photosInPublic];
  };
  const everywhere = { photos: { privately: true, openly: true } };
  const noted = { withNote: false };
  assert.deepEqual(sent(noted, everywhere), [['foto-1'], undefined]);
  assert.deepEqual(sent(noted, { photos: { privately: false, openly: true } }), [['foto-1'], undefined]);
  assert.deepEqual(sent({ publicText: 'Sudah.', privateText: '' }, everywhere), [['foto-1'], undefined]);
  assert.deepEqual(
    sent({ publicText: 'Sudah.', photosInPublic: true }, { photos: { privately: true, openly: false } }),
    [['foto-1'], undefined],
  );
  assert.deepEqual(sent({ publicText: 'Sudah.', privateText: '', photosInPublic: true }, everywhere), [
    ['foto-1'],
    true,
  ]);
  assert.deepEqual(sent({ ...noted, photosInPublic: true }, everywhere), [['foto-1'], undefined]);
  assert.deepEqual(sent({ publicText: 'Sudah.', privateText: '' }, { ...everywhere, note: false }), [
    ['foto-1'],
    undefined,
  ]);
  assert.deepEqual(sent({ ...noted, attachmentIds: [] }, everywhere), [undefined, undefined]);
  const before = bodyOfAct('ConveyResult', { ...values, attachmentIds: [], beforeIds: ['r'], ...noted }, open);
  assert.ok(before.ok);
  assert.deepEqual([before.body.attachmentIds, before.body.beforeIds], [undefined, ['r']]);
});

test('what the contract would refuse for its length is told at its field, before anything is sent', () => {
  const long = bodyOfAct('ReturnDraft', { reason: 'a'.repeat(5003) }, shut);
  assert.deepEqual(long.ok ? {} : long.problems, { reason: { kind: 'too-long', over: 3 } });
  const identity = { name: 'n'.repeat(201), phone: '0812', kelurahan: 'Demo' };
  const person = bodyOfAct('ProvideIdentity', identity, shut);
  assert.deepEqual(person.ok ? {} : person.problems, { name: { kind: 'too-long', over: 1 } });
  const published = { text: 'Baik.', publishAnyway: true, publishReason: 'r'.repeat(502) };
  const reason = bodyOfAct('ApproveInterim', published, open);
  assert.deepEqual(reason.ok ? {} : reason.problems, { publishReason: { kind: 'too-long', over: 2 } });
});

test('what a form sends is what the contract of its act takes', () => {
  const filled: Values = {
    ...{ text: 'Baik.', reason: 'Sebab.', note: 'Catatan.', publicText: 'Sudah.', fields: ['phone'], joinId: 'join-1' },
    ...{ name: 'Warga Demo 1', phone: '0812', address: 'Jalan Demo', reportClass: 'complaint', reason: 'praise' },
    ...{
      number: caseNumber(2026, 1),
      messageIds: ['m'],
      upikNumber: 'JSS-1',
      leadAgencyId: 'dlh',
      outcome: 'done',
    },
    ...{ bodyId: 'pln', categoryId: 'sampah', why: 'danger', privacy: 'secret', level: 'high', to: 'sari' },
    ...{ lane: 'misconduct', accusedAgencyId: 'dlh', accusedPerson: 'Kepala dinas' },
    ...{ how: 'visit', present: ['reporter'], found: 'Lubang.', agencyId: 'dlh', span: 'day' },
    ...{ visitAt: '2026-11-26T10:00', instruction: 'Angkut.', untilAt: '2026-11-26T10:00', subject: 'Anggaran taman.' },
  };
  /** Of acts whose field is called as another's. */
  const own: { [T in OfficerCommand]?: Values } = {
    DecideRequest: { outcome: 'given' },
    RecordContact: { outcome: 'met' },
    SettleProposal: { proposalId: '0199c7a0-2222-7000-8000-000000000001', outcome: 'accepted' },
  };
  for (const act of officerCommands) {
    const sent = bodyOfAct(act, { ...filled, ...own[act] }, open);
    assert.ok(sent.ok, act);
    const parsed = parseAct({ type: act, ...sent.body });
    assert.ok(parsed.ok, `${act} ${JSON.stringify(parsed)}`);
  }
});
