// Takes the pictures of docs/screens.md: the real screens at work on plainly invented cases. Run it by `npm run picture`, for all or those named.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { hourMs, minuteMs } from '#core/time.ts';
import { goesTo } from './officer.ts';
import { sees } from './looks.ts';
import { settled } from '#test/beds/axe.ts';
import { eventually } from '#test/beds/processes.ts';
import { givenPeople, type OfficerName, type People } from './people.ts';

const instagram = '17841400000000001';
const facebook = '100000000000001';
const identity = { name: 'Nama Rekaan', phone: '0812 0000 0001', kelurahan: 'Kricak' };

type Report = { accountId: string; author: { name: string; handle?: string }; text: string; picture?: string };

const reports = {
  talud: {
    accountId: facebook,
    author: { name: 'Mbah Conto Lor' },
    text: 'Nuwun sewu, talud kalen ngajeng griya ambrol, yen jawah banyune munggah teng dalan.',
  },
  lampu: {
    accountId: facebook,
    author: { name: 'Warga Demo Ayu' },
    text: 'Lampu jalan di Jalan Percobaan Kidul mati lima titik sejak Senin. Gelap sekali, kemarin ada motor jatuh.',
    picture: 'lampu-mati.png',
  },
  sampah: {
    accountId: instagram,
    author: { name: 'Warga Demo Bela', handle: 'bela_rekaan' },
    text: 'Sampah di pinggir kali contoh menumpuk seminggu, baunya sampai rumah.',
  },
  trotoar: {
    accountId: facebook,
    author: { name: 'Pak Misal Percobaan' },
    text: 'Trotoar depan sekolah contoh dipakai parkir, kursi roda tidak bisa lewat.',
  },
  air: {
    accountId: facebook,
    author: { name: 'Bu Contoh Kidul' },
    text: 'Air PDAM keruh sejak dua hari, mohon dicek.',
  },
  pohon: {
    accountId: instagram,
    author: { name: 'Mas Coba', handle: 'mascoba.demo' },
    text: 'Dahan pohon di Jalan Latihan hampir putus, bahaya kalau angin.',
  },
  merah: {
    accountId: instagram,
    author: { name: 'Warga Demo Eko', handle: 'eko.misal' },
    text: 'Lampu merah simpang contoh mati, macet sejak pagi.',
  },
} as const satisfies Record<string, Report>;

type Pages = Record<'medsos' | 'pusat' | 'pupkp', Page>;

