// SP4N-LAPOR! from end to end through the whole program: a report that was passed on is verified, followed up and answered in working days,
// each state is told there once, and its reporter's word that it is not done opens the case again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayMs } from '#core/time.ts';
import { addWorking } from '#core/working-time.ts';
import { workingDays } from '#core/sop/sp4n.ts';
import type { Report } from '#simulator/sp4n-lapor/reports.ts';
import { knownHolidays } from '../given/given.ts';
import { steps } from '../given/cases.ts';
import { eventually } from '../scenes/channel-scene.ts';
import { givenProgram } from '../beds/program.ts';
import { deskAtWork, written, type DeskAtWork } from './desk-at-work.ts';

const wanted = {
  title: 'Trotoar rusak di depan sekolah',
  content: 'Ubin pemandu lepas sepanjang lima meter.',
  location: 'Jalan Contoh',
  name: 'Warga Demo',
};

const passes = async ({ control }: DeskAtWork, report: object): Promise<Report> =>
  (await control('POST', 'sp4n-lapor/reports', report)) as unknown as Report;

/** Waits until the report stands so at SP4N-LAPOR!. */
const stands = (desk: DeskAtWork, id: string, so: (report: Report) => boolean): Promise<Report> =>
  eventually(async () => {
    const { reports } = (await desk.control('GET', 'sp4n-lapor/reports')) as { reports: Report[] };
    return reports.find((report) => report.tracking_id === id && so(report));
  }, 20_000);

/** It is asked once a minute. */
const aMinuteLater = ({ later }: DeskAtWork): Promise<void> => later(60_000);

test('a report is verified, followed up, answered and told about; “not done” opens it again', async (t) => {
  const desk = await deskAtWork(t, 'sp4n-lapor');
  const { act, shows, control } = desk;
  const { tracking_id: id, disposed_at: passedAt } = await passes(desk, wanted);
  await aMinuteLater(desk);
  const number = await desk.newCase();
  const first = await desk.page(number);
  assert.deepEqual([first.status, first.channel, first.visibility], ['coordination', 'sp4n-lapor', 'public']);
  assert.deepEqual(
    first.steps.map(({ step }) => step),
    ['report', 'coordinate', 'follow-up', 'convey'],
  );
  assert.equal(
    first.clock?.dueAt,
    new Date(addWorking({ ...workingDays, holidays: knownHolidays }, Date.parse(passedAt), 3 * dayMs)).toISOString(),
  );
  assert.ok(written(first)[0]?.text.includes(wanted.content));

  await act('pusat', number, 'Classify', { reportClass: 'information' });
  await act('pusat', number, 'ApproveInterim', steps.approve.fields);
  const verified = await stands(desk, id, ({ status }) => status === 'Diverifikasi');
  assert.equal(verified.replies[0]?.content, steps.approve.fields.text);
  const followed = await desk.page(number);
  assert.equal(followed.clock?.limitMs, 4 * dayMs);

  desk.program.simulator?.faults.set(desk.accountId, { kind: 'reset-after-accept', times: 1 });
  await act('pusat', number, 'Dispose', steps.dispose.fields);
  await shows(number, ({ messages }) => messages.some(({ delivery }) => delivery?.state === 'retrying'));
  await aMinuteLater(desk);
  await stands(desk, id, ({ status }) => status === 'Diproses');
  await act('pupkp', number, 'ReportFieldResult', steps.report.fields);
  await act('pusat', number, 'ConveyResult', { publicText: 'Ubin pemandu sudah dipasang lagi.' });
  await shows(number, ({ status, closeReason }) => status === 'closed' && closeReason === 'conveyed');
  const done = await stands(desk, id, ({ status }) => status === 'Selesai');
  assert.deepEqual(
    done.replies.map(({ content }) => content),
    [steps.approve.fields.text, 'Ubin pemandu sudah dipasang lagi.'],
  );

  await control('POST', `sp4n-lapor/reports/${id}/feedback`, { content: 'Belum selesai, ubinnya lepas lagi.' });
  await aMinuteLater(desk);
  const again = await shows(number, ({ status }) => status === 'follow-up');
  assert.ok(written(again).some(({ text }) => text.startsWith('Belum selesai')));
  assert.ok(again.timeline.some(({ event }) => event.type === 'CaseReopened' && event.cause === 'reporter'));
  const reopened = await stands(desk, id, ({ told }) => told.length === 5);
  assert.deepEqual(reopened.told, ['Diverifikasi', 'Diproses', 'Diproses', 'Selesai', 'Diproses']);
});

test('in training three reports wait on the first day, each under the SOP of its class', async (t) => {
  const { parts } = await givenProgram(t, { TRAINING_REPORTS: 'yes' });
  const cases = await eventually(async () => {
    const { rows } = await parts.database.pool.query<{ sop: string; visibility: string; step: string }>(
      `select sop, visibility, step from complaint where channel = 'sp4n-lapor' order by sop`,
    );
    return rows.length === 3 ? rows : undefined;
  }, 20_000);
  assert.deepEqual(
    cases.map(({ sop, visibility, step }) => [sop, visibility, step]),
    [
      ['sp4n-complaint@1', 'public', 'coordinate'],
      ['sp4n-information@1', 'public', 'coordinate'],
      ['sp4n-supervised@1', 'private', 'coordinate'],
    ],
  );
});

test('a secret report is nobody’s but the desk’s, and what is not ours is told so', async (t) => {
  const desk = await deskAtWork(t, 'sp4n-lapor');
  const { tracking_id: id } = await passes(desk, {
    ...wanted,
    privacy: 'Rahasia',
    classification: 'Pengaduan Berkadar Pengawasan',
  });
  await aMinuteLater(desk);
  const number = await desk.newCase();
  const page = await desk.page(number);
  assert.equal(page.visibility, 'private');
  await desk.act('medsos', number, 'ReferElsewhere', { bodyId: 'pemda-diy', text: 'Jalan itu milik provinsi.' });
  const told = await stands(desk, id, ({ status }) => status === 'Bukan wewenang');
  assert.deepEqual(told.told, ['Bukan wewenang']);
  const answered = await stands(desk, id, ({ replies }) => replies.length > 0);
  assert.deepEqual(
    answered.replies.map(({ content }) => content),
    ['Jalan itu milik provinsi.'],
  );
});
