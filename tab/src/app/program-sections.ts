import type { programNavText } from '@causeway/shared/text/program-nav-text.js';

type Words = ReturnType<typeof programNavText>;

interface Section {
  readonly name: string;
  /** Below the program's address. */
  readonly path: string;
  readonly label: keyof Words;
}

/** The rooms of a program, in the order in which people need them. */
export const sectionGroups = [
  {
    label: 'deciding',
    sections: [
      { name: 'overview', path: '', label: 'overview' },
      { name: 'gate', path: '/gate', label: 'gate' },
      { name: 'rings', path: '/rings', label: 'rings' },
      { name: 'history', path: '/history', label: 'history' },
    ],
  },
  {
    label: 'knowing',
    sections: [
      { name: 'measures', path: '/measures', label: 'measures' },
      { name: 'projection', path: '/projection', label: 'projection' },
      { name: 'use-cases', path: '/use-cases', label: 'useCases' },
      { name: 'cohort', path: '/cohort', label: 'cohort' },
      { name: 'evidence', path: '/evidence', label: 'evidence' },
      { name: 'data', path: '/data', label: 'data' },
    ],
  },
  {
    label: 'answering',
    sections: [
      { name: 'governance', path: '/governance', label: 'governance' },
      { name: 'sheets', path: '/sheets', label: 'sheets' },
      { name: 'registers', path: '/registers', label: 'registers' },
      { name: 'integrations', path: '/integrations', label: 'integrations' },
    ],
  },
] as const satisfies readonly {
  readonly label: keyof Words;
  readonly sections: readonly Section[];
}[];

export type SectionName = (typeof sectionGroups)[number]['sections'][number]['name'];
