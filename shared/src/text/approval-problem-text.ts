import type { Locale } from '../domain/person/person.js';
import type { Facts } from '../lib/decision.js';
import { defineText } from './define-text.js';
import { formatNumber } from './format.js';
import { gateCriterionName } from './gate-text.js';
import { overtakenSentence } from './overtaken-text.js';

/** Refusals around evidence, exceptions and approvals. */
export const approvalProblemText = defineText(
  {
    'withdrawn-already': 'This was withdrawn before.',
    'figure-missing': 'A load test has to say how many people it was made with.',
    'holds-too-long': 'Evidence cannot hold for that long.',
    'until-in-past': 'The end lies in the past. Please choose a later one.',
    'until-too-far': 'An exception cannot last that long.',
    'nothing-to-waive': 'This is shown already, so there is nothing to except.',
    'fail-cannot-be-waived': 'This has failed. Only what is still open can be excepted.',
    'stale-cannot-be-waived': 'What showed this has ended. It has to be renewed.',
    'own-waiver': 'An exception takes somebody else to agree.',
    'no-part-in-program': 'This takes somebody with a role in the program.',
    'declined-already': 'Somebody said no to this before.',
    'seconded-already': 'Somebody has agreed to this before.',
    'waiver-is-over': 'This exception is over.',
    'unknown-criterion': 'This is not among what has to be shown.',
    'no-gate': 'There is no step to decide on here.',
    'no-criteria': 'There is nothing to show for this step yet, so there is nothing to approve.',
    'criteria-not-met': 'Not everything is shown yet.',
    notMet: (criteria: string) => `Not everything is shown yet: ${criteria}.`,
    notMetMore: (criteria: string, more: string) =>
      `Not everything is shown yet: ${criteria}, and ${more} more.`,
    'already-asked': 'This was asked already and waits for an answer or to be used.',
    'own-request': 'Whoever asks for a step does not decide on it.',
    'measured-it': 'Whoever measured what is shown does not decide on it.',
    'sponsor-alone': 'Whoever is sponsor decides as sponsor and as nothing else.',
    'decided-already': 'This word was given already; everybody counts once.',
    'function-decided': 'Your function has said enough yeses to this.',
    'no-function': 'You hold no function that is asked here.',
    'approval-expired': 'The time for this is over. It has to be asked again.',
    'criteria-missing': 'Please name what would make it a yes.',
    'other-transition': 'This was approved for another step.',
    'basis-changed': 'What was approved is not what is there any more.',
    'function-does-not-decide': 'This role does not decide.',
    'function-twice': 'Please name every function once.',
    'needed-out-of-range': 'Please ask for between 1 and 20 people.',
    'sponsors-alone': 'At least one who is not a sponsor has to say yes.',
    'own-delegation': 'Please choose somebody else.',
    'function-not-held': 'You can only hand over what you hold yourself.',
    'may-not-decide': 'This person may not decide here.',
    'ends-before-it-begins': 'The end lies before the start.',
    'lasts-too-long': 'This cannot be handed over for that long.',
    'ended-already': 'This has ended before.',
    'chain-too-long': 'Too much was recorded in between for one file.',
  },
  {
    'withdrawn-already': 'Das wurde schon zurückgezogen.',
    'figure-missing': 'Ein Lasttest muss sagen, mit wie vielen Personen er gemacht wurde.',
    'holds-too-long': 'So lange kann ein Nachweis nicht gelten.',
    'until-in-past': 'Das Ende liegt in der Vergangenheit. Bitte ein späteres wählen.',
    'until-too-far': 'So lange kann eine Ausnahme nicht dauern.',
    'nothing-to-waive': 'Das ist schon gezeigt, es gibt nichts auszunehmen.',
    'fail-cannot-be-waived': 'Das ist gescheitert. Ausnehmen lässt sich nur, was noch offen ist.',
    'stale-cannot-be-waived': 'Was das gezeigt hat, ist zu Ende. Es muss erneuert werden.',
    'own-waiver': 'Einer Ausnahme muss jemand anderes zustimmen.',
    'no-part-in-program': 'Das braucht jemanden mit einer Rolle im Programm.',
    'declined-already': 'Das hat schon jemand abgelehnt.',
    'seconded-already': 'Dem hat schon jemand zugestimmt.',
    'waiver-is-over': 'Diese Ausnahme ist vorbei.',
    'unknown-criterion': 'Das gehört nicht zu dem, was gezeigt werden muss.',
    'no-gate': 'Hier gibt es keinen Schritt, über den zu entscheiden wäre.',
    'no-criteria': 'Für diesen Schritt ist noch nichts zu zeigen, also gibt es nichts freizugeben.',
    'criteria-not-met': 'Noch ist nicht alles gezeigt.',
    notMet: (criteria) => `Noch ist nicht alles gezeigt: ${criteria}.`,
    notMetMore: (criteria, more) =>
      `Noch ist nicht alles gezeigt: ${criteria}, und ${more} weitere.`,
    'already-asked': 'Danach ist schon gefragt; es wartet auf Antwort oder auf den Schritt.',
    'own-request': 'Wer nach einem Schritt fragt, entscheidet nicht darüber.',
    'measured-it': 'Wer gemessen hat, was gezeigt wird, entscheidet nicht darüber.',
    'sponsor-alone': 'Wer Auftraggeber ist, entscheidet als solcher und als nichts sonst.',
    'decided-already': 'Dieses Wort ist schon gegeben; jede Person zählt einmal.',
    'function-decided': 'Aus Ihrer Funktion gibt es schon genug Zustimmung.',
    'no-function': 'Sie haben keine Funktion, die hier gefragt ist.',
    'approval-expired': 'Die Zeit dafür ist vorbei. Es muss neu gefragt werden.',
    'criteria-missing': 'Bitte nennen Sie, was es zu einem Ja machen würde.',
    'other-transition': 'Das wurde für einen anderen Schritt freigegeben.',
    'basis-changed': 'Was freigegeben wurde, ist nicht mehr, was da ist.',
    'function-does-not-decide': 'Diese Rolle entscheidet nicht.',
    'function-twice': 'Bitte nennen Sie jede Funktion einmal.',
    'needed-out-of-range': 'Bitte verlangen Sie zwischen 1 und 20 Personen.',
    'sponsors-alone': 'Mindestens eine Person, die nicht Auftraggeber ist, muss zustimmen.',
    'own-delegation': 'Bitte wählen Sie jemand anderen.',
    'function-not-held': 'Sie können nur weitergeben, was Sie selbst haben.',
    'may-not-decide': 'Diese Person darf hier nicht entscheiden.',
    'ends-before-it-begins': 'Das Ende liegt vor dem Anfang.',
    'lasts-too-long': 'So lange lässt sich das nicht weitergeben.',
    'ended-already': 'Das ist schon zu Ende.',
    'chain-too-long': 'Dazwischen wurde zu viel aufgezeichnet für eine Datei.',
  },
);

/** The first few by name, and how many more there are. */
function unmetSentence({ criteria, open }: Facts, locale: Locale): string | undefined {
  if (typeof criteria !== 'string' || criteria === '') return undefined;
  const words = approvalProblemText(locale);
  const names = criteria.split(' ').map((name) => gateCriterionName(name, {}, locale));
  const more = Number(open ?? 0) - names.length;
  const said = names.join(' · ');
  return more > 0 ? words.notMetMore(said, formatNumber(more, locale)) : words.notMet(said);
}

export function approvalSentence(
  problem: { readonly code: string; readonly facts: Facts },
  reader: { readonly locale: Locale; readonly timeZone: string },
): string | undefined {
  const { code, facts } = problem;
  const { locale } = reader;
  if (code === 'stale' && facts['about'] === 'approval') return overtakenSentence(facts, reader);
  const unmet = code === 'criteria-not-met' ? unmetSentence(facts, locale) : undefined;
  const plain = (approvalProblemText(locale) as Readonly<Record<string, unknown>>)[code];
  return unmet ?? (typeof plain === 'string' ? plain : undefined);
}
