import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { decisionCardText } from '@causeway/shared/text/decision-card-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import type { CardElement } from './adaptive-card.js';
import type { Reader } from './card-parts.js';
import { heading, line, personName } from './card-parts.js';
import { safeText } from './escape-text.js';

const mostNames = 3;
const nameBytes = 60;

function namesOf(people: readonly PersonRef[], reader: Reader): string {
  const rest = people.length - mostNames;
  const shown = people
    .slice(0, mostNames)
    .map((one) => safeText(personName(one, reader), nameBytes));
  const { andMorePeople } = decisionCardText(reader.locale);
  const more = rest > 0 ? [andMorePeople(formatNumber(rest, reader.locale))] : [];
  return [...shown, ...more].join(', ');
}

type Verdict = ApprovalPage['verdicts'][number];

/** Whose word it is that was given, whoever gave it. */
const voiceOf = ({ person, onBehalfOf }: Verdict) => (onBehalfOf ?? person).id;

/** Holds the function and may not speak for it: asked for it, or had a hand in what is shown. */
function isBarred({ deciders }: ApprovalPage, role: Verdict['role'], id: PersonRef['id']): boolean {
  return deciders.some(
    (one) =>
      one.barredBy !== null && one.role === role && one.onBehalfOf === null && one.person.id === id,
  );
}

/** Who has decided so far, by function, and whose word is missing. */
export function rosterParts(approval: ApprovalPage, reader: Reader): readonly CardElement[] {
  const { locale } = reader;
  const page = approvalPageText(locale);
  const words = decisionCardText(locale);
  const roles = roleWords(locale);
  const lines = approval.roster.map(({ role, needed, invited }) => {
    const said = approval.verdicts.filter((verdict) => verdict.role === role);
    const yes = said.filter(({ verdict }) => verdict === 'approve');
    const no = said.find(({ verdict }) => verdict === 'reject');
    const given = formatNumber(yes.length, locale);
    const counted = words.rosterLine(roles[role], given, formatNumber(needed, locale));
    const open = invited.filter(({ id }) => !said.some((one) => voiceOf(one) === id));
    const asked = open.filter(({ id }) => !isBarred(approval, role, id));
    const isWaiting = approval.state === 'open' && yes.length < needed;
    const parts = [
      counted,
      yes.length > 0 &&
        page.saidYes(
          namesOf(
            yes.map(({ person }) => person),
            reader,
          ),
        ),
      no && page.saidNo(namesOf([no.person], reader)),
      isWaiting && (asked.length > 0 ? words.waitsFor(namesOf(asked, reader)) : page.nobodyInvited),
    ];
    return line(parts.filter(Boolean).join(' · '));
  });
  return [heading(page.roster), ...lines];
}
