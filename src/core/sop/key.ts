// How procedures and their steps are called.

export type StepName = 'report' | 'ask-identity' | 'coordinate' | 'register' | 'follow-up' | 'convey';
/** An SOP and its version, `medsos@1`, as stamped into a case when it opens. */
export type SopKey = `${string}@${number}`;
/** Who carries out a row of the enacted table. */
export type StepActor = 'reporter' | 'admin-medsos' | 'admin-pusat' | 'admin-agency';
