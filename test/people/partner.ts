// A partner's program at the test desk: reports and asks as a client of Open311 does.
import type { LightMyRequestResponse } from 'fastify';
import { generalService, type Open311Settings } from '#ports/open311.ts';
import type { Desk } from '../beds/desk.ts';

export const key = 'kunci-kanal-warga-contoh';
export const otherKey = 'kunci-mitra-lain-contoh';

export const settings: Open311Settings = {
  jurisdiction: 'kota.example',
  contact: 'aduan@kota.example',
  services: [
    generalService,
    {
      ...generalService,
      ...{ code: 'jalan', name: 'Jalan & trotoar', group: 'Pekerjaan umum', keywords: 'jalan,lubang' },
      attributes: [
        {
          ...{ code: 'KEDALAMAN', datatype: 'singlevaluelist', required: true, variable: true },
          ...{ description: 'Sedalam apa', datatypeDescription: '' },
          values: [{ key: 'dalam', name: 'Lebih dari 10 cm' }],
        },
        {
          ...{ code: 'BAHAYA', datatype: 'multivaluelist', required: false, variable: true },
          ...{ description: 'Berbahaya bagi', datatypeDescription: '' },
          values: [
            { key: 'motor', name: 'Sepeda motor' },
            { key: 'kaki', name: 'Pejalan kaki' },
          ],
        },
      ],
    },
    { ...generalService, code: 'taman', name: 'Taman', type: 'batch' },
    { ...generalService, code: 'kekerasan', name: 'Kekerasan', type: 'blackbox' },
  ],
  partners: [
    { id: 'warga', name: 'Kanal Warga', key, scopes: ['create', 'updates'], perMinute: 500, mediaHosts: [] },
    { id: 'lain', name: 'Mitra Lain', key: otherKey, scopes: ['create'], perMinute: 3, mediaHosts: [] },
  ],
};

type Fields = Record<string, string | readonly string[]>;

const formOf = (fields: Fields): string => {
  const form = new URLSearchParams();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, String(value));
  return form.toString();
};

export const report = (fields: Fields = {}): Fields => ({
  ...{ api_key: key, service_code: 'umum', lat: '-7.801200', long: '110.364900' },
  ...{ description: 'Lampu jalan mati.' },
  ...fields,
});

export const posts = (desk: Desk, path: string, fields: Fields): Promise<LightMyRequestResponse> =>
  desk.app.inject({
    method: 'POST',
    url: `/open311/v2/${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    payload: formOf(fields),
  });

export const asks = (desk: Desk, path: string, fields: Fields = {}): Promise<LightMyRequestResponse> =>
  desk.app.inject({ url: `/open311/v2/${path}?${formOf(fields)}` });

/** The number of the case that a report became. */
export const reported = async (desk: Desk, fields: Fields = {}): Promise<string> => {
  const answer = await posts(desk, 'requests.json', report(fields));
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return (JSON.parse(answer.body) as { service_request_id: string }[])[0]?.service_request_id ?? '';
};
