import { assertNever } from '../../lib/assert-never.js';
import { observationKindNames, type ObservationKindName } from './observation-kinds.js';

/** Help counts twice: with who gave it, and with who received it. */
export type TallyKind = Exclude<ObservationKindName, 'retraction'> | 'help-received';

export const tallyKinds: readonly TallyKind[] = [
  ...observationKindNames.filter((kind) => kind !== 'retraction'),
  'help-received',
];

/**
 * What an observation leaves with a person. `use` is a meaningful interaction: at work, and the
 * output served. `attempt` is one where the person did it themselves or asked somebody.
 */
export const traces = [
  'use',
  'attempt',
  'practice',
  'ticket',
  'help-given',
  'help-received',
  'rating',
  'pulse',
  'training',
  'due-task',
  'prompt',
  'workaround',
  'pain-before',
  'pain-after',
] as const;
export type Trace = (typeof traces)[number];

function traceOfInteraction(codes: string): Trace {
  const [outcome, , , , setting] = codes.split('|');
  if (setting !== 'work') return 'practice';
  return outcome === 'used' || outcome === 'corrected' ? 'use' : 'attempt';
}

export function traceOf(kind: TallyKind, codes: string): Trace | null {
  switch (kind) {
    case 'interaction':
      return traceOfInteraction(codes);
    case 'help':
      return 'help-given';
    case 'training':
      return codes === 'completed' ? 'training' : null;
    case 'audit':
    case 'availability':
      return null;
    case 'ticket':
    case 'help-received':
    case 'rating':
    case 'pulse':
    case 'due-task':
    case 'prompt':
    case 'workaround':
      return kind;
    case 'pain':
      return codes === 'before' ? 'pain-before' : 'pain-after';
    default:
      return assertNever(kind);
  }
}
