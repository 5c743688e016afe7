// What the timeline says of answers, of the work by agencies, and of how a case ends.
import type { EventType } from '#core/complaint/event.ts';

/** In Indonesian and in English, of the events in `test/given/event-histories.ts`; steps and officers in <>, moments in hours from the first. */
export const toldOfWork: Partial<Record<EventType, readonly [id: string, en: string]>> = {
  ResponseDrafted: ['Konsep jawaban ditulis.', 'A draft response was written.'],
  DraftReturned: ['Konsep dikembalikan: sebutkan lokasinya', 'The draft was returned: sebutkan lokasinya'],
  InterimApproved: ['Jawaban sementara disetujui.', 'The interim response was approved.'],
  AnsweredDirectly: ['Dijawab langsung oleh Admin Pusat.', 'Answered directly by Admin Pusat.'],
  RegisteredInUpik: ['Dicatat di UPIK dengan nomor UPIK-77.', 'Registered in UPIK with number UPIK-77.'],
  Disposed: ['Diteruskan ke DPUPKP.', 'Passed to DPUPKP.'],
  OwnTimeMissed: ['DPUPKP melewati waktunya sendiri sejak menerima aduan.', 'DPUPKP kept the case past its own time.'],
  DispositionAcknowledged: ['DPUPKP menerima disposisi.', 'DPUPKP accepted the disposition.'],
  DispositionRefused: [
    'DPUPKP menyatakan bukan kewenangannya: jalan provinsi',
    'DPUPKP stated that it is not its authority: jalan provinsi',
  ],
  ProgressReported: [
    'DPUPKP melaporkan lewat tautan, oleh Pak Tukang: aspal dituang',
    'DPUPKP reported by link, Pak Tukang: aspal dituang',
  ],
  FieldLinkMade: ['DPUPKP membuat tautan lapangan, berlaku sampai +30.', 'DPUPKP made a field link, good until +30.'],
  FieldLinkEnded: ['DPUPKP mencabut tautan lapangan.', 'DPUPKP took back a field link.'],
  ContactTried: [
    'DPUPKP menghubungi pelapor (telepon): tidak dijawab. telepon mati',
    'DPUPKP tried to reach the reporter (call): no answer. telepon mati',
  ],
  VisitAgreed: ['DPUPKP menyepakati kunjungan +400 dengan pelapor.', 'DPUPKP agreed with the reporter to visit +400.'],
  VisitHeld: [
    'DPUPKP berkunjung +6. Hadir: pelapor, dinas. Ditemukan: lubang sedalam lutut. Disepakati: ditambal besok',
    'DPUPKP visited +6. There: the reporter, the agency. Found: lubang sedalam lutut. Agreed: ditambal besok',
  ],
  VisitSettled: ['Kunjungan DPUPKP +7: ditepati.', 'Visit of DPUPKP +7: kept.'],
  PhoneAsked: [
    'DPUPKP meminta izin menelepon pelapor: menanyakan letak persisnya',
    'DPUPKP asked to call the reporter: menanyakan letak persisnya',
  ],
  PhoneGranted: [
    'DPUPKP boleh membuka nomor telepon pelapor sampai +30: letaknya belum jelas',
    'DPUPKP may open the reporter’s telephone number until +30: letaknya belum jelas',
  ],
  PhoneEnded: ['Izin DPUPKP untuk menelepon pelapor berakhir.', 'DPUPKP may call the reporter no more.'],
  PartReported: ['DLH melaporkan bagiannya: pasir diangkut', 'DLH reported its part: pasir diangkut'],
  ExtensionAsked: [
    'DPUPKP meminta waktu sampai +72: menunggu aspal',
    'DPUPKP asked for time until +72: menunggu aspal',
  ],
  ExtensionDeclined: ['Tambahan waktu ditolak: bisa hari ini', 'More time was declined: bisa hari ini'],
  DeadlineExtended: [
    'Tenggat <follow-up> diperpanjang sampai +72.',
    'The deadline of <follow-up> was extended until +72.',
  ],
  FieldResultReported: ['DPUPKP: selesai dikerjakan. lubang ditambal', 'DPUPKP: done. lubang ditambal'],
  PromiseMade: [
    'Warga dijanjikan selesai paling lambat +200 oleh DPUPKP.',
    'The citizen was promised that DPUPKP is done by +200.',
  ],
  PromiseSettled: ['Janji DPUPKP untuk +200 ditepati.', 'The promise of DPUPKP for +200 was kept.'],
  ResultSentBack: [
    'Hasil dikembalikan kepada DPUPKP: foto belum jelas',
    'The result was sent back to DPUPKP: foto belum jelas',
  ],
  ResultWritten: ['Hasil ditulis untuk warga.', 'The result was written for the citizen.'],
  MessageAccepted: ['Kanal menerima hasil akhir.', 'The channel accepted the result.'],
  MessageRejected: ['Kanal menolak hasil akhir.', 'The channel refused the result.'],
  OutsideAnswerCounted: [
    'Jawaban di luar Tanggap dihitung sebagai pertanyaan identitas.',
    'An answer outside Tanggap counts as the question for the identity.',
  ],
  NoteAdded: ['Catatan: catatan', 'Note: catatan'],
  CaseClaimed: ['Aduan diambil.', 'Case claimed.'],
  CaseAssigned: [
    'Aduan diserahkan kepada <user-admin-medsos>. Catatan: pelapor minta ditelepon',
    'Case handed to <user-admin-medsos>. Note: pelapor minta ditelepon',
  ],
  HolderReminded: ['Yang mengerjakannya diingatkan: DPUPKP.', 'Whoever has it was reminded: DPUPKP.'],
  SendingCalledBack: [
    'Kiriman kepada pelapor ditarik kembali sebelum berangkat.',
    'A message to the reporter was called back before it left.',
  ],
  CaseReleased: ['Aduan dilepaskan.', 'Case released.'],
  CaseClosed: ['Aduan ditutup: hasil sudah disampaikan.', 'Complaint closed: the result was conveyed.'],
  CaseReopened: ['Aduan dibuka kembali (identitas datang belakangan).', 'Complaint reopened (the identity came late).'],
  ReporterJoined: [
    'Pelapor dinyatakan orang yang sama dengan pelapor ADU-2026-000007-XX.',
    'The reporter was declared to be the same person as the reporter of ADU-2026-000007-XX.',
  ],
  ReporterSeparated: [
    'Penggabungan dengan pelapor ADU-2026-000007-XX dibatalkan.',
    'The join with the reporter of ADU-2026-000007-XX was taken back.',
  ],
  ThreadsReleased: [
    'Percakapan akun lain dilepas dari aduan ini.',
    'The other account’s conversation was released from this complaint.',
  ],
  TextsErased: ['Kata-kata dalam 1 catatan riwayat dihapus.', 'The words in 1 entry of the history were erased.'],
  PersonErased: [
    'Data pribadi pelapor dihapus; aduannya tetap dihitung.',
    'The reporter’s personal data was erased; the complaint still counts.',
  ],
  WordsAdded: ['Pelapor menambah keterangan di halaman lacak.', 'The reporter added words on the tracking page.'],
  Withdrawn: ['Pelapor menarik laporannya.', 'The reporter took the report back.'],
  Rated: ['Pelapor menilai 5 dari 5.', 'The reporter gave 5 out of 5.'],
};
