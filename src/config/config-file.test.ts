// The file of lists as a whole: values from the environment, the office, agencies, first officers, and text that is no file at all.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { roles } from '#core/access.ts';
import { emptyDesk, parseDeskFile } from './config-file.ts';

type Circumstances = { env?: Record<string, string>; agencyIds?: readonly string[]; training?: boolean };

const read = (file: unknown, { env = {}, agencyIds = [], training = false }: Circumstances = {}) => {
  const said: string[] = [];
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const desk = parseDeskFile(text, env, { agencyIds, training }, (place, what) => said.push(`${place}: ${what}`));
  return { desk, said };
};

const user = { email: 'a@contoh.example', name: 'A', role: 'team-lead', password: 'kata-sandi-panjang' };

suite('values from the environment', () => {
  test('are taken wherever a text may stand, and only where it is the whole text', () => {
    const { desk, said } = read(
      {
        organisation: { name: 'env:NAMA', phone: 'telp. env:NAMA' },
        webhooks: [{ id: 'a', url: 'env:ALAMAT', secret: 'env:RAHASIA', events: ['env:KEJADIAN'] }],
      },
      { env: { NAMA: 'Kota', ALAMAT: 'https://a.example', RAHASIA: 'x'.repeat(16), KEJADIAN: 'CaseClosed' } },
    );
    assert.deepEqual(said, []);
    assert.deepEqual(desk.organisation, { name: 'Kota', phone: 'telp. env:NAMA' });
    assert.deepEqual(desk.webhooks[0]?.events, ['CaseClosed']);
  });

  test('that are not set, or empty, are named with the place that asks for them', () => {
    const file = { organisation: { name: 'env:TIADA' }, users: [{ ...user, password: 'env:KOSONG' }] };
    const { said } = read(file, { env: { KOSONG: '' } });
    assert.deepEqual(
      said.filter((one) => one.includes('variabel')),
      [
        'organisation.name: variabel lingkungan TIADA belum diisi',
        'users[0].password: variabel lingkungan KOSONG belum diisi',
      ],
    );
  });

  test('are not read a second time: what stands in the environment is a value', () => {
    const { desk, said } = read({ organisation: { name: 'env:SATU' } }, { env: { SATU: 'env:DUA', DUA: 'x' } });
    assert.deepEqual([desk.organisation?.name, said], ['env:DUA', []]);
  });
});

suite('the office', () => {
  const whole = {
    ...{ name: 'Kota', office: 'Dinas', address: 'Jl. Contoh 1', phone: '0274', email: 'a@b.example' },
    ...{ website: 'https://kota.example', jssUrl: 'https://jss.example/x', sp4nUrl: 'https://lapor.example' },
  };

  test('is kept with what is said of it, and without what is left empty', () => {
    assert.deepEqual(read({ organisation: whole }).desk.organisation, whole);
    assert.deepEqual(read({ organisation: { name: 'Kota', office: ' ', phone: '' } }).desk.organisation, {
      name: 'Kota',
    });
    assert.equal('organisation' in read({}).desk, false);
  });

  test('opens other systems over https alone', () => {
    for (const name of ['jssUrl', 'sp4nUrl'])
      for (const address of ['http://jss.example', 'jss.example', 'javascript:alert(1)', '//jss.example'])
        assert.deepEqual(read({ organisation: { ...whole, [name]: address } }).said, [
          `organisation.${name}: harus diawali https://`,
        ]);
  });
});

suite('agencies', () => {
  test('bear an id of small letters, and their name where no short one is given', () => {
    const { desk, said } = read({
      agencies: [
        { id: 'dlh-2', name: ' Lingkungan ' },
        { id: '1', name: 'B', shortName: 'b' },
      ],
    });
    assert.deepEqual(said, []);
    assert.deepEqual(desk.agencies, [
      { id: 'dlh-2', name: 'Lingkungan', shortName: 'Lingkungan' },
      { id: '1', name: 'B', shortName: 'b' },
    ]);
  });

  for (const [id, isOne] of [
    ['a', true],
    ['a'.repeat(40), true],
    ['a'.repeat(41), false],
    ['-a', false],
    ['A', false],
    ['a b', false],
    ['a_b', false],
    ['dlh\u0000', false],
  ] as const)
    test(`${JSON.stringify(id)} is ${isOne ? 'an' : 'no'} id of an agency`, () => {
      const wrong = 'agencies[0].id: hanya huruf kecil, angka dan tanda hubung, paling panjang 40';
      assert.deepEqual(read({ agencies: [{ id, name: 'x' }] }).said, isOne ? [] : [wrong]);
    });
});

