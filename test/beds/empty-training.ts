// What a training installation starts with that begins empty: a test knows every case of its own.

/** No reports of SP4N-LAPOR!, and no past. */
export const emptyTraining = { TRAINING_REPORTS: 'no', TRAINING_PAST: 'no' } as const;
