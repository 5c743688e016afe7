// The list of other city systems: what is right becomes a target of its kind, what is wrong is named with its place and never with its value.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { forwardsOf, sp4nLines } from './forwards.ts';

const read = (...forwards: unknown[]) => {
  const mistakes: string[] = [];
  const targets = forwardsOf({
    item: { forwards },
    place: '',
    note: (place, what) => mistakes.push(`${place}: ${what}`),
  });
  return { targets, mistakes, places: mistakes.map((mistake) => mistake.split(':', 1)[0]) };
};

const jss = {
  ...{ id: 'jss', name: 'JSS', kind: 'http', register: 'upik', url: 'https://jss.example/api/', token: 'rahasia-jss' },
  create: { path: '/laporan', body: { isi: '{text}', ref: '{number}' }, number: 'data.nomor' },
};

suite('what is right', () => {
  test('is Open311 where nothing else is said', () => {
    const plain = { id: 'd', name: 'D', url: 'https://d.example/v2/', apiKey: 'k', services: { '*': '1' } };
    const { targets, mistakes } = read(plain);
    assert.deepEqual(mistakes, []);
    assert.deepEqual(targets, [
      { ...plain, kind: 'open311', url: 'https://d.example/v2', statuses: {}, words: { class: {}, privacy: {} } },
    ]);
  });

  test('is any interface, with what is usual where nothing is said', () => {
    const { targets, mistakes } = read(jss, { ...jss, id: 'b', register: undefined, header: 'X-Kunci' });
    assert.deepEqual(mistakes, []);
    const [target, other] = targets;
    assert.ok(target?.kind === 'http' && other?.kind === 'http');
    assert.deepEqual(
      [target.url, target.header, target.scheme],
      ['https://jss.example/api', 'Authorization', 'Bearer'],
    );
    assert.deepEqual([other.header, other.scheme], ['X-Kunci', '']);
    assert.deepEqual(target.create, { method: 'POST', as: 'json', ...jss.create });
    assert.deepEqual([target.find, target.news, target.services], [undefined, undefined, {}]);
  });

  test('is a form that an officer fills in, in the shape of SP4N-LAPOR! where it is that', () => {
    const { targets, mistakes } = read(
      { id: 'lapor', name: 'LAPOR!', kind: 'by-hand', register: 'sp4n-lapor', url: 'https://lapor.example' },
      { id: 'lain', name: 'Lain', kind: 'by-hand', lines: ['{title}', '{text}'] },
    );
    assert.deepEqual(mistakes, []);
    assert.deepEqual(
      targets.map((target) => target.kind === 'by-hand' && target.lines),
      [sp4nLines, ['{title}', '{text}']],
    );
  });
});

test('the examples of the documentation are right', () => {
  const page = readFileSync(new URL('../../docs/registers.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/(?:^ {4}.*\n)+/gm)].map(([example]) => JSON.parse(example) as unknown);
  assert.equal(examples.length, 2);
  assert.deepEqual(read(...examples).mistakes, []);
});

suite('what is wrong is named with its place', () => {
  test('paths, names and parts of an interface', () => {
    const { places, mistakes } = read({
      ...{
        ...jss,
        url: 'bukan-alamat-rahasia',
        token: 'ada spasi',
        header: 'tidak sah:',
        statuses: ['x'],
        apiKey: 'k',
      },
      create: { path: 'laporan', as: 'form', body: { isi: '{text} {nik}', dalam: {} }, method: 'DELETE' },
      find: { path: '/cari', nomor: 'x' },
      news: { path: '/laporan/{number}' },
    });
    assert.deepEqual(
      places.toSorted((a = '', b = '') => a.localeCompare(b)),
      [
        'forwards[0].apiKey',
        'forwards[0].create.body',
        'forwards[0].create.body',
        'forwards[0].create.method',
        'forwards[0].create.number',
        'forwards[0].create.path',
        'forwards[0].find.nomor',
        'forwards[0].find.number',
        'forwards[0].find.path',
        'forwards[0].header',
        'forwards[0].news.path',
        'forwards[0].statuses',
        'forwards[0].token',
        'forwards[0].url',
      ],
    );
    for (const value of ['bukan-alamat-rahasia', 'ada spasi', 'tidak sah', 'DELETE', '{nik}'])
      assert.equal(mistakes.join('\n').includes(value), false, value);
  });

  test('kinds, registers, and what is there twice', () => {
    const { create: _, ...without } = jss;
    const { mistakes } = read(
      ...[
        jss,
        { ...jss, register: 'lain', kind: 'surat' },
        { ...jss, id: 'c' },
        { ...without, id: 'd', register: undefined },
      ],
      ...[
        { id: 'e', name: 'E', kind: 'by-hand', register: 'upik' },
        { ...jss, create: 'x', id: 'f', register: undefined },
      ],
      { id: 'g', name: 'G', kind: 'by-hand', lines: ['{judul}'], classes: { aduan: '1' } },
    );
    for (const mistake of [
      'forwards[1].register: tidak dikenal; pilihannya: upik, sp4n-lapor',
      'forwards[1].kind: tidak dikenal; pilihannya: open311, http, by-hand',
      'forwards[1].id: sama dengan forwards[0].id',
      'forwards[2].register: sama dengan forwards[0].register',
      'forwards[3].create: belum diisi',
      'forwards[4].kind: JSS dengan tangan diatur lewat organisation.jssUrl, bukan di sini',
      'forwards[5].create: harus berupa objek { … }',
      'forwards[6].lines: harus memuat {text}',
      'forwards[6].classes: hanya boleh memuat: complaint, aspiration, information',
    ])
      assert.ok(mistakes.includes(mistake), `${mistake}\n${mistakes.join('\n')}`);
    assert.equal(mistakes.join('\n').includes('rahasia-jss'), false);
  });
});
