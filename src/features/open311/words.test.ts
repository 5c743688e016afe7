// What the public reads of a case, and which state of FixMyStreet each piece of news means: written out, so that none slips.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CloseReason, FieldOutcome, Status } from '#core/complaint/complaint.ts';
import type { NewsRow, NewsType } from './news.query.ts';
import type { RequestRow } from './open311.query.ts';
import { newsWords, statusWords } from './words.ts';

const request = (fields: Partial<RequestRow>): RequestRow => ({
  ...{
    id: '1',
    number: 'ADU-1',
    status: 'triage',
    closeReason: null,
    outcome: null,
    serviceCode: 'umum',
    summary: null,
  },
  ...{ agency: null, reportedAt: new Date(0), updatedAt: new Date(0), dueAt: null, lat: null, long: null },
  ...fields,
});

const news = (fields: Partial<NewsRow>): NewsRow => ({
  ...{ id: '1', number: 'ADU-1', type: 'CaseClosed', closeReason: null, outcome: null, agency: null, text: null },
  ...{ purpose: null, since: null, at: new Date(0), ...fields },
});

suite('where a case stands', () => {
  const words: Readonly<Record<Exclude<Status, 'none' | 'closed'>, string>> = {
    triage: 'Menunggu: laporan sedang diperiksa',
    'awaiting-identity': 'Menunggu: data pelapor sedang dilengkapi',
    coordination: 'Koordinasi: jawaban sedang disiapkan',
    registration: 'Koordinasi: sedang dicatat di UPIK',
    'follow-up': 'Koordinasi: dinas sedang ditentukan',
    conveying: 'Disposisi: hasil sedang disampaikan',
  };
  for (const [status, expected] of Object.entries(words))
    test(`${status}: ${expected}`, () => {
      assert.equal(statusWords(request({ status: status as keyof typeof words })), expected);
    });

  test('with an agency names it, in the one state in which it works', () => {
    const agency = 'Dinas Contoh';
    assert.equal(statusWords(request({ status: 'follow-up', agency })), 'Disposisi: ditangani Dinas Contoh');
    for (const status of Object.keys(words) as (keyof typeof words)[])
      if (status !== 'follow-up') assert.ok(!statusWords(request({ status, agency })).includes(agency), status);
  });

  const ends: Readonly<Record<CloseReason, string>> = {
    conveyed: 'Selesai: hasil sudah disampaikan kepada pelapor',
    'not-a-complaint': 'Ditutup: bukan aduan yang dapat ditindaklanjuti',
    withdrawn: 'Ditutup: ditarik oleh pelapor',
    referred: 'Ditutup: bukan wewenang kota, pelapor diarahkan ke yang berwenang',
    'information-answered': 'Selesai: pertanyaan sudah dijawab',
    'information-refused': 'Selesai: permintaan informasi tidak dapat dipenuhi',
    'identity-not-completed': 'Ditutup: data pelapor tidak dilengkapi',
    duplicate: 'Ditutup: sudah dilaporkan sebelumnya',
    merged: 'Ditutup: digabung dengan aduan lain',
  };
  for (const [reason, expected] of Object.entries(ends))
    test(`closed as ${reason}: ${expected}`, () => {
      const closeReason = reason as CloseReason;
      assert.equal(statusWords(request({ status: 'closed', closeReason })), expected);
      assert.deepEqual(newsWords(news({ closeReason })).description, `${expected}.`);
    });
});

suite('what news means to a partner', () => {
  const table: [NewsType, Partial<NewsRow>, status: string][] = [
    ['InterimApproved', {}, 'INVESTIGATING'],
    ['Disposed', {}, 'IN_PROGRESS'],
    ['DeadlineExtended', {}, 'ACTION_SCHEDULED'],
    ['FieldResultReported', { outcome: 'done' }, 'IN_PROGRESS'],
    ['CaseReopened', { outcome: 'done' }, 'OPEN'],
    ['JoiningUndone', {}, 'OPEN'],
    ['CaseClosed', { closeReason: 'conveyed', outcome: 'done' }, 'FIXED'],
    ['CaseClosed', { closeReason: 'conveyed', outcome: 'scheduled' }, 'CLOSED'],
    ['CaseClosed', { closeReason: 'conveyed', outcome: 'cannot' }, 'CLOSED'],
    ['CaseClosed', { closeReason: 'conveyed' }, 'CLOSED'],
    ['CaseClosed', { closeReason: 'information-answered', outcome: 'done' }, 'CLOSED'],
    ['CaseClosed', { closeReason: 'information-refused' }, 'CLOSED'],
    ['CaseClosed', { closeReason: 'not-a-complaint' }, 'NO_FURTHER_ACTION'],
    ['CaseClosed', { closeReason: 'identity-not-completed' }, 'NO_FURTHER_ACTION'],
    ['CaseClosed', { closeReason: 'duplicate' }, 'DUPLICATE'],
    ['CaseClosed', { closeReason: 'merged', outcome: 'done' }, 'DUPLICATE'],
    ['CaseClosed', {}, 'CLOSED'],
  ];
  for (const [type, fields, status] of table)
    test(`${type} ${JSON.stringify(fields)}: ${status}`, () => {
      const said = newsWords(news({ type, ...fields }));
      assert.equal(said.status, status);
      assert.match(said.description, /^[A-Z].*\.$/, 'a whole sentence');
    });

  test('names the agency that a case was given to, or whoever is in charge', () => {
    assert.match(newsWords(news({ type: 'Disposed', agency: 'Dinas Contoh' })).description, /kepada Dinas Contoh\.$/);
    assert.match(newsWords(news({ type: 'Disposed' })).description, /kepada dinas yang berwenang\.$/);
  });
});

suite('an answer of ours', () => {
  const told = (fields: Partial<NewsRow>): string => newsWords(news({ type: 'told', text: 'x', ...fields })).status;

  test('is told in its own words, to the letter', () => {
    for (const text of ['Lampu sudah menyala.', '<b>&\n', ''])
      assert.equal(newsWords(news({ type: 'told', text })).description, text);
    assert.equal(newsWords(news({ type: 'told', text: null })).description, '');
  });

  test('that ends the case says so, whatever had happened before', () => {
    for (const [outcome, status] of [
      ['done', 'FIXED'],
      ['scheduled', 'CLOSED'],
      ['cannot', 'CLOSED'],
      [null, 'CLOSED'],
    ] as const)
      assert.equal(told({ purpose: 'result', outcome, since: 'Disposed' }), status);
    assert.equal(told({ purpose: 'information', outcome: 'done', since: null }), 'CLOSED');
  });

  test('that ends nothing leaves the case as it stood', () => {
    const since: [NewsType | null, FieldOutcome | null, string][] = [
      [null, null, 'OPEN'],
      ['InterimApproved', null, 'INVESTIGATING'],
      ['Disposed', null, 'IN_PROGRESS'],
      ['CaseReopened', 'done', 'OPEN'],
      ['JoiningUndone', null, 'OPEN'],
    ];
    for (const [type, outcome, status] of since)
      for (const purpose of ['interim', 'notice', 'ask-identity', null] as const)
        assert.equal(told({ purpose, since: type, outcome }), status, `${String(purpose)} after ${String(type)}`);
    assert.equal(told({ purpose: 'notice', since: 'CaseClosed', closeReason: 'duplicate' }), 'DUPLICATE');
  });
});
