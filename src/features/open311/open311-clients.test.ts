// Reports and questions as programs of others really send them; each one's quirks are borne, and nothing of what was said is lost.
// Shapes: FixMyStreet (perllib/Open311.pm), open311-adapter, GeoReporter for telephones, feedback forms of Helsinki, clients in Python, Ruby and PHP.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { key, posts, settings } from '#test/people/partner.ts';

const desk = await givenDesk({ after }, { open311: settings });
type Row = Record<string, unknown>;

const textOf = async (fields: Record<string, string | string[]>, path = 'requests.json'): Promise<string> => {
  const answer = await posts(desk, path, { api_key: key, ...fields });
  assert.equal(answer.statusCode, 200, answer.body);
  const number = path.endsWith('.xml')
    ? (/<service_request_id>([^<]+)/.exec(answer.body)?.[1] ?? '')
    : String(json<Row[]>(answer)[0]?.['service_request_id']);
  return (await desk.page('medsos', number)).messages.map(({ text }) => text).join('\n');
};

const says = (text: string, ...words: string[]): void => {
  for (const one of words) assert.ok(text.includes(one), `${one} is not in: ${text}`);
};

suite('a report', () => {
  test('of FixMyStreet, in XML, with its lines, its six decimals and its own fields', async () => {
    const text = await textOf(
      {
        ...{ service_code: 'jalan', lat: '-7.801389', long: '110.364722', deviceid: 'iOS', title: 'Lubang' },
        ...{ description: 'Lubang\r\n\r\nDepan pasar\r\n\r\nhttps://lapor.example/report/7', requested_datetime: 'x' },
        ...{ 'attribute[KEDALAMAN]': 'dalam', 'attribute[external_id]': '7001', 'attribute[easting]': '430000' },
        ...{ first_name: 'Warga', last_name: 'Uji Coba', email: 'w@rumah.example', public_anonymity_required: 'FALSE' },
      },
      'requests.xml',
    );
    says(text, 'Depan pasar', 'https://lapor.example/report/7', 'Lebih dari 10 cm', 'easting: 430000');
    assert.ok(!text.includes('w@rumah.example'));
  });

  test('of a program in Python, whose numbers have all the digits there are', async () => {
    for (const [lat, long] of [
      ['-7.8013999999999992', '110.36470000000000624'],
      ['-7.', '110'],
      ['+07.8', '-110.364700000000000000000000001'],
    ] as const)
      says(await textOf({ service_code: 'umum', lat, long, description: `Tiang miring ${lat}` }), 'Titik: ');
  });

  test('of a telephone that sends what a choice is called, in whatever case', async () => {
    const text = await textOf({
      ...{ service_code: 'jalan', address_string: 'Jalan Uji 3', description: 'Aspal pecah', device_id: 'abc' },
      ...{ 'attribute[KEDALAMAN]': 'lebih dari 10 CM', 'attribute[BAHAYA][]': ['Sepeda motor', 'KAKI'] },
    });
    says(text, 'Lebih dari 10 cm', 'Sepeda motor, Pejalan kaki');
  });

  test('of a form that sends several choices in one field', async () => {
    const text = await textOf({
      ...{ service_code: 'jalan', address_string: 'Jalan Uji 4', description: 'Aspal pecah' },
      ...{ 'attribute[KEDALAMAN]': 'dalam', 'attribute[BAHAYA]': 'motor, kaki' },
    });
    says(text, 'Sepeda motor, Pejalan kaki');
  });

  test('with a choice that there is not is told so, and nothing is guessed', async () => {
    const answer = await posts(desk, 'requests.json', {
      ...{ api_key: key, service_code: 'jalan', address_string: 'x', description: 'y' },
      ...{ 'attribute[KEDALAMAN]': 'dangkal', 'attribute[BAHAYA]': 'motor,kuda' },
    });
    assert.equal(answer.statusCode, 400);
    assert.deepEqual(
      (JSON.parse(answer.body) as Row[]).map(({ code }) => code),
      ['400-ATTR-KEDALAMAN', '400-ATTR-BAHAYA'],
    );
  });

  test('of emoji, Javanese script, right to left and no stop at all is kept to the letter', async () => {
    const words = 'lampune mati 🚧 ꦲꦏ꧀ꦱꦫ الطريق lan dalane bolong kabeh wis setaun ora didandani';
    says(await textOf({ service_code: 'umum', address_id: '9', description: words }), words);
  });

  test('with nothing but a category and a place is a report all the same', async () => {
    says(await textOf({ service_code: 'umum', lat: '-7.8', long: '110.36', description: '' }), 'Titik: -7.800000');
  });
});
