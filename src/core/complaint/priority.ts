// How pressing a case is: what an officer says, or, until one does, what words of danger suggest or its category usually is (UU 25/2009
// art. 37: order by urgency).
import type { DangerSign } from '../danger/danger-words.ts';
import type { CaseCategory } from './category.ts';

/** Most pressing first. */
export const priorityLevels = ['danger', 'high', 'normal'] as const;
export type PriorityLevel = (typeof priorityLevels)[number];
/** Above the usual, most pressing first. */
export const pressingLevels = ['danger', 'high'] as const satisfies readonly PriorityLevel[];

/** What a case's file holds of it. */
export type Pressing = {
  /** As an officer set it; absent: nobody said. */
  priority?: PriorityLevel;
  /** Signs in what was written since an officer last said how pressing it is. */
  danger?: readonly DangerSign[];
  /** Its reporter was told whom to call. */
  diverted?: true;
  /** What it is about; its level counts while no officer said another. */
  category?: CaseCategory;
};

/** A suspicion counts until an officer says otherwise. */
export const levelOf = ({ priority, danger, category }: Pressing): PriorityLevel =>
  danger === undefined ? (priority ?? category?.level ?? 'normal') : 'danger';

/** Whether its reporter should be told whom to call before anything else. */
export const isToBeDiverted = (pressing: Pressing): boolean =>
  levelOf(pressing) === 'danger' && pressing.diverted !== true;
