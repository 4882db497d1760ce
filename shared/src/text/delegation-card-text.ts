import { defineText } from './define-text.js';

/** What somebody is told who decides for somebody else. */
export const delegationCardText = defineText(
  {
    given: (person: string, program: string) => `You decide for ${person} in ${program}`,
    as: (functions: string) => `As: ${functions}.`,
    between: (from: string, until: string) => `From ${from} until ${until}.`,
    over: 'That is over.',
    notIfOwn: 'What you asked for or measured yourself you do not decide on, for others neither.',
    open: 'See what waits',
  },
  {
    given: (person, program) => `Sie entscheiden für ${person} in ${program}`,
    as: (functions) => `Als: ${functions}.`,
    between: (from, until) => `Von ${from} bis ${until}.`,
    over: 'Das ist vorbei.',
    notIfOwn:
      'Worum Sie selbst gebeten oder was Sie selbst gemessen haben, darüber entscheiden Sie nicht, auch nicht für andere.',
    open: 'Ansehen, was wartet',
  },
);
