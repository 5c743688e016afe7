// Takes the README's picture: the real console at work on plainly invented cases. Run it by `npm run picture`.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { hourMs, minuteMs } from '#core/time.ts';
import { goesTo } from './officer.ts';
import { sees } from './looks.ts';
import { givenPeople, type People } from './people.ts';

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
  const numberOf = async (text: string): Promise<string> => {
    for (;;) {
      const answer = await pages.pusat.request.get(`${url}/api/v1/cases?folder=all&q=${encodeURIComponent(text)}`);
      const { cases } = (await answer.json()) as { cases: { number: string }[] };
      if (cases[0] !== undefined) return cases[0].number;
    }
  };
  return {
    says: async (name: keyof typeof reports): Promise<void> => {
      await fetch(`${url}/simulator/control/comments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(reports[name]),
      });
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
  const page = pages.pusat;
  await goesTo(page, `/kasus/${desk.number('lampu')}?map=all`);
  await sees(page, 'Sampaikan hasil', /lewat \d/);
  await page.locator('.attachments img').first().waitFor();
  await page.waitForLoadState('load');
  await page.screenshot({ path: join(import.meta.dirname, '..', '..', 'docs', 'images', 'console.png') });
} finally {
  for (const release of releases) await release();
}
