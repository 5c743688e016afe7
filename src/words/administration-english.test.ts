// What was changed on the desk itself, act by act in English: the Indonesian stands beside it in a table of its own.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { administrativeActTypes, type AdministrativeAct, type AdministrativeActType } from '#core/administration.ts';
import { actOf } from '#test/given/administrative-acts.ts';
import { actorWords, actWords, type Naming } from './administrative-acts.ts';
import { administration } from './en/administration.ts';
import { administration as indonesian } from './id/administration.ts';

const naming: Naming = {
  officer: (id) => `<${id}>`,
  role: (role) => `[${role}]`,
  agency: (id) => id.toUpperCase(),
  template: (id) => `"${id}"`,
  channel: (channel) => channel,
  moment: (iso) => iso.slice(0, 10),
};

const told: Readonly<Record<AdministrativeActType, string>> = {
  OfficerInvited: 'invited <sari> as [admin-agency] (DLH)',
  InvitationWithdrawn: 'withdrew the invitation of <sari>',
  OfficerAdded: 'added <sari> as [operator]',
  OfficerChanged: 'changed <sari>: name, role (from [operator] to [team-lead])',
  OfficerSwitchedOff: 'switched off <sari>',
  OfficerSwitchedOn: 'switched <sari> on again',
  SubstituteNamed: 'named <bima> as substitute of <sari> until 2026-12-01',
  SubstituteEnded: 'ended the substitution of <sari> by <bima>',
  PasswordReset: 'ended the old password of <sari>',
  PasswordChanged: 'changed the password of <sari>',
  SecondFactorAdded: 'set up a passkey for <sari>',
  SecondFactorRemoved: 'removed every second factor of <sari>',
  SessionsEnded: 'ended 2 other sessions of <sari>',
  AccountConnected: 'connected the x account kota',
  AccountChanged: 'changed the x account kota: account name, token',
  AccountRested: 'let the x account kota rest',
  AccountWoken: 'woke the x account kota',
  AccountRemoved: 'removed the x account kota',
  AgencyAdded: 'added agency DLH',
  AgencyChanged: 'changed agency DLH: telephone, address',
  AgencyRested: 'let agency DLH rest',
  AgencyWoken: 'woke agency DLH',
  AgencyRemoved: 'removed agency DLH',
  OutsideBodyAdded: 'added outside body PLN',
  OutsideBodyChanged: 'changed outside body PLN: telephone, resting',
  RosterChanged: 'set the night duty of 2026-12-01: <sari>, <bima>',
  RosterCopied: 'copied the roster of the week of 2026-11-30 to that of 2026-12-07 (9 turns)',
  ShiftNoteWritten: 'wrote the hand-over of the night duty of 2026-12-01',
  ShiftNoteTaken: 'took the hand-over of the morning duty of 2026-12-01',
  ShareOutChosen: 'changed how new cases are shared out: in turn',
  ListImported: 'took in a file of bodies outside: 2 new, 1 changed',
  ShiftsChosen: 'set the shifts: morning from 06:00, evening from 14:30, night from 24:00',
  NightHoursChosen: 'set the night in which the bell rings for whoever is on duty: 22:30 to 00:00',
  SopEnacted: 'enacted SOP version medsos@2, in force from 2027-01-01',
  SopWithdrawn: 'withdrew SOP version medsos@2 before its date',
  RoadAdded: 'added road Jl. Timoho',
  RoadChanged: 'changed road Jl. Timoho: authority, source',
  ArticleAdded: 'added article “Jam buka loket?”',
  ArticleChanged: 'changed article “Jam buka loket?”: answer, valid until',
  BrandChanged: 'changed the look of the city: colour, picture',
  HolidayAdded: 'added holiday 2028-01-01 Tahun Baru',
  HolidayChanged: 'changed holiday 2028-01-01 Tahun Baru: kind, decree',
  CalendarAdded: 'added calendar Jam Dinas',
  CalendarChanged: 'changed calendar Jam Dinas: Monday, own days',
  CategoryAdded: 'added category Sampah',
  CategoryChanged: 'changed category Sampah: words, state',
  IssueOpened: 'opened an issue',
  IssueChanged: 'changed an issue: title, ended or not',
  StatementApproved: 'approved a statement of an issue',
  StatementSent: 'sent a statement of an issue to 40 reporters',
  StatementCalledBack: 'called back a statement of an issue to 40 reporters',
  WallLinkMade: 'made a link for a wall display',
  WallLinkEnded: 'ended a link of a wall display',
  TeamViewsKept: 'set the team’s views of the inbox: 3',
  WriterBlocked: 'blocked the writer of ADU-9 until 2026-12-01',
  BlockAppealed: 'noted an appeal against a block',
  WriterUnblocked: 'lifted a block',
  TemplateAdded: 'made template "t1"',
  TemplateChanged: 'changed template "t1": text',
  TemplateRemoved: 'deleted template "t1"',
  SettingAdded: 'added webhook dasbor',
  SettingChanged: 'changed webhook dasbor',
  SettingRemoved: 'removed webhook dasbor',
  SettingSwitchedOff: 'switched off webhook dasbor',
  SettingSwitchedOn: 'switched on webhook dasbor',
  KeyRotated: 'changed the key of the record’s chain; key number 3 is in force now',
  TrainingCleared: 'took out what training mode held (7 rows)',
  RevealsOverLimit: 'refused to let <sari> open another identity: 30 within 60 minutes already',
  RetentionChanged: 'set how long identities are kept: 30 days',
  DataDestroyed: 'destroyed 12 rows of attachments past their time',
  ReportReadersChanged: 'changed who gets the weekly recap by mail: 1 role, 2 outside addresses',
  PersonRequestFiled: 'passed on a request (access to data) on complaint ADU-2026-000001-DZ',
  PersonRequestSettled: 'declined a request (correction of data) on complaint ADU-2026-000001-DZ',
  PersonExported: 'exported the personal data of the reporter of ADU-2026-000001-DZ',
  PersonCorrected: 'corrected the data of the reporter of ADU-2026-000001-DZ: name, telephone (2 complaints)',
  RestrictionLifted: 'lifted the restriction on the data of the reporter of ADU-2026-000001-DZ',
  ErasureProposed: 'proposed to erase the reporter of ADU-2026-000001-DZ: processed without a lawful basis',
  PersonErased: 'erased the reporter of ADU-2026-000001-DZ (1 complaint marked, 3 messages, 2 someday)',
  CaseLookedAt: 'looked at case ADU-2026-000001-DZ',
  SampleDrawn: 'drew 5 of 40 cases by lot, 2026-03-01 to 2026-03-31, with the seed benih-1',
  LaneLookedAt: 'looked at a case of the sensitive lane misconduct',
  LaneSeatGiven: 'appointed <sari> to the sensitive lane misconduct',
  LaneSeatConfirmed: 'confirmed <sari> for the sensitive lane women and children',
  LaneSeatEnded: 'ended the appointment of <sari> to the sensitive lane misconduct',
  SetAsideReplayed: 'processed delivery 12 set aside once more (1)',
  TellingsReplayed: 'sent the news of webhook dasbor since 2026-11-29 again (4)',
};

