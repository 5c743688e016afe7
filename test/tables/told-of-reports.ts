// What the timeline says of a report until somebody drafts an answer to it.
import type { EventType } from '#core/complaint/event.ts';

/** In Indonesian and in English, of the events in `test/given/event-histories.ts`; steps and officers in <>, moments in hours from the first. */
export const toldOfReports: Partial<Record<EventType, readonly [id: string, en: string]>> = {
  CaseOpened: ['Aduan dibuka dengan nomor ADU-2026-000001-XX.', 'Complaint opened with number ADU-2026-000001-XX.'],
  MessageReceived: ['Pesan warga diterima.', 'A citizen’s message came in.'],
  MessageEdited: ['Warga mengubah pesannya.', 'The citizen changed their message.'],
  MessageDeleted: ['Warga menghapus pesannya.', 'The citizen deleted their message.'],
  MessagesSplitOff: ['1 pesan dipisahkan menjadi aduan baru.', '1 message split off as a new complaint.'],
  StepOpened: ['Langkah <ask-identity> dimulai, tenggat +2.', 'Step <ask-identity> began, due +2.'],
  StepMet: ['Langkah <ask-identity> selesai tepat waktu.', 'Step <ask-identity> was met on time.'],
  StepSkipped: ['Langkah <follow-up> dilewati.', 'Step <follow-up> was skipped.'],
  ClockPaused: [
    'Tenggat <coordinate> dijeda, menunggu identitas.',
    'The deadline of <coordinate> was paused, waiting for the identity.',
  ],
  ClockResumed: [
    'Tenggat <coordinate> berjalan lagi sampai +26.',
    'The deadline of <coordinate> runs again, until +26.',
  ],
  DeadlineWarned: [
    'Peringatan: 50% waktu <ask-identity> terpakai.',
    'Warning: 50% of the time for <ask-identity> has been used.',
  ],
  DeadlineMissed: ['Tenggat <register> terlewat.', 'The deadline of <register> was missed.'],
  Escalated: [
    'Keterlambatan <convey> dilaporkan ke Ketua Tim.',
    'The delay of <convey> was reported to the team lead.',
  ],
  IdentityAsked: [
    'Identitas pelapor ditanyakan secara pribadi.',
    'The reporter was asked for their identity in private.',
  ],
  IdentityReminded: ['Pelapor diingatkan, pengingat ke-1.', 'The reporter was reminded, reminder number 1.'],
  IdentityProvided: ['Identitas pelapor lengkap.', 'The reporter’s identity is complete.'],
  IdentityProposed: [
    'Data masuk lewat tautan umum, belum dipastikan.',
    'Data came by a public link, not made sure of yet.',
  ],
  ProposalSettled: ['Data dari tautan umum ditolak dan dihancurkan.', 'Data from a public link refused and destroyed.'],
  IdentityWaived: [
    'Aduan diteruskan tanpa identitas: pelapor tidak dapat ditanya.',
    'The complaint goes on without an identity: the reporter cannot be asked.',
  ],
  PrivacyChosen: ['Keterbukaan laporan menjadi anonim.', 'The report is now anonymous.'],
  PrioritySet: ['Prioritas menjadi tinggi.', 'The priority is now high.'],
  Categorised: ['Kategori: Sampah.', 'Category: Sampah.'],
  Located: [
    'Lokasi dicatat: Jalan Mangkubumi, Kelurahan Gowongan, Kemantren Jetis.',
    'The place was recorded: Jalan Mangkubumi, Kelurahan Gowongan, Kemantren Jetis.',
  ],
  DivertedToEmergency: [
    'Pelapor dialihkan ke layanan darurat.',
    'The reporter was diverted to the emergency services.',
  ],
  MovedToLane: [
    'Dipindahkan ke jalur khusus penyimpangan petugas. Terlapor: Kepala dinas.',
    'Moved to the sensitive lane misconduct. Accused: Kepala dinas.',
  ],
  TakenOutOfLane: [
    'Dikeluarkan dari jalur khusus penyimpangan petugas. Alasan: keliru dipindahkan',
    'Taken out of the sensitive lane misconduct. Reason: keliru dipindahkan',
  ],
  LaneAnswerMissed: ['Belum dijawab sampai batas jalur khusus, +2.', 'Not answered by the time of its lane, +2.'],
  IdentityRevealed: [
    'Identitas pelapor dibuka. Alasan: menelepon pelapor',
    'The reporter’s identity was opened. Reason: menelepon pelapor',
  ],
  PersonalDataPublished: [
    'Data pribadi diterbitkan (nomor telepon). Alasan: atas permintaan',
    'Personal data was published (telephone number). Reason: atas permintaan',
  ],
  Classified: ['Klasifikasi diubah menjadi permintaan informasi.', 'The class was changed to request for information.'],
  JudgedNotComplaint: ['Dinilai bukan aduan: pujian.', 'Judged not to be a complaint: praise.'],
  PassedOn: [
    'Diteruskan ke DLH untuk diketahui. Untuk petugas taman.',
    'Passed on to DLH, to be read. Untuk petugas taman.',
  ],
  PassedOnNoted: ['DLH sudah membacanya.', 'DLH has read it.'],
  ReferredElsewhere: [
    'Bukan wewenang kota: pelapor diarahkan ke PLN.',
    'Not the city’s: the reporter was referred to PLN.',
  ],
  HandedOver: ['Diserahkan ke PLN lewat teks yang disalin.', 'Handed over to PLN by a copied text.'],
  ElsewhereDue: ['Waktunya menanyakan kabar kepada PLN, +50.', 'Time to ask PLN what became of it, +50.'],
  ElsewhereNoted: ['Kabar dari PLN: sudah diterima di sana.', 'News of PLN: it was received there.'],
  InformationAnswered: ['Permintaan informasi dijawab.', 'The request for information was answered.'],
  RequestTaken: [
    'Dicatat sebagai permintaan informasi, dijawab paling lambat +338: Anggaran taman kota 2025',
    'Taken as a request for information, answered by +338: Anggaran taman kota 2025',
  ],
  RequestExtended: ['Waktu menjawab diperpanjang sampai +722.', 'The time to answer was extended to +722.'],
  RequestDecided: ['Permintaan informasi dijawab: diberikan.', 'The request for information was answered: given.'],
  JoinedAsDuplicate: ['Digabung sebagai duplikat ADU-2026-000009-XX.', 'Joined as a duplicate of ADU-2026-000009-XX.'],
  DuplicateAdded: [
    'Aduan ADU-2026-000002-XX digabung ke sini sebagai duplikat.',
    'Complaint ADU-2026-000002-XX was joined to this one as a duplicate.',
  ],
  MergedInto: ['Disatukan ke ADU-2026-000009-XX.', 'Merged into ADU-2026-000009-XX.'],
  CaseMerged: ['Aduan ADU-2026-000002-XX disatukan ke sini.', 'Complaint ADU-2026-000002-XX was merged into this one.'],
  JoiningUndone: [
    'Penggabungan dengan ADU-2026-000009-XX dibatalkan: masalahnya lain.',
    'The joining with ADU-2026-000009-XX was taken back: masalahnya lain.',
  ],
  JoinedReturned: [
    'Aduan ADU-2026-000002-XX berjalan sendiri lagi.',
    'Complaint ADU-2026-000002-XX goes on by itself again.',
  ],
  ChildOpened: [
    'Satu hal ditangani sendiri sebagai aduan ADU-2026-000003-XX; pesannya tetap di sini.',
    'One matter goes on as complaint ADU-2026-000003-XX; its message stays here.',
  ],
  IssueLinked: [
    'Masuk isu bersama aduan lain tentang hal yang sama.',
    'Put under an issue with others about the same.',
  ],
  IssueUnlinked: ['Dikeluarkan dari isu.', 'Taken out of its issue.'],
  IssueTold: ['Dikirimi pernyataan sementara isu.', 'Sent the issue’s holding statement.'],
};
