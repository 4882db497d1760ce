import type { AskRole } from '../domain/escalation/ask.js';
import type {
  DismissalReason,
  FlagSource,
  FlagState,
  IdentityMode,
  Outcome,
  Reach,
  Reason,
} from '../domain/flag/flag.js';
import type { Harm, Reversibility, Severity } from '../domain/flag/severity.js';
import type { HandOverState, Judgement } from '../domain/hand-over/hand-over.js';
import { defineText } from './define-text.js';

/** One word or two for every value people can read, in cards and in the tab alike. */
type WordFor<Value extends string> = Readonly<Record<Value, string>>;

export const flagStateWords = defineText(
  {
    new: 'New',
    'in-triage': 'In triage',
    confirmed: 'Confirmed',
    answered: 'Answered',
    dismissed: 'Dismissed',
    withdrawn: 'Withdrawn',
  } satisfies WordFor<FlagState>,
  {
    new: 'Neu',
    'in-triage': 'In Prüfung',
    confirmed: 'Bestätigt',
    answered: 'Beantwortet',
    dismissed: 'Abgelehnt',
    withdrawn: 'Zurückgezogen',
  },
);

export const reasonWords = defineText(
  {
    wrong: 'Wrong',
    'made-up': 'Made up',
    'unsafe-or-unfair': 'Unsafe or unfair',
    leaked: 'Leaked something',
    'did-not-fit': 'Did not fit my work',
  } satisfies WordFor<Reason>,
  {
    wrong: 'Falsch',
    'made-up': 'Erfunden',
    'unsafe-or-unfair': 'Gefährlich oder unfair',
    leaked: 'Hat etwas preisgegeben',
    'did-not-fit': 'Passte nicht zu meiner Arbeit',
  },
);

export const reachWords = defineText(
  {
    nobody: 'Nobody but me',
    'my-team': 'My team',
    'another-department': 'Another department',
    customer: 'A customer',
    unknown: "I don't know",
  } satisfies WordFor<Reach>,
  {
    nobody: 'Niemand außer mir',
    'my-team': 'Mein Team',
    'another-department': 'Eine andere Abteilung',
    customer: 'Ein Kunde',
    unknown: 'Weiß ich nicht',
  },
);

export const severityWords = defineText(
  { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' } satisfies WordFor<Severity>,
  { critical: 'Kritisch', high: 'Hoch', medium: 'Mittel', low: 'Niedrig' },
);

export const harmWords = defineText(
  { severe: 'Severe', moderate: 'Moderate', minor: 'Minor' } satisfies WordFor<Harm>,
  { severe: 'Schwer', moderate: 'Mittel', minor: 'Gering' },
);

export const reversibilityWords = defineText(
  {
    irreversible: 'Cannot be undone',
    'with-effort': 'Can be undone with effort',
    easily: 'Easily undone',
  } satisfies WordFor<Reversibility>,
  {
    irreversible: 'Nicht rückgängig zu machen',
    'with-effort': 'Mit Aufwand rückgängig zu machen',
    easily: 'Leicht rückgängig zu machen',
  },
);

export const outcomeWords = defineText(
  {
    'used-it': 'Used it',
    'corrected-it': 'Corrected it',
    'did-it-myself': 'Did it myself',
    'asked-someone': 'Asked someone',
  } satisfies WordFor<Outcome>,
  {
    'used-it': 'Verwendet',
    'corrected-it': 'Korrigiert',
    'did-it-myself': 'Selbst gemacht',
    'asked-someone': 'Jemanden gefragt',
  },
);

export const modeWords = defineText(
  { named: 'With my name', confidential: 'Confidentially' } satisfies WordFor<IdentityMode>,
  { named: 'Mit meinem Namen', confidential: 'Vertraulich' },
);

export const sourceWords = defineText(
  {
    'teams-message': 'From a Teams message',
    pasted: 'Pasted in chat',
    tab: 'From the tab',
  } satisfies WordFor<FlagSource>,
  {
    'teams-message': 'Aus einer Teams-Nachricht',
    pasted: 'Im Chat eingefügt',
    tab: 'Aus der Registerkarte',
  },
);

export const dismissalWords = defineText(
  {
    'works-as-intended': 'Works as intended',
    'not-this-tool': 'Not from this tool',
    duplicate: 'Flagged before',
    'not-enough-to-go-on': 'Not enough to go on',
  } satisfies WordFor<DismissalReason>,
  {
    'works-as-intended': 'Funktioniert wie vorgesehen',
    'not-this-tool': 'Nicht von diesem Tool',
    duplicate: 'Schon gemeldet',
    'not-enough-to-go-on': 'Zu wenig Anhaltspunkte',
  },
);

export const judgementWords = defineText(
  {
    right: 'It is right',
    'not-right': 'It is not right',
    depends: 'It depends',
  } satisfies WordFor<Judgement>,
  { right: 'Es stimmt', 'not-right': 'Es stimmt nicht', depends: 'Es kommt darauf an' },
);

export const handOverStateWords = defineText(
  {
    open: 'Waiting',
    taken: 'Somebody is on it',
    answered: 'Answered',
    withdrawn: 'Withdrawn',
  } satisfies WordFor<HandOverState>,
  {
    open: 'Wartet',
    taken: 'In Arbeit',
    answered: 'Beantwortet',
    withdrawn: 'Zurückgezogen',
  },
);

export const askRoleWords = defineText(
  {
    responder: 'answers for this',
    deputy: 'deputy',
    'program-manager': 'program manager',
    'governance-owner': 'governance owner',
    administrator: 'administrator',
  } satisfies WordFor<AskRole>,
  {
    responder: 'verantwortlich',
    deputy: 'Vertretung',
    'program-manager': 'Programmleitung',
    'governance-owner': 'Governance-Verantwortung',
    administrator: 'Administration',
  },
);

export const drillStepWords = defineText(
  {
    asked: 'asked',
    acknowledged: 'answered',
    'no-answer': 'no answer in time',
    absent: 'away, passed over',
    left: 'has left, passed over',
  },
  {
    asked: 'gefragt',
    acknowledged: 'hat geantwortet',
    'no-answer': 'keine Antwort in der Frist',
    absent: 'abwesend, übersprungen',
    left: 'ausgeschieden, übersprungen',
  },
);
