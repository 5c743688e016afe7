// Who is told by which ids, what is filled in, chosen, ordered or shared, and what happens beside messages: read from one frame each.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Inbound } from '#ports/channel.ts';
import { parseWhatsapp } from './parse.ts';

const [accountId, number, own, parent] = ['106540352242922', '6280000000001', 'ID.208', 'ID.ENT.118'];
const contact = { profile: { name: 'Warga Demo 1' }, wa_id: number, user_id: own };

const read = (value: object, field = 'messages'): Inbound[] =>
  parseWhatsapp({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '1',
        changes: [
          { field, value: { messaging_product: 'whatsapp', metadata: { phone_number_id: accountId }, ...value } },
        ],
      },
    ],
  });

const written = (message: object, contacts: object[] = [contact]): Inbound[] =>
  read({
    contacts,
    messages: [{ from: number, from_user_id: own, id: 'wamid.1', timestamp: '1772413200', ...message }],
  });

const saidIn = (message: object): { text: string; attachments: object[] } => {
  const [one] = written(message);
  assert.ok(one?.kind === 'message');
  return { text: one.text, attachments: one.attachments };
};

test('what is said beside a type that only the app can show is kept, and so is every other part', () => {
  const beside = saidIn({ type: 'unsupported', text: { body: 'Lampu mati' }, errors: [{ code: 131051 }] });
  assert.deepEqual(beside, { text: 'Lampu mati', attachments: [{ kind: 'unsupported' }] });
  const both = saidIn({ type: 'image', image: { id: '5', caption: 'ini' }, text: { body: 'dan ini' } });
  assert.deepEqual(both, { text: 'ini\ndan ini', attachments: [{ kind: 'image', reference: '5' }] });
});

suite('a person is told', () => {
  const who = (message: object, contacts?: object[]): object => {
    const [one] = written({ type: 'text', text: { body: 'a' }, ...message }, contacts);
    assert.ok(one?.kind === 'message' && one.author !== undefined);
    const { name: _name, ...author } = one.author;
    return { ...author, key: one.thread.threadKey, answerTo: one.thread.answerTo };
  };
  test('by number and id: the id lasts, and answers go to the number', () => {
    assert.deepEqual(who({}), { id: own, otherIds: [number], passingIds: [number], key: own, answerTo: number });
  });
  test('by number alone, with the id beside it', () => {
    assert.deepEqual(who({ from_user_id: undefined }), {
      ...{ id: own, otherIds: [number], passingIds: [number], key: own, answerTo: number },
    });
  });
  test('by an id that several businesses share', () => {
    const contacts = [{ profile: { name: 'Warga Demo 1' }, parent_user_id: parent }];
    const ids = { from: undefined, from_user_id: undefined, from_parent_user_id: parent };
    assert.deepEqual(who(ids, contacts), { id: parent, key: parent, answerTo: undefined });
  });
  test('in a group: apart from their private conversation', () => {
    const [one] = written({ type: 'text', text: { body: 'Air keruh' }, group_id: 'G1' });
    assert.ok(one?.kind === 'message');
    assert.deepEqual([one.thread, one.postId], [{ visibility: 'public', threadKey: `G1:${own}` }, 'G1']);
  });
});

suite('a person who', () => {
  const changed = (system: object, more: object = {}): object[] =>
    written({ type: 'system', system: { body: '…', ...system }, ...more }, []);
  test('changed the number has another id, too', () => {
    const system = { type: 'user_changed_number', wa_id: '62802', user_id: 'ID.999', previous_user_id: own };
    assert.deepEqual(changed(system), [
      {
        ...{ kind: 'identity-change', accountId, of: 'person', at: 1_772_413_200_000 },
        ...{ from: [number, own], to: ['62802', 'ID.999'], passingIds: [number, '62802'] },
      },
    ]);
  });
  test('changed the id alone keeps the number', () => {
    const system = { type: 'user_changed_user_id', user_id: 'ID.999', previous_user_id: own };
    assert.deepEqual(changed(system, { from: undefined }), [
      { kind: 'identity-change', accountId, of: 'person', from: [own], to: ['ID.999'], at: 1_772_413_200_000 },
    ]);
  });
  test('changed the security code did nothing of the kind', () => {
    assert.deepEqual(
      changed({ type: 'customer_identity_changed' }).map((one) => 'kind' in one && one.kind),
      ['ignored'],
    );
  });
});