/** The desk through its own JSON interface, for what happened before the picture. */
const backstage = (people: People, pages: Pages) => {
  const { url } = people;
  const numbers = new Map<string, string>();
  const numberOf = (text: string): Promise<string> =>
    eventually(`a case of "${text}"`, async () => {
      const answer = await pages.pusat.request.get(`${url}/api/v1/cases?folder=all&q=${encodeURIComponent(text)}`);
      return ((await answer.json()) as { cases: { number: string }[] }).cases[0]?.number;
    });
  return {
    says: async (name: keyof typeof reports): Promise<void> => {
      const answer = await fetch(`${url}/simulator/control/comments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(reports[name]),
      });
      if (!answer.ok) throw new Error(`${name} is not said: ${await answer.text()}`);
      numbers.set(name, await numberOf(reports[name].text.slice(0, 30)));
    },
    acts: async (who: keyof Pages, name: keyof typeof reports, type: string, fields: object = {}): Promise<void> => {
      const answer = await pages[who].request.post(`${url}/api/v1/cases/${numbers.get(name) ?? ''}/commands`, {
        data: { type, ...fields },
        headers: { origin: url },
      });
      if (!answer.ok()) throw new Error(`${type} on ${name}: ${await answer.text()}`);
    },
    number: (name: keyof typeof reports): string => numbers.get(name) ?? '',
    code: async (name: keyof typeof reports): Promise<string> => {
      const [found] = await people.program.parts.database.pool
        .query<{ id: string }>('select id from complaint where number = $1', [numbers.get(name)])
        .then(({ rows }) => rows);
      return people.program.parts.trackCodeOf(found?.id ?? '');
    },
  };
};

type Desk = ReturnType<typeof backstage>;

const ask = {
  mode: 'private-message',
  text: 'Terima kasih, laporan Anda sudah kami terima. Balaslah pesan ini dengan nama, nomor HP, dan kelurahan Anda.',
};

const toAgency = async ({ acts }: Desk, name: keyof typeof reports, lead: string, upik: string): Promise<void> => {
  await acts('medsos', name, 'AskIdentity', ask);
  await acts('medsos', name, 'ProvideIdentity', { identity });
  await acts('pusat', name, 'ApproveInterim', {
    text: 'Terima kasih. Laporan Anda kami teruskan ke dinas terkait hari ini, dan kami kabari lagi paling lambat besok.',
  });
  await acts('pusat', name, 'RegisterInUpik', { upikNumber: upik });
  const instruction = 'Mohon diperiksa di lapangan malam ini, hasilnya dilaporkan beserta foto.';
  await acts('pusat', name, 'Dispose', {
    leadAgencyId: lead,
    helpingAgencyIds: lead === 'dlh' ? [] : ['dishub'],
    instruction,
  });
};

const morning = async (desk: Desk, forward: (ms: number) => void): Promise<void> => {
  const { says, acts } = desk;
  await says('talud');
  await toAgency(desk, 'talud', 'dlh', 'UPIK-2026-0411');
  forward(22 * hourMs);
  await says('lampu');
  await toAgency(desk, 'lampu', 'dpupkp', 'UPIK-2026-0417');
  forward(3 * hourMs);
  await acts('pupkp', 'lampu', 'AcknowledgeDisposition');
  await acts('pupkp', 'lampu', 'ReportProgress', {
    text: 'Tim berangkat pukul tujuh membawa lima lampu LED.',
    attachmentIds: [],
  });
  await says('trotoar');
  await acts('medsos', 'trotoar', 'AskIdentity', ask);
  await says('sampah');
  await acts('medsos', 'sampah', 'AskIdentity', ask);
  await acts('medsos', 'sampah', 'ProvideIdentity', { identity });
  await acts('medsos', 'sampah', 'DraftResponse', { text: 'Terima kasih. Sampah itu kami teruskan ke DLH.' });
  await acts('pupkp', 'lampu', 'ReportFieldResult', {
    text: 'Lima lampu LED diganti dan kabel disambung ulang; semua titik menyala pukul 21.40.',
    outcome: 'done',
    attachmentIds: [],
  });
  await says('air');
  forward(97 * minuteMs);
  await says('pohon');
  forward(8 * minuteMs);
  await says('merah');
};

const folder = join(import.meta.dirname, '..', '..', 'docs', 'images');
const desktop = { width: 1366, height: 768 };
const hand = { width: 360, height: 740 };

type Shot = {
  name: string;
  who: OfficerName | 'reporter';
  size: typeof desktop;
  dark?: boolean;
  /** Below `/meja` for officers. */
  path: string;
  /** Stands there before the picture is taken. */
  shows: readonly (string | RegExp)[];
  before?: (page: Page) => Promise<void>;
};

const opensComposer = async (page: Page): Promise<void> => {
  await page.getByRole('article').getByRole('button', { name: 'Sampaikan hasil' }).first().click();
  await page.locator('.composer textarea').first().waitFor();
};

const shots = (desk: Desk, trackCode: string): Shot[] => [
  {
    ...{ name: 'console', who: 'pusat', size: desktop, path: `/kasus/${desk.number('lampu')}?map=all` },
    shows: ['Sampaikan hasil', /lewat \d/],
    before: (page) => page.locator('.attachments img').first().waitFor(),
  },
  { ...{ name: 'inbox', who: 'medsos', size: desktop, path: '/masuk' }, shows: [/Dahan pohon/] },
  { ...{ name: 'inbox-dark', who: 'medsos', size: desktop, dark: true, path: '/masuk' }, shows: [/Dahan pohon/] },
  { ...{ name: 'inbox-hand', who: 'medsos', size: hand, path: '/masuk' }, shows: [/Dahan pohon/] },
  {
    ...{ name: 'composer', who: 'pusat', size: desktop, path: `/kasus/${desk.number('lampu')}` },
    ...{ shows: ['Sampaikan hasil'], before: opensComposer },
  },
  { ...{ name: 'case-hand', who: 'dlh', size: hand, path: `/kasus/${desk.number('talud')}` }, shows: [/talud/] },
  { ...{ name: 'lateness', who: 'ketua', size: desktop, path: '/waktu' }, shows: ['Papan waktu'] },
  {
    ...{ name: 'track-hand', who: 'reporter', size: hand },
    ...{ path: `/lacak/${desk.number('talud')}?kode=${trackCode}`, shows: [desk.number('talud')] },
  },
  { ...{ name: 'report-hand', who: 'reporter', size: hand, path: '/lapor' }, shows: ['Lapor'] },
  { ...{ name: 'home', who: 'reporter', size: desktop, path: '/' }, shows: ['Lacak laporan'] },
];

const takes = async (people: People, page: Page, shot: Shot): Promise<void> => {
  await page.setViewportSize(shot.size);
  await page.emulateMedia({ colorScheme: shot.dark === true ? 'dark' : 'light' });
  if (shot.who === 'reporter') await page.goto(`${people.url}${shot.path}`);
  else await goesTo(page, shot.path);
  await sees(page, ...shot.shows);
  await shot.before?.(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(settled);
  await page.screenshot({ path: join(folder, `${shot.name}.png`) });
};

const asked = process.argv.slice(2);
const releases: (() => unknown)[] = [];
try {
  const people = await givenPeople({ after: (release) => void releases.unshift(release) });
  const pages = {
    medsos: await people.signsIn('medsos'),
    pusat: await people.signsIn('pusat'),
    pupkp: await people.signsIn('pupkp'),
  };
  const desk = backstage(people, pages);
  await morning(desk, people.program.clock.forward);
  const seats = new Map<Shot['who'], Page>(Object.entries(pages) as [OfficerName, Page][]);
  for (const shot of shots(desk, await desk.code('talud'))) {
    if (asked.length > 0 && !asked.includes(shot.name)) continue;
    const page = seats.get(shot.who) ?? (await (shot.who === 'reporter' ? people.arrives() : people.signsIn(shot.who)));
    seats.set(shot.who, page);
    await takes(people, page, shot);
  }
} finally {
  for (const release of releases) await release();
}