suite('each act in English', () => {
  for (const type of administrativeActTypes)
    test(type, () => {
      assert.equal(actWords(administration, actOf(type), naming), told[type]);
      assert.match(administration.kinds[type], /^[A-Z]/);
      assert.notEqual(administration.kinds[type], indonesian.kinds[type]);
    });
});

const says = (act: AdministrativeAct, id: string, en: string): void => {
  assert.equal(actWords(indonesian, act, naming), id);
  assert.equal(actWords(administration, act, naming), en);
};

suite('an act is told otherwise where', () => {
  test('an officer changed nothing of their post', () => {
    const post = { role: 'operator' } as const;
    says(
      { type: 'OfficerChanged', officerId: 'sari', changed: ['name'], former: post, ...post },
      'mengubah <sari>: nama',
      'changed <sari>: name',
    );
  });

  test('every session ended, or one other', () => {
    const act = { type: 'SessionsEnded', officerId: 'sari' } as const;
    says(
      { ...act, which: 'all', count: 3 },
      'mengakhiri semua sesi (3) milik <sari>',
      'ended all sessions (3) of <sari>',
    );
    says(
      { ...act, which: 'others', count: 1 },
      'mengakhiri 1 sesi lain milik <sari>',
      'ended 1 other session of <sari>',
    );
  });

  test('nobody is on duty, or no bell rings at night', () => {
    says(
      { type: 'RosterChanged', day: '2026-12-01', shift: 'morning', officerIds: [] },
      'mengatur piket pagi 2026-12-01: kosong',
      'set the morning duty of 2026-12-01: nobody',
    );
    says({ type: 'NightHoursChosen' }, 'mematikan bel piket malam', 'switched off the bell of the night');
  });

  test('data is kept without end', () => {
    says(
      { type: 'RetentionChanged', kind: 'identity' },
      'menetapkan masa simpan identitas: tanpa batas',
      'set how long identities are kept: without end',
    );
  });

  test('it is of one, or of thousands', () => {
    says(
      { type: 'StatementSent', issueId: 'i', statementId: 's', count: 1 },
      'mengirim pernyataan isu kepada 1 pelapor',
      'sent a statement of an issue to 1 reporter',
    );
    says(
      { type: 'DataDestroyed', kind: 'files', count: 1 },
      'menghancurkan 1 baris lampiran yang lewat masa simpannya',
      'destroyed 1 row of attachments past their time',
    );
    says(
      { type: 'DataDestroyed', kind: 'payloads', count: 12_500 },
      'menghancurkan 12.500 baris kiriman mentah yang lewat masa simpannya',
      'destroyed 12,500 rows of raw deliveries past their time',
    );
    says(
      { type: 'TrainingCleared', rows: 2048 },
      'mencabut isi mode latihan (2.048 baris)',
      'took out what training mode held (2,048 rows)',
    );
    says(
      { type: 'RosterCopied', from: '2026-11-30', to: '2026-12-07', turns: 1 },
      'menyalin piket pekan 2026-11-30 ke pekan 2026-12-07 (1 giliran)',
      'copied the roster of the week of 2026-11-30 to that of 2026-12-07 (1 turn)',
    );
  });

  test('the command line did it, and not an officer', () => {
    assert.equal(actorWords(administration, { kind: 'command-line' }, naming), 'Command line');
    assert.equal(actorWords(administration, { kind: 'settings' }, naming), 'Configuration file');
    assert.equal(actorWords(administration, { kind: 'program' }, naming), 'Program');
  });
});
