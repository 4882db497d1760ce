import type { CriterionSource } from '@causeway/shared/domain/gate/criterion-result.js';
import type { RegisterKindName } from '@causeway/shared/domain/register/register-kinds.js';
import type { SheetKindName } from '@causeway/shared/domain/sheet/sheet-kinds.js';

const bySource: Readonly<Record<CriterionSource, string>> = {
  measure: '/measures',
  sheet: '/sheets',
  register: '/registers',
  evidence: '/evidence',
  process: '',
};

/** What is lived or counted somewhere of its own. */
const byName: Readonly<Record<string, string>> = {
  provenance: '/cohort',
  'strata-quotas': '/cohort',
  'volunteer-gap': '/cohort',
  'support-withdrawal': '/cohort',
  peak: '/cohort',
  coverage: '/use-cases',
  dispositions: '/use-cases',
  'decides-about-people': '/use-cases',
  charter: '/governance',
  drill: '/governance',
  rehearsal: '/governance',
  'no-stops': '/rings',
  'minimum-dwell': '/rings',
};

const onTheBoard = new Set(['flags-triaged', 'open-severe-flags', 'closure-rate', 'channel-heard']);

const registers: Readonly<Record<string, RegisterKindName>> = {
  'bad-cases': 'bad-case',
  barriers: 'barrier',
  'blind-spots': 'blind-spot',
  'deferred-risks': 'deferred-risk',
  'findings-traced': 'finding',
  'integration-gaps': 'integration-gap',
  'stress-trials': 'stress-trial',
  'success-answer': 'success-answer',
};

type About = 'program' | 'step' | 'next-ring' | 'each';

/** The statement a criterion asks for, and what it is about; of some there is more than one. */
const sheets: Readonly<Record<string, readonly [SheetKindName, About]>> = {
  'business-metric': ['business-metric', 'program'],
  capacity: ['support-structure', 'next-ring'],
  conditions: ['conditions', 'each'],
  'data-use': ['data-use', 'program'],
  'decision-roster': ['decision-roster', 'step'],
  exceptions: ['exceptions', 'each'],
  'human-review': ['human-review', 'each'],
  'legal-consultation': ['legal-consultation', 'program'],
  needs: ['needs', 'each'],
  'pilot-type': ['pilot-type', 'program'],
  'quality-rubric': ['quality-rubric', 'each'],
  replaces: ['replaces', 'program'],
  'retreat-plan': ['retreat-plan', 'next-ring'],
  'success-rule': ['success-rule', 'program'],
  'support-structure': ['support-structure', 'next-ring'],
  vision: ['vision', 'program'],
};

/** A step's own key is also its subject's: `ring:2` is about `ring-2`. */
function subjectOf(about: About, transition: string): string | undefined {
  if (about === 'program') return 'program';
  if (about === 'each') return undefined;
  if (about === 'next-ring' && !transition.startsWith('ring:')) return undefined;
  return transition === 'completion' ? 'phase-staged-rollout' : transition.replace(':', '-');
}

function sheetRoom([kind, about]: readonly [SheetKindName, About], transition: string): string {
  const subject = subjectOf(about, transition);
  return subject === undefined ? `/sheets?kind=${kind}` : `/sheets/${kind}/${subject}`;
}

interface AskedFor {
  readonly programId: string;
  /** The step it is asked before. */
  readonly transition: string;
  readonly name: string;
  readonly source: CriterionSource;
}

/** Where somebody goes to show what is missing. */
export function criterionRoom({ programId, transition, name, source }: AskedFor): string {
  const [line = name] = name.split('/');
  if (onTheBoard.has(line)) return `/board?program=${programId}`;
  const sheet = sheets[line];
  const register = registers[line];
  if (sheet) return `/programs/${programId}${sheetRoom(sheet, transition)}`;
  if (register) return `/programs/${programId}/registers/${register}`;
  return `/programs/${programId}${byName[line] ?? bySource[source]}`;
}
