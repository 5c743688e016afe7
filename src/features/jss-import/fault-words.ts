// What is wrong with a row of an export, in words: for the screen and for the file of such rows.
import type { ProblemLanguage } from '#http/problem.ts';
import type { Fault } from './read-export.ts';

const id = (fault: Fault): string => {
  switch (fault.kind) {
    case 'number-missing':
      return 'Nomor JSS kosong.';
    case 'number-wrong':
      return 'Nomor JSS bukan nomor: hanya huruf, angka, titik, garis, atau spasi, paling banyak 40 tanda.';
    case 'date-unreadable':
      return 'Tanggal tidak terbaca; tulis misalnya 02/03/2026.';
    case 'number-twice':
      return `Nomor ini sudah ada di baris ${String(fault.row)}.`;
    case 'reference-typo':
      return 'Nomor Tanggap salah ketik; periksa dua tanda terakhirnya.';
    case 'reference-unknown':
      return 'Nomor Tanggap ini tidak ada.';
    case 'reference-has-other':
      return `Aduan Tanggap ini sudah bernomor JSS lain: ${fault.upikNumber}.`;
  }
};

const en = (fault: Fault): string => {
  switch (fault.kind) {
    case 'number-missing':
      return 'There is no JSS number.';
    case 'number-wrong':
      return 'This is no JSS number: letters, digits, dots, dashes or blanks, at most 40 of them.';
    case 'date-unreadable':
      return 'The date cannot be read; write 02/03/2026, say.';
    case 'number-twice':
      return `This number stands in row ${String(fault.row)} already.`;
    case 'reference-typo':
      return 'The Tanggap number is mistyped; check its last two characters.';
    case 'reference-unknown':
      return 'There is no such Tanggap number.';
    case 'reference-has-other':
      return `That case has another JSS number already: ${fault.upikNumber}.`;
  }
};

/** A sentence that says what to correct; repeats nothing of the row but numbers of ours and of JSS. */
export const faultWords = (fault: Fault, language: ProblemLanguage): string => (language === 'en' ? en : id)(fault);
