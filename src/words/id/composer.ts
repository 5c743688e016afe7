// Words of the field in which answers and notes are written, below the conversation.
/** `reply` and `note` are the two tabs. */
export const composer = {
  label: 'Tulis',
  reply: 'Balas',
  note: 'Catatan internal',
  /** Which of the acts that speak to the reporter this answer is. */
  replyAs: 'Balasan ini sebagai',
  noReply: 'Pada langkah ini belum ada balasan kepada pelapor.',
  templates: 'Templat',
  sendAndNext: 'Kirim dan berikutnya',
  nextKey: 'Ctrl+Shift+Enter',
} as const;
