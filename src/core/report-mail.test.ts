// When each report is due, to the minute, and which lines are addresses.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lastReports, mailedAtHour, outsideIn, reportKinds } from './report-mail.ts';
import { dayMs, hourMs } from './time.ts';

const at = (wib: string): number => Date.parse(`${wib}:00+07:00`);
const due = (now: number) => lastReports(now).map(({ kind, period }) => `${kind} ${period}`);

suite('the latest report', () => {
  const rows: [now: string, week: string, month: string, year: string][] = [
    // 2 March 2026 is a Monday.
    ['2026-03-02T07:59', '2026-02-16', '2026-02', '2025'],
    ['2026-03-02T08:00', '2026-02-23', '2026-02', '2025'],
    ['2026-03-08T23:59', '2026-02-23', '2026-02', '2025'],
    ['2026-03-09T07:59', '2026-02-23', '2026-02', '2025'],
    ['2026-03-09T08:00', '2026-03-02', '2026-02', '2025'],
    // A month whose first is a Sunday, and one whose first is the Monday itself.
    ['2026-03-01T07:59', '2026-02-16', '2026-01', '2025'],
    ['2026-03-01T08:00', '2026-02-16', '2026-02', '2025'],
    ['2026-06-01T07:59', '2026-05-18', '2026-04', '2025'],
    ['2026-06-01T08:00', '2026-05-25', '2026-05', '2025'],
    // The year turns on a Thursday; its month and itself are due in one moment.
    ['2026-01-01T00:00', '2025-12-22', '2025-11', '2024'],
    ['2026-01-01T07:59', '2025-12-22', '2025-11', '2024'],
    ['2026-01-01T08:00', '2025-12-22', '2025-12', '2025'],
    ['2026-12-31T23:59', '2026-12-21', '2026-11', '2025'],
    // A leap day ends a month.
    ['2028-03-01T08:00', '2028-02-21', '2028-02', '2027'],
    ['2028-02-29T23:59', '2028-02-21', '2028-01', '2027'],
  ];
  for (const [now, week, month, year] of rows)
    test(`at ${now} is of the week of ${week}, of ${month} and of ${year}`, () => {
      assert.deepEqual(due(at(now)), [`week ${week}`, `month ${month}`, `year ${year}`]);
    });

  test('is due at eight o’clock of the city on the first day after its period', () => {
    const moments = lastReports(at('2026-03-11T15:00')).map(({ dueAt }) => dueAt);
    assert.deepEqual(moments, [at('2026-03-09T08:00'), at('2026-03-01T08:00'), at('2026-01-01T08:00')]);
    assert.equal(mailedAtHour, 8);
  });

  test('is one of each kind, never of the future, and stays the same until the next is due', () => {
    for (let now = at('2025-11-20T00:30'); now < at('2026-04-10T00:00'); now += 5 * hourMs) {
      const reports = lastReports(now);
      assert.deepEqual(
        reports.map(({ kind }) => kind),
        [...reportKinds],
      );
      for (const { kind, period, dueAt } of reports) {
        assert.ok(dueAt <= now, `${kind} ${period}`);
        assert.deepEqual(
          lastReports(dueAt).find((one) => one.kind === kind),
          { kind, period, dueAt },
        );
        assert.notEqual(lastReports(dueAt - 1).find((one) => one.kind === kind)?.period, period);
      }
    }
  });

  test('of a week follows a week later, whatever the month', () => {
    let before = lastReports(at('2025-12-01T08:00'))[0];
    for (let now = at('2025-12-08T08:00'); now < at('2026-12-28T09:00'); now += 7 * dayMs) {
      const [week] = lastReports(now);
      assert.equal((week?.dueAt ?? 0) - (before?.dueAt ?? 0), 7 * dayMs);
      assert.equal(Date.parse(week?.period ?? '') - Date.parse(before?.period ?? ''), 7 * dayMs);
      before = week;
    }
  });
});

suite('lines', () => {
  test('are addresses, each once, in small letters', () => {
    const { addresses, wrong } = outsideIn([
      ' Walikota@Kota.example ',
      'walikota@kota.example',
      '',
      'sekda+aduan@sub.kota.example',
    ]);
    assert.deepEqual(addresses, ['walikota@kota.example', 'sekda+aduan@sub.kota.example']);
    assert.deepEqual(wrong, []);
  });

  for (const line of [
    ...[
      'walikota',
      '@kota.example',
      'a@kota',
      'a@@kota.example',
      'a b@kota.example',
      'a@kota..example',
      'a..b@kota.example',
    ],
    ...['Nama <a@kota.example>', 'a@kota.example, b@kota.example', 'a@kota.example;b@kota.example', 'a@-kota.example'],
    ...[
      '\u202eid@kota.example',
      'a\uFFFDb@kota.example',
      'a\u200bb@kota.example',
      'é@kota.example',
      'a\u0000@kota.example',
    ],
    ...['a@kota.example\r\nBcc: b@kota.example', '"a"@kota.example', 'a@kota.123', `${'x'.repeat(65)}@kota.example`],
    `a@${'k'.repeat(60)}.${'k'.repeat(60)}.${'k'.repeat(60)}.${'k'.repeat(60)}.${'k'.repeat(60)}.example`,
  ])
    test(`that are no address are told: ${JSON.stringify(line.slice(0, 40))}`, () => {
      assert.deepEqual(outsideIn([line]).addresses, []);
      assert.deepEqual(outsideIn([line, 'b@kota.example']).wrong, [line.toLowerCase()]);
    });

  test('that are wrong are told once, and keep the others', () => {
    assert.deepEqual(outsideIn(['x', 'X ', 'a@kota.example']), { addresses: ['a@kota.example'], wrong: ['x'] });
  });
});
