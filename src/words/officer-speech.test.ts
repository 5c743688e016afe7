// What officers are told beside the console: numbers, deadlines and links, in their own language, and never more.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { alertKinds } from '#core/alert/rules.ts';
import type { AlertMessage } from '#ports/alerts.ts';
import { at } from '#test/given/given.ts';
import { noticeOf as english } from './en/notices.ts';
import { noticeOf } from './id/notices.ts';
import { officerSpeech } from './officer-speech.ts';

const speech = officerSpeech('https://aduan.example');
const alert = (changed: Partial<AlertMessage> = {}): AlertMessage => ({
  ...{ id: '1', userId: 'p', what: 'deadline-near', urgency: 'now', at: at(0), notBefore: at(0) },
  ...{ count: 1, sealed: false, number: 'ADU-2026-000123-K7', dueAt: at(7.5), ...changed },
});
const gathered = (changed: Partial<AlertMessage>): AlertMessage => {
  const { number: _number, dueAt: _dueAt, ...rest } = alert(changed);
  return rest;
};

suite('one alert', () => {
  test('says what, which case, until when, and leads to that case', () => {
    const said = speech.alerts('id', [alert()]);
    assert.equal(said.subject, 'Tenggat hampir lewat');
    assert.equal(
      said.text.replaceAll(/(\d\d)[.:](\d\d)/g, '$1.$2'),
      'Tenggat hampir lewat · ADU-2026-000123-K7 · Tenggat 2 Mar, 15.30 WIB\nhttps://aduan.example/meja/kasus/ADU-2026-000123-K7',
    );
    assert.match(said.push, /^ADU-2026-000123-K7 · Tenggat 2 Mar, 15[.:]30 WIB$/);
    assert.deepEqual([said.officer.number, said.officer.link], ['ADU-2026-000123-K7', said.link]);
    assert.match(said.officer.deadline, /^2 Mar, 15[.:]30 WIB$/);
    assert.deepEqual(
      [said.officer.button, said.officer.settings],
      ['Saya tangani', 'https://aduan.example/meja/saya/pemberitahuan'],
    );
  });

  test('is told in the language that its officer reads', () => {
    const said = speech.alerts('en', [alert()]);
    assert.match(said.text, /ADU-2026-000123-K7 · Due 2 Mar, 15:30 WIB/);
    assert.doesNotMatch(said.text, /Tenggat/);
    assert.notEqual(said.officer.closing, speech.alerts('id', [alert()]).officer.closing);
  });

  test('of a case in a sensitive lane says nothing of what it is about', () => {
    for (const language of ['id', 'en'] as const)
      for (const what of alertKinds)
        for (const many of [alert({ what, sealed: true }), gathered({ what, sealed: true, count: 3 })]) {
          const { subject, text, push, officer } = speech.alerts(language, [many]);
          const said = [subject, text, push, ...Object.values(officer)].join('\n');
          assert.ok(!said.includes(noticeOf[what]) && !said.includes(english[what]), what);
        }
    const one = speech.alerts('id', [alert({ what: 'danger-set', sealed: true })]);
    assert.match(one.text, /^Menunggu Anda · ADU-2026-000123-K7 · Tenggat /);
    assert.equal(one.subject, 'Menunggu Anda');
    const two = [alert({ id: '2' }), gathered({ what: 'danger-set', sealed: true, count: 3 })];
    assert.match(speech.alerts('en', two).text, /^A deadline is near .*\n3 cases: Waits for you\n/);
  });

  test('has something in each place of an approved form, whatever it is about', () => {
    const kinds = Object.keys(noticeOf) as AlertMessage['what'][];
    for (const language of ['id', 'en'] as const)
      for (const what of kinds) {
        const { officer, subject, text } = speech.alerts(language, [gathered({ what })]);
        for (const place of [officer.number, officer.deadline, officer.link, officer.button, subject, text])
          assert.notEqual(place.trim(), '', what);
        assert.doesNotMatch(text, /undefined|null|NaN|\[object/, what);
      }
  });
});

suite('many at once', () => {
  test('of one kind are counted, and lead to the list', () => {
    const said = speech.alerts('id', [gathered({ count: 7, what: 'deadline-missed' })]);
    assert.match(said.text, /^7 aduan: Tenggat terlewat\nhttps:\/\/aduan\.example\/meja\/masuk$/);
    assert.equal(said.officer.button, 'Buka di Tanggap');
  });

  test('of several kinds stand line by line, at most eight, and are counted all', () => {
    const some = Array.from({ length: 12 }, (_none, index) => alert({ id: String(index), count: index === 0 ? 3 : 1 }));
    const said = speech.alerts('id', some);
    assert.equal(said.subject, '14 hal menunggu Anda');
    assert.deepEqual(said.text.split('\n').slice(-2), ['…', 'https://aduan.example/meja/masuk']);
    assert.equal(said.text.split('\n').length, 10);
  });

  test('of a morning and of a crowd say their numbers', () => {
    const morning = { open: 12, dueToday: 3, late: 1, untaken: 4, drafts: 2 };
    const desk = speech.alerts('id', [gathered({ what: 'morning-desk', details: { morning } })]);
    assert.match(
      desk.text,
      /^Ringkasan pagi meja aduan · 12 terbuka, 3 jatuh tempo, 1 terlambat, 4 belum diterima, 2 konsep menunggu\n/,
    );
    const crowd = speech.alerts('en', [gathered({ what: 'crowd', details: { crowd: { count: 9, usual: 1 } } })]);
    assert.match(crowd.text, /9 cases within an hour; usually 1\./);
  });
});

suite('what is said of the ways themselves', () => {
  test('holds a code only where there is one, and leads to the own page alone', () => {
    const code = speech.code('id', 'MZXW6YTB');
    assert.match(code.text, /MZXW6YTB/);
    for (const said of [code, speech.linked('id'), speech.trial('en')]) {
      assert.equal(said.link, 'https://aduan.example/meja/saya/pemberitahuan');
      assert.doesNotMatch(said.link, /MZXW/);
    }
    assert.doesNotMatch(`${speech.trial('id').text}${speech.linked('id').text}`, /ADU-/);
  });
});
