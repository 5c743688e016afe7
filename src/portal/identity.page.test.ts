// The one-time form and its receipt, drawn: which report is meant and no more of it, the notice before the button, and what follows.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Command } from '#core/complaint/command.ts';
import { acts, at, upTo } from '#test/given/given.ts';
import { citizenView, mainOf, readable } from '#test/given/citizen-view.ts';
import { nothingTyped } from './identity.form.ts';
import { calmPage, identityFormPage, receiptPage, type IdentityForm } from './identity.page.ts';
import { momentWords } from './moments.ts';
import { identityText } from './words.ts';

const { id, en } = identityText;

const form = (fields: Partial<IdentityForm> = {}): string =>
  mainOf(
    identityFormPage({
      language: 'id',
      token: 'token-1',
      channel: 'instagram',
      opening: { handle: '@warga', text: 'Lampu mati' },
      expiresAt: at(168),
      organisation: { name: 'Kota Contoh' },
      keptDays: undefined,
      faults: {},
      typed: nothingTyped,
      ...fields,
    }),
  );

suite('the form', () => {
  test('says whose report on which channel it is about, each as the language calls it', () => {
    assert.ok(readable(form()).includes('@warga di Instagram'));
    assert.ok(readable(form({ channel: 'phone', opening: { text: 'x' } })).includes('lewat Telepon'));
    const english = readable(form({ channel: 'phone', opening: { text: 'x' }, language: 'en' }));
    assert.ok(english.includes(en.fromChannel('Telephone')), english);
  });

  test('shows sixty characters of the report, and says where it was deleted', () => {
    const long = `${'a'.repeat(59)}bc`;
    assert.ok(form({ opening: { text: long } }).includes(`<blockquote>${'a'.repeat(59)}b…</blockquote>`));
    assert.ok(form({ opening: { text: long.slice(0, 60) } }).includes(`<blockquote>${long.slice(0, 60)}</blockquote>`));
    assert.ok(form({ opening: {} }).includes(`<blockquote>${id.erased}</blockquote>`));
  });

  test('tells what the law asks for before its button, whole, in either language', () => {
    for (const [language, words] of [
      ['id', id],
      ['en', en],
    ] as const) {
      const page = form({ language });
      const read = readable(page.slice(0, page.indexOf('<button')));
      for (const line of [words.purpose, words.basis, words.seen, words.kept, words.abroad, words.rights, words.noNik])
        assert.ok(read.includes(line), line);
    }
  });

  test('says how long an identity stays: by itself only where the city has set a span', () => {
    assert.ok(readable(form()).includes(id.kept));
    assert.ok(readable(form({ keptDays: 365 })).includes('dihancurkan dengan sendirinya 365 hari sesudah'));
    assert.ok(!readable(form({ keptDays: 365 })).includes(id.kept));
    assert.ok(readable(form({ keptDays: 365, language: 'en' })).includes('365 days after your last report'));
  });

  test('names whom to ask by the best way that the office has', () => {
    const office = { name: 'Kota', office: 'Dinas Contoh' };
    for (const [organisation, where] of [
      [{ ...office, email: 'a@contoh.example', phone: '0274' }, 'Dinas Contoh (a@contoh.example)'],
      [{ ...office, phone: '0274', address: 'Jl. X' }, 'Dinas Contoh (0274)'],
      [{ name: 'Kota', address: 'Jl. X' }, 'Kota (Jl. X)'],
      [office, id.contactAccounts],
    ] as const)
      assert.ok(readable(form({ organisation })).includes(id.contact(where)), where);
  });

  test('says until when its link is good', () => {
    assert.ok(readable(form()).includes(`${id.until} ${momentWords(at(168), 'id')}.`));
  });

  test('posts to its own link, in its language, whatever the token is made of', () => {
    assert.match(form({ language: 'en' }), /<form[^>]* method="post" action="\/identitas\/token-1\?lang=en"/);
    assert.match(form({ token: 'a/../"b' }), /action="\/identitas\/a%2F\.\.%2F%22b"/);
  });

  test('begins empty, and after a fault with what was typed', () => {
    assert.doesNotMatch(form(), /value="[^"]+"(?=[^>]*id="(?:nama|telepon)")|selected/);
    const typed = {
      ...{ privacy: undefined, name: 'Warga "X"', phone: '12', address: 'Jl.\nDua', kelurahan: 'Kricak' },
      ...{ place: '', placeKelurahan: '', asked: [] },
    };
    const page = form({ typed, faults: { telepon: id.errors.phoneWrong } });
    assert.ok(page.includes('value="Warga &quot;X&quot;"'));
    assert.ok(page.includes('>\nJl.\nDua</textarea>'));
    assert.match(page, /<option value="Kricak" selected>/);
    assert.equal(page.match(/aria-invalid="true"/g)?.length, 1);
  });

  test('helps browsers to fill it in, and asks for no number of an identity card', () => {
    const page = form();
    for (const [field, help] of [
      ['nama', 'name'],
      ['telepon', 'tel'],
      ['alamat', 'street-address'],
    ] as const)
      assert.match(page, new RegExp(`id="${field}"[^>]*autocomplete="${help}"`), field);
    assert.doesNotMatch(page, /name="(?:nik|ktp|email)"|type="file"/i);
  });
});

