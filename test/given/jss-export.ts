// Uploads of JSS exports by officers, as their browser sends them.
import assert from 'node:assert/strict';
import type { JssImported, JssPreview } from '#features/jss-import/jss-import.contract.ts';
import type { Answer, Desk, Person } from '../beds/desk.ts';

export type Uploaded = { file: Buffer | string; name?: string; columns?: readonly string[]; partial?: boolean };

const grens = 'grens-7f3a';

const fieldPart = (name: string, value: string): string =>
  `--${grens}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** A multipart body and its header. */
export const multipartOf = ({ file, name = 'ekspor.csv', columns, partial }: Uploaded) => ({
  payload: Buffer.concat([
    Buffer.from(columns === undefined ? '' : fieldPart('columns', JSON.stringify(columns))),
    Buffer.from(partial === undefined ? '' : fieldPart('partial', String(partial))),
    Buffer.from(`--${grens}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n`),
    Buffer.from('content-type: application/octet-stream\r\n\r\n'),
    Buffer.from(file as string),
    Buffer.from(`\r\n--${grens}--\r\n`),
  ]),
  headers: { 'content-type': `multipart/form-data; boundary=${grens}`, 'sec-fetch-site': 'same-origin' },
});

export const upload = async (desk: Desk, who: Person, what: string, uploaded: Uploaded): Promise<Answer> => {
  const { payload, headers } = multipartOf(uploaded);
  const cookie = await desk.cookieOf(who);
  return desk.app.inject({ method: 'POST', url: `/api/v1/upik/jss/${what}`, payload, headers: { ...headers, cookie } });
};

const accepted = <T>(answer: Answer): T => {
  assert.equal(answer.statusCode, 200, answer.body);
  return JSON.parse(answer.body) as T;
};

export const preview = async (desk: Desk, uploaded: Uploaded): Promise<JssPreview> =>
  accepted(await upload(desk, 'medsos', 'preview', uploaded));

export const takeIn = async (desk: Desk, uploaded: Uploaded, who: Person = 'medsos'): Promise<JssImported> =>
  accepted(await upload(desk, who, 'imports', uploaded));
