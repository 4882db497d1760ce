import { defineText } from './define-text.js';

/** Why a criterion that asks for a number says what it says. */
export const gateMeasureReasons = defineText(
  {
    'nothing-registered': 'Nobody has said beforehand what must be shown by numbers.',
    'criterion-shown': (measure: string, bound: string) => `${measure}: it is ${bound}.`,
    'criterion-not-shown': (measure: string, bound: string) => `${measure}: it is not ${bound}.`,
    'criterion-too-few': (measure: string, bound: string) =>
      `${measure}: that it is ${bound} rests on too few people for it to be told.`,
    'criterion-no-data': (measure: string) => `${measure}: nothing has been counted yet.`,
    'criterion-below-minimum': (measure: string, bound: string) =>
      `${measure}: less has been counted than was agreed on to say whether it is ${bound}.`,
    'criterion-not-enough-evidence': (measure: string, bound: string) =>
      `${measure}: what has been counted does not tell yet whether it is ${bound}.`,
    'criterion-look-not-taken': (measure: string) =>
      `${measure}: enough has been counted, and the one look agreed on has not been taken yet.`,
    'criterion-look-taken': (measure: string, bound: string) =>
      `${measure}: the one look agreed on did not show that it is ${bound}. Another look needs a new version.`,
    'criterion-measured-with-a-stake': (measure: string) =>
      `${measure}: whoever measured has a stake in it, and somebody independent is needed.`,
    'measure-not-registered': (measure: string) =>
      `${measure}: this is asked for, and nothing has been registered about it.`,
    'measure-shown': (measure: string) => `${measure}: shown.`,
    'measure-not-shown': (measure: string) => `${measure}: not shown.`,
    'measure-open': (measure: string) => `${measure}: what has been counted does not tell yet.`,
    'nobody-takes-part': 'Nobody takes part, or too few to be spoken of.',
    'volunteers-alone': (volunteers: string, others: string, minimum: string) =>
      `About ${volunteers} volunteered. Only about ${others} did not, and at least ${minimum} are needed to say anything about people who did not ask for it.`,
    'others-take-part': (volunteers: string, others: string) =>
      `About ${volunteers} volunteered; about ${others} take part who did not.`,
    'strata-missing': (strata: string, minimum: string) =>
      `At least ${minimum} who did not volunteer have to take part of each of these: ${strata}.`,
    'strata-filled': (minimum: string) =>
      `At least ${minimum} of each take part who did not volunteer.`,
    'gap-not-published': 'The comparison has not been published.',
    'gap-too-few': 'Volunteers or the others are too few to be compared.',
    'gap-shown': (gap: string, low: string, high: string) =>
      `Of volunteers, ${gap} percentage points more take to it than of the others (${low} to ${high}).`,
    'shares-unstated': (lacking: string, of: string) =>
      `For ${lacking} of ${of} use cases nobody has said how much of the work they are.`,
    'shares-not-whole': (sum: string) =>
      `The use cases are said to be ${sum} of the work, which is more than all of it.`,
    'not-covered': (tested: string, untested: string, floor: string) =>
      `${tested} of the work was tried, and ${floor} is asked for. Nothing is known about the other ${untested}.`,
    covered: (tested: string, untested: string) =>
      `${tested} of the work was tried. Nothing is known about the other ${untested}.`,
    'nobody-due': 'Nobody was due to hear anything.',
    'reporters-not-told': (told: string, due: string, floor: string) =>
      `${told} of ${due} heard back in time, and ${floor} is asked for.`,
    'reporters-told': (told: string, due: string) => `${told} of ${due} heard back in time.`,
    'review-step-missing': (first: string, lacking: string, of: string) =>
      `It is not settled where a person checks what “${first}” passes on (${lacking} of ${of} are open).`,
    'review-step-expired': (first: string, lacking: string, of: string) =>
      `How a person checks what “${first}” passes on no longer holds (${lacking} of ${of} are open).`,
    'review-not-sampled': (first: string, lacking: string, of: string) =>
      `Nothing that “${first}” passed on was sampled (${lacking} of ${of} are open).`,
    'review-left-out': (first: string, reviewed: string, trials: string, stated: string) =>
      `In “${first}” and others ${reviewed} of ${trials} outputs had been checked; ${stated} was promised.`,
    'review-sample-small': (first: string, reviewed: string, trials: string) =>
      `“${first}” needs a larger sample; in all ${reviewed} of ${trials} had been checked.`,
    'review-proven': (trials: string, of: string) =>
      `A sample of ${trials} outputs shows it for all ${of} use cases.`,
    'decides-about-nobody': 'No use case here decides about people.',
    'mark-missing': (lacking: string) =>
      `Use cases of which nobody has said whether they decide about people: ${lacking}.`,
    'human-decision-missing': (first: string) =>
      `“${first}” decides about people, and no person is named who takes the decision.`,
    'groups-missing': (first: string) =>
      `“${first}” decides about people, and errors were not counted by group.`,
    'groups-differ': (first: string, least: string, limit: string) =>
      `In “${first}” errors differ between groups by at least ${least}; at most ${limit} is allowed.`,
    'groups-not-told-apart': (first: string, most: string, limit: string) =>
      `In “${first}” errors may differ between groups by up to ${most}; at most ${limit} is allowed.`,
    'notice-unknown': (first: string) =>
      `Nobody has said whether those “${first}” decides about are told.`,
    'notice-missing': (first: string) => `Those “${first}” decides about are not told.`,
    'groups-alike': (first: string, most: string) =>
      `In “${first}” errors differ between groups by at most ${most}.`,
    'people-unknown': 'How many people the next stage has is not known.',
    'load-unknown': (kinds: string) => `Hours needed or available are not known for: ${kinds}.`,
    'over-capacity': (kind: string, required: string, available: string) =>
      `Too much: ${kind} needs ${required} hours a week, and there are ${available}.`,
    'capacity-tight': (people: string) =>
      `It fits for ${people} people, with little room for a bad week.`,
    'capacity-enough': (people: string) => `There are enough hours for ${people} people.`,
  },
  {
    'nothing-registered': 'Niemand hat vorher gesagt, was Zahlen zeigen müssen.',
    'criterion-shown': (measure: string, bound: string) => `${measure}: Es liegt ${bound}.`,
    'criterion-not-shown': (measure: string, bound: string) =>
      `${measure}: Es liegt nicht ${bound}.`,
    'criterion-too-few': (measure: string, bound: string) =>
      `${measure}: Dass es ${bound} liegt, beruht auf zu wenigen Menschen, um es zu sagen.`,
    'criterion-no-data': (measure: string) => `${measure}: Es wurde noch nichts gezählt.`,
    'criterion-below-minimum': (measure: string, bound: string) =>
      `${measure}: Gezählt ist weniger, als vereinbart war, um zu sagen, ob es ${bound} liegt.`,
    'criterion-not-enough-evidence': (measure: string, bound: string) =>
      `${measure}: Was gezählt ist, sagt noch nicht, ob es ${bound} liegt.`,
    'criterion-look-not-taken': (measure: string) =>
      `${measure}: Es wurde genug gezählt, und der eine vereinbarte Blick steht noch aus.`,
    'criterion-look-taken': (measure: string, bound: string) =>
      `${measure}: Der eine vereinbarte Blick hat nicht gezeigt, dass es ${bound} liegt. Ein weiterer braucht eine neue Fassung.`,
    'criterion-measured-with-a-stake': (measure: string) =>
      `${measure}: Wer gemessen hat, hat selbst ein Interesse daran. Es braucht jemand Unabhängigen.`,
    'measure-not-registered': (measure: string) =>
      `${measure}: Das ist verlangt, und dazu ist nichts registriert.`,
    'measure-shown': (measure: string) => `${measure}: gezeigt.`,
    'measure-not-shown': (measure: string) => `${measure}: nicht gezeigt.`,
    'measure-open': (measure: string) => `${measure}: Was gezählt ist, sagt es noch nicht.`,
    'nobody-takes-part': 'Niemand macht mit, oder zu wenige, um von ihnen zu sprechen.',
    'volunteers-alone': (volunteers: string, others: string, minimum: string) =>
      `Etwa ${volunteers} haben sich gemeldet. Nur etwa ${others} nicht, und mindestens ${minimum} sind nötig, um etwas über Menschen zu sagen, die es nicht wollten.`,
    'others-take-part': (volunteers: string, others: string) =>
      `Etwa ${volunteers} haben sich gemeldet; etwa ${others} machen mit, die das nicht getan haben.`,
    'strata-missing': (strata: string, minimum: string) =>
      `Je mindestens ${minimum}, die sich nicht gemeldet haben, müssen mitmachen von: ${strata}.`,
    'strata-filled': (minimum: string) =>
      `Von allen machen mindestens ${minimum} mit, die sich nicht gemeldet haben.`,
    'gap-not-published': 'Der Vergleich wurde nicht veröffentlicht.',
    'gap-too-few': 'Freiwillige oder die anderen sind zu wenige für einen Vergleich.',
    'gap-shown': (gap: string, low: string, high: string) =>
      `Von den Freiwilligen nehmen es ${gap} Prozentpunkte mehr an als von den anderen (${low} bis ${high}).`,
    'shares-unstated': (lacking: string, of: string) =>
      `Für ${lacking} von ${of} Anwendungsfällen hat niemand gesagt, wie viel von der Arbeit sie sind.`,
    'shares-not-whole': (sum: string) =>
      `Die Anwendungsfälle sollen ${sum} der Arbeit sein, das ist mehr als alles.`,
    'not-covered': (tested: string, untested: string, floor: string) =>
      `${tested} der Arbeit wurden ausprobiert, verlangt sind ${floor}. Über die übrigen ${untested} ist nichts bekannt.`,
    covered: (tested: string, untested: string) =>
      `${tested} der Arbeit wurden ausprobiert. Über die übrigen ${untested} ist nichts bekannt.`,
    'nobody-due': 'Niemand hätte schon etwas hören müssen.',
    'reporters-not-told': (told: string, due: string, floor: string) =>
      `${told} von ${due} haben rechtzeitig davon gehört, verlangt sind ${floor}.`,
    'reporters-told': (told: string, due: string) =>
      `${told} von ${due} haben rechtzeitig davon gehört.`,
    'review-step-missing': (first: string, lacking: string, of: string) =>
      `Nicht geregelt ist, wo ein Mensch prüft, was „${first}“ weitergibt (${lacking} von ${of} sind offen).`,
    'review-step-expired': (first: string, lacking: string, of: string) =>
      `Wie ein Mensch prüft, was „${first}“ weitergibt, gilt nicht mehr (${lacking} von ${of} sind offen).`,
    'review-not-sampled': (first: string, lacking: string, of: string) =>
      `Von dem, was „${first}“ weitergab, gibt es keine Stichprobe (${lacking} von ${of} sind offen).`,
    'review-left-out': (first: string, reviewed: string, trials: string, stated: string) =>
      `In „${first}“ und anderen waren ${reviewed} von ${trials} Ausgaben geprüft; versprochen waren ${stated}.`,
    'review-sample-small': (first: string, reviewed: string, trials: string) =>
      `„${first}“ braucht eine größere Stichprobe; insgesamt waren ${reviewed} von ${trials} geprüft.`,
    'review-proven': (trials: string, of: string) =>
      `Eine Stichprobe von ${trials} Ausgaben zeigt es für alle ${of} Anwendungsfälle.`,
    'decides-about-nobody': 'Kein Anwendungsfall hier entscheidet über Menschen.',
    'mark-missing': (lacking: string) =>
      `Anwendungsfälle, bei denen niemand gesagt hat, ob sie über Menschen entscheiden: ${lacking}.`,
    'human-decision-missing': (first: string) =>
      `„${first}“ entscheidet über Menschen, und niemand ist benannt, der die Entscheidung trifft.`,
    'groups-missing': (first: string) =>
      `„${first}“ entscheidet über Menschen, und Fehler wurden nicht nach Gruppen gezählt.`,
    'groups-differ': (first: string, least: string, limit: string) =>
      `In „${first}“ unterscheiden sich Fehler zwischen Gruppen um mindestens ${least}; erlaubt sind höchstens ${limit}.`,
    'groups-not-told-apart': (first: string, most: string, limit: string) =>
      `In „${first}“ können sich Fehler zwischen Gruppen um bis zu ${most} unterscheiden; erlaubt sind höchstens ${limit}.`,
    'notice-unknown': (first: string) =>
      `Niemand hat gesagt, ob die, über die „${first}“ entscheidet, davon erfahren.`,
    'notice-missing': (first: string) => `Über wen „${first}“ entscheidet, erfährt nichts davon.`,
    'groups-alike': (first: string, most: string) =>
      `In „${first}“ unterscheiden sich Fehler zwischen Gruppen um höchstens ${most}.`,
    'people-unknown': 'Wie viele Menschen die nächste Stufe hat, ist nicht bekannt.',
    'load-unknown': (kinds: string) =>
      `Nötige oder vorhandene Stunden sind nicht bekannt für: ${kinds}.`,
    'over-capacity': (kind: string, required: string, available: string) =>
      `Zu viel: ${kind} braucht ${required} Stunden in der Woche, da sind ${available}.`,
    'capacity-tight': (people: string) =>
      `Für ${people} Menschen reicht es, mit wenig Luft für eine schlechte Woche.`,
    'capacity-enough': (people: string) => `Für ${people} Menschen sind genug Stunden da.`,
  },
);
