// What a form sends and what it asks for first.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseNumber } from '#core/case-number.ts';
import { officerCommands } from '#core/complaint/act-table.ts';
import { parseAct } from '#features/case/parse-act.ts';
import { fieldsOfAct, fillTemplate, withinLimits } from './act-body.ts';
import type { CheckedAct, FormValues, Outlet, SharedAct } from './act-values.ts';

/** As the dialog asks it. */
const bodyOfAct = <T extends SharedAct>(act: T, values: FormValues[T], outlet: Outlet): CheckedAct<T> =>
  withinLimits(act, values, outlet, fieldsOfAct(act, values, outlet));

type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
/** What any form can hold. */
type Values = AllOf<FormValues[SharedAct]>;

const blank: Values = {
  text: '',
  reason: '',
  note: '',
  mode: 'form-link',
  name: '',
  phone: '',
  address: '',
  kelurahan: '',
  fields: [],
  reportClass: '',
  notComplaint: '',
  otherNumber: '',
  joinId: '',
  messageIds: [],
  publicText: '',
  privateText: '',
  publicNote: '',
  withNote: true,
  privately: false,
  publishAnyway: false,
  publishReason: '',
  upikNumber: '',
  leadAgencyId: '',
  helpingAgencyIds: [],
  instruction: '',
  suggestedAgencyId: '',
  untilAt: '',
  outcome: '',
  attachmentIds: [],
  photosInPublic: false,
  useKnown: false,
};
const shut: Outlet = { text: false, limits: {} };
const open: Outlet = { text: true, limits: {} };
const bare = ['AcknowledgeDisposition', 'GrantExtension'];

for (const act of officerCommands) {
  test(`${act} ${bare.includes(act) ? 'needs nothing typed' : 'asks for what is missing'}`, () => {
    assert.equal(bodyOfAct(act, blank, shut).ok, bare.includes(act));
  });
}

test('one of address and kelurahan is enough', () => {
  const values = { ...blank, name: 'Warga Demo 1', phone: '0812', kelurahan: 'Demo' };
  assert.deepEqual(bodyOfAct('ProvideIdentity', values, shut), {
    ok: true,
    body: { identity: { name: 'Warga Demo 1', phone: '0812', kelurahan: 'Demo' } },
  });
});

test('personal data stops a text that everybody would read, and no other', () => {
  const values = { ...blank, text: 'Hubungi 0812 3456 7890' };
  const refused = bodyOfAct('ApproveInterim', values, open);
  assert.equal(refused.ok, false);
  assert.deepEqual(refused.ok ? {} : refused.problems, {
    text: { kind: 'personal-data', text: values.text, finds: [{ kind: 'phone', from: 8, to: 22 }] },
  });
  assert.equal(bodyOfAct('ApproveInterim', values, shut).ok, true);
});

test('the public words of a result are looked at even when only they are given', () => {
  assert.equal(bodyOfAct('ConveyResult', { ...blank, publicText: 'NIK 3471010101010001' }, shut).ok, false);
  assert.deepEqual(bodyOfAct('ConveyResult', { ...blank, privateText: ' Sudah selesai. ' }, shut), {
    ok: true,
    body: { privateText: 'Sudah selesai.' },
  });
});

test('a placeholder that nobody filled is named, except the link that the server fills', () => {
  const unfilled = bodyOfAct('AskIdentity', { ...blank, text: 'Halo {nama}' }, shut);
  assert.deepEqual(unfilled.ok ? {} : unfilled.problems, { text: { kind: 'placeholder', name: 'nama' } });
  assert.equal(bodyOfAct('AskIdentity', { ...blank, text: 'Isi di {tautan}' }, shut).ok, true);
});

test('a typed case number may lack its dashes, but a typo is told', () => {
  const number = caseNumber(2026, 123);
  const typed = number.toLowerCase().replaceAll('-', ' ');
  assert.deepEqual(bodyOfAct('MergeInto', { ...blank, otherNumber: typed }, shut), { ok: true, body: { number } });
  const typo = bodyOfAct('MergeInto', { ...blank, otherNumber: number.replace('123', '124') }, shut);
  assert.deepEqual(typo.ok ? {} : typo.problems, { otherNumber: { kind: 'typo' } });
});

test('the lead agency does not help itself', () => {
  const values = { ...blank, leadAgencyId: 'dlh', helpingAgencyIds: ['dlh', 'pdam'], instruction: 'Angkut.' };
  const { ok, ...rest } = bodyOfAct('Dispose', values, shut);
  assert.equal(ok, true);
  assert.deepEqual(rest, { body: { leadAgencyId: 'dlh', helpingAgencyIds: ['pdam'], instruction: 'Angkut.' } });
});

