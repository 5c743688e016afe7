// What every chart of the dashboard is drawn from.
import type { Asked } from './asked.tsx';
import type { DashboardAnswer } from './dashboard.contract.ts';

/** `before`: how a sentence calls the period of comparison. */
export type ChartProps = { answer: DashboardAnswer; asked: Asked; before: string };