suite('first officers', () => {
  test('may have every role; an agency with the role of an agency’s admin and with no other', () => {
    const agencies = [{ id: 'dlh', name: 'DLH' }];
    for (const role of roles) {
      const isAgency = role === 'admin-agency';
      const bare = read({ agencies, users: [{ ...user, role }] }).said;
      assert.deepEqual(bare, isAgency ? ['users[0].agencyId: belum diisi'] : [], role);
      const placed = read({ agencies, users: [{ ...user, role, agencyId: 'dlh' }] });
      assert.deepEqual(placed.said, isAgency ? [] : ['users[0].agencyId: hanya untuk peran admin-agency'], role);
      if (isAgency) assert.equal(placed.desk.users[0]?.agencyId, 'dlh');
    }
  });

  test('may work at an agency that training brings, and at none that nobody named', () => {
    const users = [{ ...user, role: 'admin-agency', agencyId: 'dpupkp' }];
    assert.deepEqual(read({ users }, { agencyIds: ['dpupkp'] }).said, []);
    assert.deepEqual(read({ users }).said, ['users[0].agencyId: tidak ada di daftar agencies']);
  });

  test('are one each, whatever the letters and blanks of their address', () => {
    const twice = (email: string): string[] => read({ users: [user, { ...user, email }] }).said;
    for (const email of [user.email, 'A@Contoh.Example', ` ${user.email} `])
      assert.deepEqual(twice(email), ['users[1].email: sama dengan users[0].email'], email);
    assert.deepEqual(twice('b@contoh.example'), []);
    assert.equal(read({ users: [{ ...user, email: ' A@Contoh.Example ' }] }).desk.users[0]?.email, user.email);
  });

  test('who both lack an address are told so, the first one too', () => {
    const { said } = read({
      users: [
        { ...user, email: undefined },
        { ...user, email: undefined },
      ],
    });
    assert.deepEqual(said.slice(0, 2), ['users[0].email: belum diisi', 'users[1].email: belum diisi']);
  });

  for (const [length, isOne] of [
    [11, false],
    [12, true],
    [128, true],
    [129, false],
  ] as const)
    test(`a password of ${String(length)} letters is ${isOne ? '' : 'not '}taken`, () => {
      const { said } = read({ users: [{ ...user, password: 'x'.repeat(length) }] });
      assert.deepEqual(said, isOne ? [] : ['users[0].password: harus 12 sampai 128 huruf']);
    });

  for (const email of ['a', 'a@b', 'a@b.c', 'a b@c.example', 'a@b@c.example', 'a@.', `${'x'.repeat(65)}@c.example`])
    test(`${email.slice(0, 20)} is no address of an officer`, () => {
      assert.deepEqual(read({ users: [{ ...user, email }] }).said, ['users[0].email: bukan alamat surel']);
    });
});

suite('text that is no file', () => {
  for (const [text, said] of [
    ['', 'bukan JSON yang utuh: berakhir terlalu cepat'],
    ['{"users": [', 'bukan JSON yang utuh: berakhir terlalu cepat'],
    ['{"users": "abc', 'bukan JSON yang utuh: berakhir terlalu cepat'],
    ['{"a": 1,}', 'bukan JSON yang benar, lihat baris 1 kolom 9'],
    ['{\n  "a": 1\n  "b": 2\n}', 'bukan JSON yang benar, lihat baris 3 kolom 3'],
    ["{'a': 1}", 'bukan JSON yang benar, lihat baris 1 kolom 2'],
    ['[]', 'harus berupa objek { … }'],
    ['null', 'harus berupa objek { … }'],
    ['"teks"', 'harus berupa objek { … }'],
  ] as const)
    test(`${JSON.stringify(text)}: ${said}`, () => {
      assert.deepEqual(read(text), { desk: emptyDesk, said: [`: ${said}`] });
    });

  test('with nothing in it is a desk without lists', () => {
    assert.deepEqual(read('{}'), { desk: emptyDesk, said: [] });
  });

  test('with a section that nobody knows names those that there are', () => {
    assert.deepEqual(read({ user: [] }).said, [
      'user: tidak dikenal; yang dikenal: organisation, agencies, accounts, users, open311, forwards, webhooks, signIn, holidays',
    ]);
  });
});

test('a partner stands among the accounts with what it may do, and its scopes may be named twice', () => {
  const partner = {
    id: 'warga',
    name: 'Kanal Warga',
    key: 'kunci-yang-panjang-sekali',
    mediaHosts: ['.warga.example'],
  };
  const { desk, said } = read({ open311: { partners: [{ ...partner, scopes: ['create', 'create'] }] } });
  assert.deepEqual(said, []);
  assert.deepEqual(desk.accounts, [
    {
      ...{ channel: 'open311', id: 'warga', handle: 'Kanal Warga', apiUrl: '' },
      ...{ appSecret: '', verifyToken: '', accessToken: '', more: { updates: 'no', mediaHosts: '.warga.example' } },
    },
  ]);
  for (const perMinute of [0, -1, 1.5, '60', null])
    assert.deepEqual(
      read({ open311: { partners: [{ ...partner, perMinute }] } }).said,
      perMinute === null ? [] : ['open311.partners[0].perMinute: harus bilangan bulat di atas nol'],
    );
});
