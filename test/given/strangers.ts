// Somebody else, and the case of theirs that comes to be one with the case of the tests.
import { privateThread, publicThread } from './given.ts';

/** The private conversation of somebody whose case was merged into this one. */
export const strangersThread = { ...privateThread, key: 'warga-9' };
const otherThread = { ...publicThread, key: 'post-9:warga-9' };
/** As it is handed over when it is merged. */
export const otherCase = { complaintId: 'complaint-9', number: 'ADU-2026-000009-XX', threads: [otherThread] };
