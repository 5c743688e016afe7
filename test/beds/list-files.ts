// A file of one of the desk's lists as an officer uploads it: looked at, then kept as it was looked at.
import assert from 'node:assert/strict';
import type { ListHistory, ListImported, ListPreview } from '#features/desk-list/desk-list.contract.ts';
import { json, type Answer, type Desk, type Person } from './desk.ts';
import { refused } from './problems.ts';

type Content = string | Buffer;

/** `path`: of the list's own routes. */
export const listFiles = (desk: Desk, path: string, who: Person) => {
  const send = async (way: string, file: Content, headers: object = {}): Promise<Answer> => {
    const payload = Buffer.concat([
      Buffer.from('--g\r\ncontent-disposition: form-data; name="file"; filename="daftar"\r\n'),
      Buffer.from('content-type: application/octet-stream\r\n\r\n'),
      Buffer.from(file),
      Buffer.from('\r\n--g--\r\n'),
    ]);
    const usual = {
      ...{ 'content-type': 'multipart/form-data; boundary=g', cookie: await desk.cookieOf(who) },
      'sec-fetch-site': 'same-origin',
    };
    return desk.app.inject({ method: 'POST', url: `${path}${way}`, headers: { ...usual, ...headers }, payload });
  };
  const look = async (file: Content, headers: object = {}): Promise<ListPreview> =>
    json<ListPreview>(await send('/file/preview', file, headers));
  const keep = (file: Content, seen: string): Promise<Answer> => send(`/file?seen=${seen}`, file);
  return {
    look,
    keep,
    /** Looked at and kept. */
    taken: async (file: Content): Promise<ListImported> => {
      const { seen, faults } = await look(file);
      assert.deepEqual(faults, []);
      return json<ListImported>(await keep(file, seen));
    },
    /** In the words of both ways, which are the same. */
    refusedAs: async (file: Content): Promise<string> => {
      const problem = refused(await keep(file, ''), 422, 'list-not-accepted');
      const looked = await send('/file/preview', file);
      if (looked.statusCode === 200) assert.deepEqual(problem.detail, json<ListPreview>(looked).faults.join(' '));
      return problem.detail ?? '';
    },
    history: async (): Promise<ListHistory['changes']> =>
      json<ListHistory>(await desk.get(who, `${path}/history`)).changes,
    takeBack: (seq: string): Promise<Answer> => desk.send(who, 'POST', `${path}/history/${seq}/take-back`, {}),
  };
};
