// Fields as people need them: a label that belongs to its control, what is wrong beside it, and all of it once more on top.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readable } from '#test/given/citizen-view.ts';
import { faultSummary, hasFaults, select, textArea, textField, type Field } from './forms.ts';

const plain: Field = { name: 'nama', label: 'Nama lengkap', language: 'id' };
const full: Field = {
  ...plain,
  hint: 'Seperti di KTP',
  fault: 'Tulis nama Anda',
  value: '"><script>',
  autocomplete: 'name',
  inputmode: 'text',
  maxlength: 60,
  look: 'code',
};

const attributesOf = (markup: string, tag: string): Map<string, string> => {
  const [, inside = ''] = new RegExp(`<${tag}\\s([^>]*)>`).exec(markup) ?? [];
  return new Map([...inside.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
};

const controls = {
  input: (field: Field) => textField(field).text,
  textarea: (field: Field) => textArea(field, 3).text,
  select: (field: Field) => select(field, 'Pilih', [{ label: 'Satu', options: ['A', 'B'] }]).text,
} as const;

for (const [tag, draw] of Object.entries(controls))
  suite(`a ${tag}`, () => {
    test('is named, and its label leads to it', () => {
      const attributes = attributesOf(draw(plain), tag);
      assert.deepEqual([attributes.get('id'), attributes.get('name')], ['nama', 'nama']);
      assert.match(draw(plain), /<label for="nama">Nama lengkap<\/label>/);
    });

    test('without hint and fault names no description and says nothing of being wrong', () => {
      const attributes = attributesOf(draw(plain), tag);
      assert.equal(attributes.get('aria-describedby'), undefined);
      assert.equal(attributes.get('aria-invalid'), undefined);
      assert.doesNotMatch(draw(plain), /at-fault|class="fault"/);
    });

    test('names its hint, its fault, or both as its description, and each is there under that name', () => {
      for (const [field, described] of [
        [{ ...plain, hint: 'H' }, 'nama-hint'],
        [{ ...plain, fault: 'F' }, 'nama-fault'],
        [full, 'nama-hint nama-fault'],
      ] as const) {
        const drawn = draw(field);
        assert.equal(attributesOf(drawn, tag).get('aria-describedby'), described);
        for (const id of described.split(' ')) assert.ok(drawn.includes(`id="${id}"`), id);
      }
      assert.equal(attributesOf(draw(full), tag).get('aria-invalid'), 'true');
    });

    test('says its fault before the control, with a word that it is one', () => {
      const drawn = draw(full);
      assert.ok(drawn.indexOf('nama-fault"') < drawn.indexOf(`<${tag}`));
      assert.match(readable(drawn), /Tulis nama Anda/);
      assert.notEqual(readable(draw({ ...full, language: 'en' })), readable(drawn), 'in the page’s language');
    });

    test('keeps what was typed as text', () => {
      assert.doesNotMatch(draw(full), /<script|value=""><script/);
    });
  });

suite('a text field', () => {
  test('has what browsers and telephones help with, and only where it was asked for', () => {
    const attributes = attributesOf(textField({ ...full, type: 'tel' }).text, 'input');
    for (const [name, value] of [
      ['type', 'tel'],
      ['autocomplete', 'name'],
      ['inputmode', 'text'],
      ['maxlength', '60'],
      ['class', 'code'],
    ] as const)
      assert.equal(attributes.get(name), value, name);
    const bare = attributesOf(textField(plain).text, 'input');
    assert.equal(bare.get('type'), 'text');
    for (const name of ['autocomplete', 'inputmode', 'maxlength']) assert.equal(bare.get(name), undefined, name);
  });

  test('begins empty where nothing was typed', () => {
    assert.equal(attributesOf(textField(plain).text, 'input').get('value'), '');
  });
});

suite('a text area', () => {
  test('keeps lines as they were, an empty first one too, and cuts nothing while somebody types', () => {
    const typed = '\nbaris dua\n  baris tiga';
    const drawn = textArea({ ...plain, value: typed, maxlength: 10 }, 4).text;
    // The first line end behind the tag is the markup’s own: browsers leave it out.
    assert.ok(drawn.includes(`>\n${typed}</textarea>`), drawn);
    assert.equal(attributesOf(drawn, 'textarea').get('maxlength'), undefined);
    assert.equal(attributesOf(drawn, 'textarea').get('rows'), '4');
  });
});

suite('a choice', () => {
  const groups = [
    { label: 'Jetis', options: ['Bumijo', 'Gowongan'] },
    { label: 'Kraton', options: ['Patehan'] },
  ];
  const drawn = (value?: string): string =>
    select({ ...plain, ...(value === undefined ? {} : { value }) }, 'Pilih', groups).text;

  test('begins with the one that leaves the field out', () => {
    const values = [...drawn().matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value);
    assert.deepEqual(values, ['', 'Bumijo', 'Gowongan', 'Patehan']);
    assert.deepEqual(
      [...drawn().matchAll(/<optgroup label="([^"]*)"/g)].map(([, label]) => label),
      ['Jetis', 'Kraton'],
    );
  });

  test('stays on what was chosen, and on nothing that is not in the list', () => {
    assert.match(drawn('Gowongan'), /<option value="Gowongan" selected>/);
    assert.equal(drawn('Gowongan').match(/selected/g)?.length, 1);
    assert.doesNotMatch(drawn('Bukan Daftar'), /selected/);
    assert.doesNotMatch(drawn(), /selected/);
  });
});

suite('all faults together', () => {
  test('are listed on top in the order of the fields, each leading to its own', () => {
    const drawn = faultSummary({ nama: 'Satu', telepon: undefined, alamat: 'Dua' }, 'id')?.text ?? '';
    assert.deepEqual(
      [...drawn.matchAll(/<a href="#([a-z]+)">([^<]+)<\/a>/g)].map(([, name, fault]) => [name, fault]),
      [
        ['nama', 'Satu'],
        ['alamat', 'Dua'],
      ],
    );
    assert.match(drawn, /role="alert"/);
  });

  test('are none where every field was looked at and is right', () => {
    assert.equal(faultSummary({}, 'id'), undefined);
    assert.equal(faultSummary({ nama: undefined, telepon: undefined }, 'en'), undefined);
    assert.deepEqual([hasFaults({}), hasFaults({ nama: undefined }), hasFaults({ nama: 'x' })], [false, false, true]);
  });

  test('are headed in the page’s language', () => {
    const [id, en] = (['id', 'en'] as const).map((language) =>
      readable(faultSummary({ a: 'x' }, language)?.text ?? ''),
    );
    assert.notEqual(id, en);
  });
});