test('a wished deadline is Jakarta time', () => {
  const sent = bodyOfAct('AskExtension', { ...blank, reason: 'Aspal.', untilAt: '2026-11-26T10:00' }, shut);
  assert.deepEqual(sent.ok ? sent.body : {}, { reason: 'Aspal.', untilAt: '2026-11-26T10:00:00+07:00' });
  const half = bodyOfAct('AskExtension', { ...blank, reason: 'Aspal.', untilAt: '2026-11-26T25.00' }, shut);
  assert.deepEqual(half.ok ? half.body : half.problems, { untilAt: { kind: 'no-moment' } });
});

test('a template fills what is known and leaves the rest to be seen', () => {
  assert.equal(fillTemplate('{nomor} untuk {nama}', { nomor: 'ADU' }), 'ADU untuk {nama}');
});

test('an identity that is known needs no typing', () => {
  assert.deepEqual(bodyOfAct('ProvideIdentity', { ...blank, useKnown: true }, shut), { ok: true, body: {} });
});

test('a text longer than its channel takes is told by how much', () => {
  const narrow: Outlet = { text: false, limits: { text: { max: 4, unit: 'bytes' } } };
  const long = bodyOfAct('AnswerInformation', { ...blank, text: 'é🙏' }, narrow);
  assert.deepEqual(long.ok ? {} : long.problems, { text: { kind: 'too-long', over: 2 } });
});

test('more hashtags than a channel takes are told before sending', () => {
  const tagged: Outlet = { text: false, limits: { text: { max: 100, unit: 'characters', hashtags: 1 } } };
  const many = bodyOfAct('AnswerInformation', { ...blank, text: 'Siap #jogja #pasar' }, tagged);
  assert.deepEqual(many.ok ? {} : many.problems, { text: { kind: 'too-many-hashtags', most: 1 } });
  assert.ok(bodyOfAct('AnswerInformation', { ...blank, text: 'Siap #jogja' }, tagged).ok);
});

test('pictures go along only where a channel takes them, and everybody sees them only when that is ticked', () => {
  const values: Values = { ...blank, privateText: 'Sudah.', attachmentIds: ['foto-1'] };
  const sent = (change: Partial<Values>, outlet: Partial<Outlet>): unknown => {
    const checked = bodyOfAct('ConveyResult', { ...values, ...change }, { ...open, note: true, ...outlet });
    assert.ok(checked.ok);
    const { attachmentIds, photosInPublic } = checked.body;
    return [attachmentIds, photosInPublic];
  };
  const everywhere = { photos: { privately: true, openly: true } };
  const noted = { withNote: false };
  assert.deepEqual(sent(noted, everywhere), [['foto-1'], undefined]);
  assert.deepEqual(sent(noted, { photos: { privately: false, openly: true } }), [undefined, undefined]);
  assert.deepEqual(sent({ publicText: 'Sudah.', privateText: '' }, everywhere), [undefined, undefined]);
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
});

test('what the contract would refuse for its length is told at its field, before anything is sent', () => {
  const long = bodyOfAct('ReturnDraft', { reason: 'a'.repeat(5003) }, shut);
  assert.deepEqual(long.ok ? {} : long.problems, { reason: { kind: 'too-long', over: 3 } });
  const identity = { ...blank, name: 'n'.repeat(201), phone: '0812', kelurahan: 'Demo' };
  const person = bodyOfAct('ProvideIdentity', identity, shut);
  assert.deepEqual(person.ok ? {} : person.problems, { name: { kind: 'too-long', over: 1 } });
  const published = { ...blank, text: 'Baik.', publishAnyway: true, publishReason: 'r'.repeat(502) };
  const reason = bodyOfAct('ApproveInterim', published, open);
  assert.deepEqual(reason.ok ? {} : reason.problems, { publishReason: { kind: 'too-long', over: 2 } });
});

test('what a form sends is what the contract of its act takes', () => {
  const filled: Values = {
    ...blank,
    ...{ text: 'Baik.', reason: 'Sebab.', note: 'Catatan.', publicText: 'Sudah.', fields: ['phone'], joinId: 'join-1' },
    ...{ name: 'Warga Demo 1', phone: '0812', address: 'Jalan Demo', reportClass: 'complaint', notComplaint: 'praise' },
    ...{
      otherNumber: caseNumber(2026, 1),
      messageIds: ['m'],
      upikNumber: 'JSS-1',
      leadAgencyId: 'dlh',
      outcome: 'done',
    },
    ...{ instruction: 'Angkut.', untilAt: '2026-11-26T10:00' },
  };
  for (const act of officerCommands) {
    const sent = bodyOfAct(act, filled, open);
    assert.ok(sent.ok, act);
    const parsed = parseAct({ type: act, ...sent.body });
    assert.ok(parsed.ok, `${act} ${JSON.stringify(parsed)}`);
  }
});