suite('the receipt', () => {
  const receipt = (commands: readonly Command[], language: 'id' | 'en' = 'id', channel?: string): string => {
    const { found } = citizenView(commands);
    const [thread] = found.state.file.threads;
    if (thread !== undefined && channel !== undefined) found.state.file.threads = [{ ...thread, channel }];
    return mainOf(receiptPage({ found, code: '012345', token: 'token-1', language }));
  };
  const lines = (commands: readonly Command[]): string[] => {
    const [, list = ''] = receipt(commands).split('<ol class="next">');
    return [...list.matchAll(/<li>([^]*?)<\/li>/g)].map(([, line = '']) => readable(line));
  };

  test('shows the code in two halves, and posts it whole: it stands in no address', () => {
    const page = receipt(upTo.coordination);
    assert.ok(readable(page).includes('012 345'));
    assert.match(page, /<input type="hidden" name="kode" value="012345" \/>/);
    assert.doesNotMatch(page, /(?:href|action)="[^"]*012/);
  });

  test('promises a moment for the step that runs now, and for no other', () => {
    const by = (hours: number): string => `, ${id.by} ${momentWords(at(hours), 'id')}.`;
    assert.deepEqual(lines(upTo.coordination).slice(0, 2), [`${id.next1}${by(26)}`, `${id.next2}.`]);
    assert.deepEqual(lines(upTo.registration).slice(0, 2), [`${id.next1}.`, `${id.next2}.`]);
    assert.deepEqual(lines(upTo.disposed).slice(0, 2), [`${id.next1}.`, `${id.next2}${by(28)}`]);
  });

  test('says where the answer will come, as the language calls it', () => {
    assert.ok(readable(receipt(upTo.coordination, 'id', 'phone')).includes(id.next3('Telepon')));
    assert.ok(readable(receipt(upTo.coordination, 'en', 'phone')).includes(en.next3('Telephone')));
  });

  test('of a case that ended meanwhile promises nothing', () => {
    assert.deepEqual(lines([acts.open(0), acts.notComplaint(1)]), []);
    assert.ok(readable(receipt(upTo.closed)).includes(id.nextClosed));
  });
});

suite('a link that serves no more', () => {
  test('says what that means and what to do, each kind in its own words and either language', () => {
    const kinds = ['unknown', 'expired', 'used', 'saving'] as const;
    for (const language of ['id', 'en'] as const) {
      const read = kinds.map((kind) => readable(mainOf(calmPage(kind, '/identitas/x', language))));
      assert.equal(new Set(read).size, kinds.length);
      kinds.forEach((kind, index) => assert.ok(read[index]?.includes(identityText[language][kind]), kind));
    }
  });

  test('leads on to the tracking page only where the data are there, and asks again only while they are stored', () => {
    for (const kind of ['unknown', 'expired', 'used', 'saving'] as const) {
      const page = calmPage(kind, '/identitas/x', 'en');
      assert.equal(mainOf(page).includes('href="/lacak?lang=en"'), kind === 'used', kind);
      assert.equal(page.refreshSeconds, kind === 'saving' ? 2 : undefined, kind);
      assert.deepEqual([page.hidden, page.path], [true, '/identitas/x']);
    }
  });
});
