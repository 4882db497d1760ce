import { z } from 'zod';
import type { Severity } from '../flag/severity.js';
import { severities } from '../flag/severity.js';

/** `hours` run day and night; `working-hours` and `working-days` only while the asked person works. */
export const deadlineUnits = ['hours', 'working-hours', 'working-days'] as const;

export const deadlineSchema = z.object({
  unit: z.enum(deadlineUnits),
  count: z.number().positive().max(200),
});
export type Deadline = z.infer<typeof deadlineSchema>;

export const deadlinesSchema = z.record(z.enum(severities), deadlineSchema);
export type Deadlines = Readonly<Record<Severity, Deadline>>;

export const defaultDeadlines: Deadlines = {
  critical: { unit: 'hours', count: 4 },
  high: { unit: 'working-days', count: 1 },
  medium: { unit: 'working-days', count: 5 },
  low: { unit: 'working-days', count: 5 },
};

/** A question that waits for a judgement holds up somebody's work today. */
export const handOverDeadline: Deadline = { unit: 'working-hours', count: 4 };
export const drillDeadline: Deadline = { unit: 'hours', count: 1 };