suite('words are made of', () => {
  const form = (answers: object | string, more: object = {}): string =>
    saidIn({
      type: 'interactive',
      interactive: {
        type: 'nfm_reply',
        nfm_reply: {
          ...{ name: 'flow', body: 'Sent' },
          ...{ response_json: typeof answers === 'string' ? answers : JSON.stringify(answers) },
          ...more,
        },
      },
    }).text;
  test('a form, without what the form needs for itself', () => {
    const answers = {
      flow_token: 'rahasia',
      screen_0_Nama_jalan_0: 'Jalan Contoh 1',
      screen_0_Jenis_1: ['0_Lampu_mati', '2_Kabel'],
      mendesak: true,
      jumlah: 3,
    };
    assert.equal(form(answers), 'Nama jalan: Jalan Contoh 1\nJenis: Lampu mati, Kabel\nmendesak: ya\njumlah: 3');
  });
  test('an address, or a form that is none', () => {
    const values = { values: { house_number: '7', address: 'Jalan Contoh' } };
    assert.equal(
      form(values, { name: 'address_message', body: 'Jalan Contoh 7' }),
      'Jalan Contoh 7\nhouse number: 7\naddress: Jalan Contoh',
    );
    assert.equal(form('{rusak'), '{rusak');
    assert.equal(form({ flow_token: 'x' }), 'Sent');
  });
  test('an order, with or without words', () => {
    assert.equal(
      saidIn({ type: 'order', order: { text: 'tolong kirim tangki air', product_items: [] } }).text,
      'tolong kirim tangki air',
    );
    const items = [{ product_retailer_id: 'TANGKI', quantity: 2 }];
    assert.equal(saidIn({ type: 'order', order: { product_items: items } }).text, '2 × TANGKI');
  });
  test('a place whose point is written as text', () => {
    const location = { latitude: '-7.801234', longitude: '110.364567' };
    assert.equal(saidIn({ type: 'location', location }).text, 'geo:-7.801234,110.364567');
  });
  test('a contact, wherever it is reached', () => {
    const contacts = [
      {
        name: { formatted_name: 'Bengkel Contoh' },
        phones: [{ wa_id: '62800' }],
        emails: [{ email: 'a@contoh.example' }],
      },
    ];
    assert.equal(saidIn({ type: 'contacts', contacts }).text, 'Bengkel Contoh\n62800\na@contoh.example');
  });
});

test('who came by a post of ours is read with that post, and what is seen once is named', () => {
  const referral = { source_url: 'https://fb.me/x', headline: 'Lapor' };
  assert.deepEqual(saidIn({ type: 'text', text: { body: 'Halo' }, referral }), {
    text: 'Halo',
    attachments: [{ kind: 'share', url: 'https://fb.me/x', title: 'Lapor' }],
  });
  for (const type of ['ephemeral', 'view_once', 'unsupported', 'unknown'])
    assert.deepEqual(saidIn({ type }), { text: '', attachments: [{ kind: 'unsupported' }] });
});

test('calls, reactions and permissions say nothing', () => {
  const permission = { type: 'call_permission_reply', call_permission_reply: { response: 'reject' } };
  const found = [
    ...read(
      {
        contacts: [contact],
        calls: [
          { id: 'wacid.1', event: 'connect' },
          { id: 'wacid.1', event: 'terminate' },
        ],
      },
      'calls',
    ),
    ...read({ statuses: [{ id: 'wacid.1', status: 'RINGING', type: 'call', timestamp: '1772413200' }] }, 'calls'),
    ...written({ type: 'interactive', interactive: permission }),
    ...written({ type: 'reaction', reaction: { emoji: '👍' } }),
  ];
  assert.deepEqual([found.length, ...new Set(found.map(({ kind }) => kind))], [5, 'ignored']);
});
