// The pass that opens one case's page for an hour: bound to its number, to its hour and to a key of ours.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hourMs } from '#core/time.ts';
import { at } from '#test/given/given.ts';
import { givePass, hasPass, type PassDeps } from './pass.ts';

const [first, second, third] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2), Buffer.alloc(32, 3)];
const plain: PassDeps = { passKeys: [first], publicUrl: 'http://127.0.0.1:3000' };
const number = 'ADU-2026-000001-XX';

type Cookie = { name: string; value: string; options: Record<string, unknown> };

const given = (deps: PassDeps, now: number, of = number): Cookie => {
  const cookies: Cookie[] = [];
  const reply = {
    setCookie: (name: string, value: string, options: Record<string, unknown>) => {
      cookies.push({ name, value, options });
      return reply;
    },
  };
  givePass(reply as unknown as FastifyReply, deps, of, now);
  return cookies[0] ?? assert.fail('no cookie was set');
};

type Held = { name?: string; value: string };

const opens = ({ name = 'tanggap_lacak', value }: Held, deps: PassDeps, now: number, of = number): boolean =>
  hasPass({ cookies: { [name]: value } } as unknown as FastifyRequest, deps, of, now);

suite('a pass', () => {
  test('opens its case from the moment that it was given until an hour later, and not at that instant', () => {
    const pass = given(plain, at(0));
    assert.equal(opens(pass, plain, at(0)), true);
    assert.equal(opens(pass, plain, at(0) + hourMs - 1), true);
    assert.equal(opens(pass, plain, at(0) + hourMs), false);
  });

  test('opens no other case', () => {
    const pass = given(plain, at(0));
    assert.equal(opens(pass, plain, at(0), 'ADU-2026-000002-XX'), false);
    assert.equal(opens(pass, plain, at(0), ''), false);
  });

  test('claims no longer than an hour, even under a key of ours: a clock that was put back opens nothing', () => {
    const pass = given(plain, at(5));
    assert.equal(opens(pass, plain, at(5) - 1), false);
    assert.equal(opens(pass, plain, at(0)), false);
  });

  test('cannot be made longer, nor its sign be left out or taken from another', () => {
    const { value } = given(plain, at(0));
    const [until = '', sign = ''] = value.split('.');
    const later = given(plain, at(0.5)).value.split('.')[0] ?? '';
    for (const forged of [
      `${later}.${sign}`,
      `${until}.`,
      until,
      `.${sign}`,
      `${until}.${sign}x`,
      `${until}.${sign.slice(0, -1)}`,
      `0${until}.${sign}`,
      ` ${value}`,
      `${value} `,
      'NaN.x',
      `-1.${sign}`,
      `${'9'.repeat(17)}.${sign}`,
      '',
    ])
      assert.equal(opens({ value: forged }, plain, at(0)), false, forged);
  });

  test('is sent for its own page alone, to no script, and to no other site', () => {
    const { name, options } = given(plain, at(0));
    assert.deepEqual(
      [name, options],
      ['tanggap_lacak', { path: `/lacak/${number}`, httpOnly: true, sameSite: 'lax', secure: false, maxAge: 3600 }],
    );
  });

  test('holds nothing of the case but its sign', () => {
    assert.match(given(plain, at(0)).value, /^\d{13}\.[\w-]{43}$/);
  });
});

suite('where the address is https', () => {
  const secure: PassDeps = { ...plain, publicUrl: 'https://aduan.contoh.example' };

  test('a pass is sent there alone, under a name that browsers keep to it', () => {
    const { name, options } = given(secure, at(0));
    assert.deepEqual([name, options['secure']], ['__Secure-tanggap_lacak', true]);
  });

  test('one under the plain name is not looked at', () => {
    const { value, name } = given(secure, at(0));
    assert.equal(opens({ value }, secure, at(0)), false);
    assert.equal(opens({ value, name }, secure, at(0)), true);
  });
});

suite('when keys change', () => {
  test('passes of the former key stay good until they end, and new ones are of the new key', () => {
    const before = given({ ...plain, passKeys: [first] }, at(0));
    const turned: PassDeps = { ...plain, passKeys: [second, first] };
    assert.equal(opens(before, turned, at(0.5)), true);
    const after = given(turned, at(0));
    assert.equal(opens(after, { ...plain, passKeys: [second] }, at(0.5)), true);
    assert.equal(opens(after, { ...plain, passKeys: [first] }, at(0.5)), false);
  });

  test('a pass under a key that was laid down opens nothing', () => {
    const before = given({ ...plain, passKeys: [first] }, at(0));
    assert.equal(opens(before, { ...plain, passKeys: [second, third] }, at(0.5)), false);
  });
});
