import type { AmountField, CodeField, ObservationKind } from './observation-kind.js';

function given(name: string, ...values: readonly string[]): CodeField {
  return { name, values, default: null };
}

/** The first value holds where nothing is said. */
function usually(name: string, ...values: readonly [string, ...string[]]): CodeField {
  return { name, values, default: values[0] };
}

const longestMinutes = 12 * 60;

function minutes(name: string, presence: 'required' | 'optional' = 'optional'): AmountField {
  return { name, unit: 'minutes', isRequired: presence === 'required', max: longestMinutes };
}

function score(max: number): AmountField {
  return { name: 'score', unit: 'score', isRequired: false, max };
}

const interaction: ObservationKind = {
  name: 'interaction',
  person: 'required',
  otherPerson: 'never',
  useCase: 'optional',
  codes: [
    given('outcome', 'used', 'corrected', 'did-myself', 'asked-someone'),
    usually('prompt', 'none', 'nudge', 'manual-mail'),
    usually('scope', 'in', 'out'),
    usually('help', 'alone', 'helped'),
    usually('setting', 'work', 'sandbox', 'exercise'),
  ],
  amounts: [minutes('minutesLearning'), minutes('minutesCorrecting'), minutes('minutesSaved')],
};

const ticket: ObservationKind = {
  name: 'ticket',
  person: 'optional',
  otherPerson: 'never',
  useCase: 'optional',
  codes: [
    usually('category', 'other', 'how-to', 'fault', 'access'),
    usually('handledBy', 'service-desk', 'vendor', 'implementation-team', 'colleague'),
  ],
  amounts: [minutes('minutes')],
};

const help: ObservationKind = {
  name: 'help',
  person: 'required',
  otherPerson: 'optional',
  useCase: 'optional',
  codes: [
    usually(
      'role',
      'colleague',
      'manager',
      'super-user',
      'human-resources',
      'service-desk',
      'vendor',
      'implementation-team',
    ),
  ],
  amounts: [minutes('minutes', 'required')],
};

const rating: ObservationKind = {
  name: 'rating',
  person: 'required',
  otherPerson: 'never',
  useCase: 'optional',
  codes: [given('verdict', 'good', 'poor')],
  amounts: [score(10)],
};

const audit: ObservationKind = {
  name: 'audit',
  person: 'never',
  otherPerson: 'never',
  useCase: 'optional',
  codes: [
    given('verdict', 'right', 'wrong'),
    given('review', 'reviewed', 'unreviewed'),
    usually('flagged', 'unflagged', 'flagged'),
  ],
  amounts: [],
};

const pulse: ObservationKind = {
  name: 'pulse',
  person: 'optional',
  otherPerson: 'never',
  useCase: 'never',
  codes: [
    given('question', 'satisfaction', 'recommend', 'safety', 'barrier'),
    usually('answer', 'none', 'skeptical', 'role-concern', 'overwhelmed', 'does-not-fit', 'skill'),
  ],
  amounts: [score(10)],
};

const training: ObservationKind = {
  name: 'training',
  person: 'required',
  otherPerson: 'never',
  useCase: 'never',
  codes: [given('state', 'completed', 'not-completed')],
  amounts: [minutes('minutes'), score(10)],
};

const dueTask: ObservationKind = {
  name: 'due-task',
  person: 'required',
  otherPerson: 'never',
  useCase: 'required',
  codes: [usually('path', 'nudged', 'embedded', 'separate')],
  amounts: [],
};

const prompt: ObservationKind = {
  name: 'prompt',
  person: 'optional',
  otherPerson: 'never',
  useCase: 'optional',
  codes: [given('way', 'nudge', 'manual-mail')],
  amounts: [],
};

const availability: ObservationKind = {
  name: 'availability',
  person: 'never',
  otherPerson: 'never',
  useCase: 'never',
  codes: [],
  amounts: [minutes('minutesUp', 'required'), minutes('minutesDown', 'required')],
};

const workaround: ObservationKind = {
  name: 'workaround',
  person: 'optional',
  otherPerson: 'never',
  useCase: 'optional',
  codes: [],
  amounts: [minutes('minutes', 'required')],
};

/**
 * Where it hurts, measured before and again: the indicator that somebody was recruited by. Squares of
 * hundredths add up exactly for nine thousand of the largest values in one cell of a day.
 */
const pain: ObservationKind = {
  name: 'pain',
  person: 'required',
  otherPerson: 'never',
  useCase: 'optional',
  codes: [given('moment', 'before', 'after')],
  amounts: [{ name: 'value', unit: 'value', isRequired: true, max: 10_000 }],
};

/** Takes back what it corrects and counts nothing itself. */
const retraction: ObservationKind = {
  name: 'retraction',
  person: 'never',
  otherPerson: 'never',
  useCase: 'never',
  codes: [],
  amounts: [],
};

export const observationKinds = {
  interaction,
  ticket,
  help,
  rating,
  audit,
  pulse,
  training,
  'due-task': dueTask,
  prompt,
  availability,
  workaround,
  pain,
  retraction,
} as const satisfies Readonly<Record<string, ObservationKind>>;

export type ObservationKindName = keyof typeof observationKinds;

export const observationKindNames = Object.keys(observationKinds) as ObservationKindName[];
