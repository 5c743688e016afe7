// What a reporter types about themselves: what is forgiven, what is refused with which words, and how far each field reaches.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { kelurahanIn } from '#core/place/said-place.ts';
import { kelurahanByKemantren } from '#vocabulary/kelurahan.ts';
import { checkIdentity, nothingTyped, typedIn } from './identity.form.ts';
import { identityText } from './words.ts';

const filled = { nama: 'Warga Contoh', telepon: '081234567890', alamat: '', kelurahan: 'Kricak' };
const { errors } = identityText.id;

const faultsOf = (fields: object): Record<string, string> => {
  const checked = checkIdentity({ ...filled, ...fields }, 'id');
  if (checked.ok) return {};
  return Object.fromEntries(
    Object.entries(checked.faults).flatMap(([name, fault]) => (fault === undefined ? [] : [[name, fault]])),
  );
};

suite('a name', () => {
  for (const nama of [
    'W',
    'Nuraini',
    'Sri Ayu',
    "Ma'ruf",
    'R.M. Contoh-Umpama',
    'ꦮꦂꦒ',
    '王',
    'José',
    'Warga 2',
    'a'.repeat(100),
  ])
    test(`may be ${nama.slice(0, 20)}`, () => assert.deepEqual(faultsOf({ nama }), {}));

  for (const nama of ['', '   ', '12', '-', '🙏', '081234567890', '...'])
    test(`is not ${JSON.stringify(nama)}`, () => assert.deepEqual(faultsOf({ nama }), { nama: errors.nameMissing }));

  test('has at most a hundred characters, each counted once', () => {
    assert.deepEqual(faultsOf({ nama: 'a'.repeat(101) }), { nama: errors.nameLong });
    assert.deepEqual(faultsOf({ nama: `a${'🙏'.repeat(99)}` }), {});
    assert.deepEqual(faultsOf({ nama: `a${'🙏'.repeat(100)}` }), { nama: errors.nameLong });
  });

  test('has one blank where several were typed, a line end too', () => {
    const checked = checkIdentity({ ...filled, nama: ' Warga \n  Contoh ' }, 'id');
    assert.ok(checked.ok);
    assert.equal(checked.given?.identity.name, 'Warga Contoh');
  });
});

suite('a number', () => {
  for (const telepon of [
    '081234567890',
    '+6281234567890',
    '6281234567890',
    '006281234567890',
    '+62 812-3456-7890',
    '(0812) 3456.7890',
    '0812 – 3456 – 7890',
  ])
    test(`may be written as ${telepon}`, () => {
      const checked = checkIdentity({ ...filled, telepon }, 'id');
      assert.ok(checked.ok);
      assert.equal(checked.given?.identity.phone, '081234567890');
    });

  test('of a house or an office is one too', () => {
    const checked = checkIdentity({ ...filled, telepon: '(0274) 515-865' }, 'id');
    assert.ok(checked.ok);
    assert.equal(checked.given?.identity.phone, '0274515865');
  });

  for (const telepon of ['12345', '0812', '08123456789012345', 'tidak ada', '+1 202 555 0100', '0812x4567890', '‪0812'])
    test(`is not ${telepon}`, () => assert.deepEqual(faultsOf({ telepon }), { telepon: errors.phoneWrong }));

  test('that is missing is asked for with other words than one that is wrong', () => {
    assert.deepEqual(faultsOf({ telepon: '  ' }), { telepon: errors.phoneMissing });
    assert.notEqual(errors.phoneMissing, errors.phoneWrong);
  });
});

suite('a place', () => {
  test('is either an address or a kelurahan, or both', () => {
    assert.deepEqual(faultsOf({ alamat: '', kelurahan: '' }), { alamat: errors.placeMissing });
    assert.deepEqual(faultsOf({ alamat: 'Jl. Contoh 1', kelurahan: '' }), {});
    const both = checkIdentity({ ...filled, alamat: 'Jl. Contoh 1' }, 'id');
    assert.ok(both.ok);
    assert.deepEqual(both.given?.identity, {
      name: 'Warga Contoh',
      phone: '081234567890',
      address: 'Jl. Contoh 1',
      kelurahan: 'Kricak',
    });
    assert.deepEqual(both.given?.fields, ['name', 'phone', 'address', 'kelurahan']);
  });

  test('that was not given is no empty field of what is sealed', () => {
    const checked = checkIdentity(filled, 'id');
    assert.ok(checked.ok);
    assert.deepEqual(Object.keys(checked.given?.identity ?? {}), ['name', 'phone', 'kelurahan']);
    assert.deepEqual(checked.given?.fields, ['name', 'phone', 'kelurahan']);
  });

  test('has at most three hundred characters, and keeps its lines', () => {
    assert.deepEqual(faultsOf({ alamat: 'b'.repeat(300) }), {});
    assert.deepEqual(faultsOf({ alamat: 'b'.repeat(301) }), { alamat: errors.addressLong });
    const checked = checkIdentity({ ...filled, alamat: ' Jl. Contoh 1\nRT 01 RW 02 ' }, 'id');
    assert.ok(checked.ok);
    assert.equal(checked.given?.identity.address, 'Jl. Contoh 1\nRT 01 RW 02');
  });

  test('is any kelurahan of the city, and none that is not in the list', () => {
    for (const [kemantren, names] of kelurahanByKemantren)
      for (const kelurahan of names) assert.deepEqual(faultsOf({ kelurahan }), {}, `${kemantren}: ${kelurahan}`);
    for (const kelurahan of ['kricak', 'Kricak ', 'Condongcatur', 'Jetis'])
      assert.equal('kelurahan' in faultsOf({ kelurahan }), kelurahan.trim() !== 'Kricak', kelurahan);
    assert.deepEqual(faultsOf({ kelurahan: 'Condongcatur' }), { kelurahan: errors.kelurahanWrong });
  });
});

