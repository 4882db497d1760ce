import type { RuleKey } from '../domain/approval/approval-rule.js';
import type { Locale } from '../domain/person/person.js';
import { stepWords } from './approval-text.js';
import { defineText } from './define-text.js';

/** Who has to say yes before a step, and how that is changed. */
export const approvalRuleText = defineText(
  {
    title: 'Who decides on each step',
    lead: 'How many people of which function have to say yes. One person speaks for one function only.',
    anyStage: 'into each stage of the rollout',
    needs: (needed: string, role: string) => `${needed} × ${role}`,
    heldBy: (people: string) => `now: ${people}`,
    tooFew: (held: string, needed: string) =>
      `Only ${held} of ${needed} are named, so nobody can take this step yet.`,
    readyMade: 'The ready-made rule; nobody has changed it.',
    savedBy: (version: string, person: string, moment: string) =>
      `Version ${version}, saved by ${person}, ${moment}`,
    notYours:
      'Administrators change this: not those whose steps it lets pass, nor those who follow it.',
    change: 'Change',
    changeOf: (step: string) => `Change who decides: ${step}`,
    hint: 'At least one who is not a sponsor has to say yes. The next version stands on record with your name.',
    function: (number: string) => `Function ${number}`,
    role: 'Function',
    needed: 'How many',
    addFunction: 'Add a function',
    removeFunction: (role: string) => `Remove: ${role}`,
    aWholeNumber: 'Please give a whole number between 1 and 20.',
    nowIs: 'Who decides now:',
    questionFrozen: (person: string, moment: string) =>
      `${person} asked for this step, ${moment}. Its question goes by the rule as it was then.`,
    questionVoid: (person: string, moment: string) =>
      `${person} asked for this step, ${moment}. That question is frozen with the rule as it is now: when you save, it is void, with every yes already given, and has to be asked anew.`,
    saved: 'Saved. Whoever is asked from now on is asked by this.',
  },
  {
    title: 'Wer über jeden Schritt entscheidet',
    lead: 'Wie viele Personen welcher Funktion zustimmen müssen. Jede Person spricht nur für eine Funktion.',
    anyStage: 'in jede Stufe der Einführung',
    needs: (needed: string, role: string) => `${needed} × ${role}`,
    heldBy: (people: string) => `derzeit: ${people}`,
    tooFew: (held: string, needed: string) =>
      `Erst ${held} von ${needed} sind benannt; so kann niemand diesen Schritt machen.`,
    readyMade: 'Die mitgelieferte Regel; niemand hat sie geändert.',
    savedBy: (version: string, person: string, moment: string) =>
      `Fassung ${version}, gespeichert von ${person}, ${moment}`,
    notYours:
      'Das ändert die Verwaltung: nicht, wessen Schritte es durchlässt, und nicht, wer sich danach richtet.',
    change: 'Ändern',
    changeOf: (step: string) => `Ändern, wer entscheidet: ${step}`,
    hint: 'Mindestens eine Person, die nicht Auftraggeber ist, muss zustimmen. Die nächste Fassung steht mit Ihrem Namen in der Akte.',
    function: (number: string) => `Funktion ${number}`,
    role: 'Funktion',
    needed: 'Wie viele',
    addFunction: 'Funktion hinzufügen',
    removeFunction: (role: string) => `Entfernen: ${role}`,
    aWholeNumber: 'Bitte eine ganze Zahl von 1 bis 20 angeben.',
    nowIs: 'Derzeit entscheidet:',
    questionFrozen: (person: string, moment: string) =>
      `${person} hat um diesen Schritt gebeten, ${moment}. Für diese Frage gilt die Regel, wie sie damals war.`,
    questionVoid: (person: string, moment: string) =>
      `${person} hat um diesen Schritt gebeten, ${moment}. Diese Frage ist mit der jetzigen Regel eingefroren: Wenn Sie speichern, ist sie hinfällig, samt jedem schon gegebenen Ja, und muss neu gestellt werden.`,
    saved: 'Gespeichert. Wer ab jetzt gefragt wird, wird danach gefragt.',
  },
);

/** The step a rule is for; every stage of the rollout has the same. */
export function ruleStepWord(transition: RuleKey, locale: Locale): string {
  if (transition === 'ring') return approvalRuleText(locale).anyStage;
  return stepWords(locale)[transition]();
}
