// Answers that say no: RFC 9457 problem details with a stable type, in Indonesian.
// Must not carry what went wrong inside (stacks, SQL) nor repeat what the caller sent.
import type { FastifyReply } from 'fastify';
import { refusals, type Refusal } from '#core/complaint/refusal.ts';
import { refusalStatus } from './refusal-status.ts';
import { refusalWords, type Words } from './refusal-words.ts';

/** What the server itself refuses, apart from the core's refusals. */
const serverProblems = {
  'not-signed-in': { status: 401, title: 'Anda belum masuk.', detail: 'Masuklah dengan akun petugas lalu ulangi.' },
  'wrong-credentials': {
    status: 401,
    title: 'Surel atau kata sandi tidak cocok.',
    detail: 'Periksa ejaan keduanya, atau minta operator mengatur ulang kata sandi.',
  },
  'wrong-password': {
    status: 422,
    title: 'Kata sandi sekarang tidak cocok.',
    detail: 'Ketik kata sandi yang Anda pakai untuk masuk.',
  },
  'weak-password': {
    status: 422,
    title: 'Kata sandi baru terlalu pendek atau terlalu panjang.',
    detail: 'Pakailah 12 sampai 128 huruf; beberapa kata yang Anda ingat sudah cukup.',
  },
  'cross-site': {
    status: 403,
    title: 'Permintaan ini datang dari situs lain.',
    detail: 'Bukalah halamannya langsung di alamat resmi lalu ulangi.',
  },
  'invalid-request': {
    status: 400,
    title: 'Permintaan tidak dapat dipahami.',
    detail: 'Periksa isian yang ditunjuk lalu kirim lagi.',
  },
  'not-found': {
    status: 404,
    title: 'Halaman atau data itu tidak ada.',
    detail: 'Periksa alamatnya, atau mulai lagi dari halaman depan.',
  },
  'version-conflict': {
    status: 409,
    title: 'Aduan ini baru saja diubah orang lain.',
    detail: 'Muat ulang untuk melihat keadaan terakhir, lalu ulangi bila masih perlu. Teks Anda belum terkirim.',
  },
  timeout: {
    status: 408,
    title: 'Permintaan terlalu lama terkirim.',
    detail: 'Periksa sambungan internet Anda lalu ulangi.',
  },
  'too-large': { status: 413, title: 'Kiriman terlalu besar.', detail: 'Perkecil berkasnya lalu kirim lagi.' },
  'unsupported-type': {
    status: 415,
    title: 'Jenis kiriman ini tidak diterima.',
    detail: 'Kirim sebagai JSON, atau lewat formulir di halamannya.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Terlalu banyak percobaan.',
    detail: 'Tunggu beberapa saat lalu coba lagi.',
  },
  internal: {
    status: 500,
    title: 'Ada kesalahan di pihak kami.',
    detail: 'Coba lagi sebentar lagi. Bila berulang, sampaikan nomor permintaan ini kepada operator.',
  },
  unavailable: { status: 503, title: 'Layanan sedang tidak siap.', detail: 'Coba lagi sebentar lagi.' },
} as const satisfies Record<string, Words & { status: number }>;

export type ProblemCode = keyof typeof serverProblems | Refusal;

/** One field that could not be accepted: `place` is a JSON pointer. */
export type FieldProblem = { place: string; message: string };

/** `type` and `code` never change; `request` is what an operator finds in the log. */
export type Problem = Words & {
  type: string;
  code: ProblemCode;
  status: number;
  request?: string;
  errors?: readonly FieldProblem[];
};

export type ProblemExtra = { detail?: string; request?: string; errors?: readonly FieldProblem[] };

const isRefusal = (code: ProblemCode): code is Refusal => (refusals as readonly string[]).includes(code);

export const problemOf = (code: ProblemCode, extra: ProblemExtra = {}): Problem => ({
  type: `urn:tanggap:problem:${code}`,
  code,
  ...(isRefusal(code) ? { status: refusalStatus[code], ...refusalWords[code] } : serverProblems[code]),
  ...extra,
});

/** Ends a request with a problem; also what a route does with a refusal of the core. */
export const sendProblem = (reply: FastifyReply, code: ProblemCode, extra: ProblemExtra = {}): FastifyReply => {
  const problem = problemOf(code, { request: reply.request.id, ...extra });
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
};