suite('a form that is wrong', () => {
  test('tells everything at once, in the page’s language, and keeps what was typed', () => {
    const sent = { nama: ' 12 ', telepon: ' 12 ', alamat: '', kelurahan: '' };
    const checked = checkIdentity(sent, 'en');
    assert.ok(!checked.ok);
    const { en } = identityText;
    assert.deepEqual(checked.faults, {
      nama: en.errors.nameMissing,
      telepon: en.errors.phoneWrong,
      alamat: en.errors.placeMissing,
      kelurahan: undefined,
      ...{ lokasi: undefined, lokasi_kelurahan: undefined },
    });
    assert.deepEqual(checked.typed, {
      ...{ privacy: undefined, name: '12', phone: '12', address: '', kelurahan: '' },
      ...{ place: '', placeKelurahan: '', asked: [] },
    });
  });

  test('in English says the same of each fault in other words', () => {
    const [id, en] = [Object.entries(errors), identityText.en.errors];
    for (const [name, words] of id) assert.notEqual(en[name as keyof typeof errors], words, name);
  });

  test('that nobody filled in begins as it was sent: empty', () => {
    assert.deepEqual(typedIn(undefined), nothingTyped);
    assert.deepEqual(typedIn({ name: 'English names are not read', phone: '0812' }), nothingTyped);
  });
});

suite('where the matter is', () => {
  const saidBy = (fields: object, language: 'id' | 'en' = 'id'): string | undefined => {
    const checked = checkIdentity({ ...filled, ...fields }, language);
    assert.ok(checked.ok);
    return checked.said;
  };

  test('may be left out, and is words of the reporter where it is not', () => {
    assert.equal(saidBy({}), undefined);
    assert.equal(saidBy({ lokasi: ' \n ', lokasi_kelurahan: '' }), undefined);
    assert.equal(saidBy({ lokasi: ' depan  pasar\nKranggan ' }), 'Lokasi kejadian: depan pasar Kranggan');
    assert.equal(saidBy({ lokasi_kelurahan: 'Bener' }), 'Lokasi kejadian: Kel. Bener');
    assert.equal(saidBy({ lokasi: 'gang 3', lokasi_kelurahan: 'Baciro' }), 'Lokasi kejadian: gang 3, Kel. Baciro');
    assert.equal(saidBy({ lokasi: 'gang 3' }, 'en'), 'Where the problem is: gang 3');
  });

  test('is suggested to the desk as the kelurahan that was chosen, also of those that are everyday words', () => {
    for (const [, names] of kelurahanByKemantren)
      for (const name of names)
        assert.deepEqual(
          kelurahanIn(saidBy({ lokasi_kelurahan: name }) ?? '').map((one) => one.name),
          [name],
        );
  });

  test('is no part of the identity, and is kept of whoever stays unnamed', () => {
    const checked = checkIdentity({ keterbukaan: 'anonim-salah', ...filled, lokasi: 'pasar' }, 'id');
    assert.ok(checked.ok);
    assert.deepEqual(checked.given?.fields, ['name', 'phone', 'kelurahan']);
    const unnamed = checkIdentity({ keterbukaan: 'anonymous', lokasi: 'pasar' }, 'id');
    assert.ok(unnamed.ok);
    assert.deepEqual([unnamed.given, unnamed.said], [undefined, 'Lokasi kejadian: pasar']);
  });

  test('has at most three hundred characters and a kelurahan of the list, for everybody', () => {
    assert.deepEqual(faultsOf({ lokasi: 'a'.repeat(300) }), {});
    assert.deepEqual(faultsOf({ lokasi: '🙏'.repeat(301) }), { lokasi: errors.matterLong });
    assert.deepEqual(faultsOf({ lokasi_kelurahan: 'Malioboro' }), { lokasi_kelurahan: errors.kelurahanWrong });
    assert.deepEqual(faultsOf({ keterbukaan: 'anonymous', nama: '', lokasi: 'a'.repeat(301) }), {
      lokasi: errors.matterLong,
    });
  });
});
