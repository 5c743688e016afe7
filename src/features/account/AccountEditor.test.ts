// The form of an account is made from what its channel needs: secrets are typed hidden and never filled in, and what is held may be left empty.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { AccountView, ChannelForm } from './account.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const editor = ['features/account/AccountEditor.tsx', 'AccountEditor'] as const;

const instagram: ChannelForm = {
  ...{ channel: 'instagram', apiUrl: 'https://graph.facebook.com', needs: ['appSecret', 'accessToken'] },
  ...{
    may: ['graphVersion', 'login'],
    plain: ['graphVersion', 'login'],
    choices: { login: ['facebook', 'instagram'] },
  },
};
const mastodon: ChannelForm = {
  channel: 'mastodon',
  apiUrl: '',
  needs: ['accessToken'],
  may: [],
  plain: [],
  choices: {},
};
const phone: ChannelForm = { channel: 'phone', apiUrl: '', needs: [], may: [], plain: [], choices: {} };

const held = (changed: Partial<AccountView> = {}): AccountView => ({
  ...{ channel: 'instagram', id: '1784', handle: '@kota', apiUrl: 'https://graph.facebook.com', declaredBy: 'console' },
  ...{ held: ['appSecret', 'accessToken'], usagePercent: 0, endsSoon: false, permits: false, ...changed },
});

const none = (): void => undefined;
const show = (
  account: AccountView | undefined,
  channels: ChannelForm[] = [instagram, mastodon, phone],
  language = id,
) => language.show(...editor, { props: { account, channels, onClose: none, onSaved: none } });

/** Each field by its label, as it is typed and what is written in it already. */
const fieldsOf = (shown: Awaited<ReturnType<typeof show>>) =>
  shown.all('div.field').map((field) => {
    const [label] = field.inside.filter(({ tag }) => tag === 'label');
    const control = field.inside.find(({ tag }) => tag === 'input' || tag === 'select');
    return [label?.words, control?.attributes['type'] ?? control?.tag, control?.attributes['value'] ?? ''];
  });

suite('a new account', () => {
  test('begins with its channel, and cannot be saved before there is one', async () => {
    const shown = await show(undefined);
    assert.deepEqual(shown.wordsOf('h2'), ['Hubungkan akun']);
    assert.deepEqual(fieldsOf(shown), [['Kanal', 'select', '']]);
    assert.deepEqual(shown.wordsOf('option').slice(1), ['Instagram', 'mastodon', 'Telepon']);
    assert.deepEqual(shown.buttons, ['Tutup', 'Batal']);
  });

  test('says so in English too', async () => {
    const shown = await show(undefined, [instagram], en);
    assert.deepEqual(shown.wordsOf('h2'), ['Connect an account']);
    assert.deepEqual(fieldsOf(shown), [['Channel', 'select', '']]);
  });
});

suite('an account that is held', () => {
  test('asks for every setting of its channel, secrets hidden and empty', async () => {
    const shown = await show(held());
    assert.deepEqual(fieldsOf(shown), [
      ['Nama akun', 'input', '@kota'],
      ['Rahasia aplikasi (boleh kosong)', 'password', ''],
      ['Token akses (boleh kosong)', 'password', ''],
      ['Versi Graph API (boleh kosong)', 'text', ''],
      ['Cara masuk (boleh kosong)', 'select', ''],
      ['Alamat API (boleh kosong)', 'input', ''],
    ]);
    assert.equal(/autocomplete="new-password"/i.test(shown.html), true);
  });

  test('says at what is filled in that it may stay, and offers to empty only what may be missing', async () => {
    const shown = await show(held({ held: ['appSecret', 'graphVersion'] }));
    const hints = shown.wordsOf('p.field-hint');
    assert.equal(hints.filter((words) => words.includes('Sudah terisi; kosongkan bila tetap.')).length, 2);
    assert.deepEqual(shown.wordsOf('label.choice'), ['Hapus isian: Versi Graph API']);
  });

  test('of what is chosen among a few offers each by its name, or to leave it', async () => {
    const shown = await show(held({ held: ['login'] }));
    assert.deepEqual(shown.wordsOf('option'), [
      'Tetap seperti yang tersimpan',
      'Lewat halaman Facebook',
      'Masuk dengan Instagram sendiri',
    ]);
    assert.equal((await show(held())).wordsOf('option')[0], 'Lewat halaman Facebook (bila tidak dipilih)');
  });

  test('shows an address of its own, and not the usual one, and says what moving costs', async () => {
    const usual = await show(held());
    assert.match(
      usual.words,
      /Kosongkan untuk https:\/\/graph\.facebook\.com Bila alamat ini diganti, semua rahasia harus diisi lagi\./,
    );
    const own = await show(held({ apiUrl: 'https://perantara.example' }));
    assert.deepEqual(fieldsOf(own).at(-1), ['Alamat API (boleh kosong)', 'input', 'https://perantara.example']);
  });

  test('on a platform of many servers must name its own', async () => {
    const shown = await show(held({ channel: 'mastodon', apiUrl: 'https://sosial.example', held: ['accessToken'] }));
    assert.deepEqual(fieldsOf(shown).at(-1), ['Alamat API', 'input', 'https://sosial.example']);
    assert.match(shown.words, /Alamat server akun ini, diawali https\./);
  });

  test('of a telephone has a name and nothing else', async () => {
    const shown = await show(held({ channel: 'phone', id: '0274', handle: '0274-000000', apiUrl: '', held: [] }));
    assert.deepEqual(fieldsOf(shown), [['Nama akun', 'input', '0274-000000']]);
    assert.equal(shown.words.includes('Rahasia disimpan'), false);
  });

  test('that the file or training declares says what the next start does to it', async () => {
    const words = async (declaredBy: AccountView['declaredBy']) => (await show(held({ declaredBy }))).words;
    assert.match(await words('file'), /Setiap kali program mulai, isi berkas itu yang berlaku\./);
    assert.match(await words('training'), /Akun latihan ini disusun ulang setiap kali program mulai\./);
    assert.equal(/berkas pengaturan|latihan/.test(await words('console')), false);
  });

  test('a setting without words goes by its own name', async () => {
    const strange = { ...mastodon, needs: ['sandiBaru'], may: [] };
    const shown = await show(held({ channel: 'mastodon', held: [] }), [strange]);
    assert.deepEqual(fieldsOf(shown)[1], ['sandiBaru', 'password', '']);
  });

  test('of a channel that has no form can be neither read nor saved', async () => {
    const shown = await show(held({ channel: 'pager' }));
    assert.deepEqual(fieldsOf(shown), []);
    assert.deepEqual(shown.buttons, ['Tutup', 'Batal']);
  });
});
