// Nothing of a person reaches the log: a whole journey with marked names, numbers, texts and secrets, failures included.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trainingPassword } from '#config/training-password.ts';
import { fresh, steps, take } from './given/cases.ts';
import { givenDesk, type Desk } from './beds/desk.ts';
import { comment, direct } from './given/intake.ts';
import { fillsIn, linkOf, opens, rates, reopens, sees } from './people/reporter.ts';

const canaries = {
  handle: 'kenari.handle',
  name: 'Kenari Nama',
  comment: 'kenari-komentar',
  letter: 'kenari-surat 081299999999',
  identityName: 'Kenari Identitas',
  phone: '081288888888',
  address: 'Jl. Kenari Alamat 9',
  note: 'kenari-catatan',
  result: 'kenari-hasil',
  mark: 'kenari-nilai',
  reason: 'kenari-alasan',
  query: 'kenari-cari',
};

/** Everything that people do and say, over every door. */
const wholeJourney = async (desk: Desk): Promise<{ number: string; secrets: string[] }> => {
  const who = fresh('w');
  const author = { id: who, name: canaries.name, handle: canaries.handle };
  await desk.arrives(comment(fresh('m'), canaries.comment, { who, author }));
  const number = await desk.latest();
  await desk.arrives(direct(fresh('m'), canaries.letter, { who, author }));
  await take(desk, number, steps.ask);
  await desk.deliver();
  const link = await linkOf(desk, number);
  const form = { nama: canaries.identityName, telepon: canaries.phone, alamat: canaries.address };
  await fillsIn(desk, number, form);
  await desk.does('pusat', number, 'RevealIdentity', { fields: ['phone', 'name'], reason: canaries.reason });
  await desk.does('medsos', number, 'AddNote', { text: canaries.note });
  for (const step of [steps.draft, steps.approve, steps.register, steps.dispose, steps.report])
    await take(desk, number, step);
  await desk.does('pusat', number, 'ConveyResult', { publicText: canaries.result });
  while ((await desk.deliver()) > 0);
  await desk.get('medsos', `/api/v1/cases?folder=all&q=${canaries.query}`);
  await desk.get('pusat', `/api/v1/upik.csv?q=${encodeURIComponent(canaries.name)}`);
  await sees(desk, number);
  const pass = await opens(desk, number);
  await rates(desk, number, 1, canaries.mark);
  await reopens(desk, number, canaries.reason);
  const cookies = await Promise.all((['medsos', 'pusat', 'pupkp'] as const).map((one) => desk.cookieOf(one)));
  const values = [pass, ...cookies].map((cookie) => decodeURIComponent(cookie.split('=')[1] ?? ''));
  return { number, secrets: [link.split('/').at(-1) ?? '', trainingPassword, ...values] };
};

/** What people get wrong, and what breaks under them. */
const everythingThatFails = async (desk: Desk, number: string): Promise<void> => {
  await desk.act('pusat', number, 'AddNote', { text: canaries.note, [canaries.name]: canaries.phone });
  await desk.act('pusat', number, 'ApproveInterim', { text: `${canaries.comment} ${canaries.phone}` });
  await desk.get(undefined, `/api/v1/cases/${encodeURIComponent(canaries.name)}`);
  await desk.app.inject({ url: `/tidak-ada/${canaries.phone}?nama=${canaries.query}` });
  const json = { 'content-type': 'application/json' };
  const url = `/api/v1/cases/${number}/commands`;
  await desk.app.inject({ method: 'POST', url, headers: json, payload: `{"text":"${canaries.note}` });
  const payload = { email: `${canaries.handle}@contoh.example`, password: canaries.reason };
  await desk.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload });
  await desk.pool.query('alter table event rename to event_away');
  const failed = await desk.act('pusat', number, 'AddNote', { text: canaries.note });
  assert.equal(failed.statusCode, 500);
  await desk.get('medsos', `/api/v1/cases/${number}`);
  await desk.pool.query('alter table event_away rename to event');
};

test('no name, number, address, text, token or cookie of anybody stands in the log', async (t) => {
  const desk = await givenDesk(t);
  const { number, secrets } = await wholeJourney(desk);
  await everythingThatFails(desk, number);
  const lines = desk.logged();
  assert.ok(lines.includes('"route":"/api/v1/cases/:number/commands"') && lines.includes('"msg":"failed"'));
  const addresses = [`/api/v1/cases/${number}`, `/lacak/${number}`];
  for (const secret of [...Object.values(canaries), ...secrets, ...addresses, '127.0.0.1']) {
    assert.ok(secret.length > 5, secret);
    assert.equal(lines.includes(secret), false, secret);
  }
  for (const line of lines.trim().split('\n')) assert.doesNotThrow(() => void JSON.parse(line));
});
