import { defineText } from './define-text.js';

/** What a page says whose link leads to nothing that is there for this person. */
export const absentText = defineText(
  {
    approval: 'This question for approval is not here',
    flag: 'This flag is not here',
    handOver: 'This question is not here',
    program: 'This program is not here',
    useCase: 'This use case is not here',
    sheet: 'This statement is not here',
    list: 'There is no such list',
    entry: 'This entry is not here',
    hint: 'The link may be old or cut off, or what it leads to is not yours to see.',
  },
  {
    approval: 'Diese Frage nach einer Freigabe ist nicht hier',
    flag: 'Diese Meldung ist nicht hier',
    handOver: 'Diese Frage ist nicht hier',
    program: 'Dieses Programm ist nicht hier',
    useCase: 'Dieser Anwendungsfall ist nicht hier',
    sheet: 'Diese Erklärung ist nicht hier',
    list: 'Eine solche Liste gibt es nicht',
    entry: 'Dieser Eintrag ist nicht hier',
    hint: 'Der Link ist vielleicht alt oder abgeschnitten, oder was dahinter liegt, ist nicht für Sie bestimmt.',
  },
);
