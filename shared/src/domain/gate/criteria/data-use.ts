import type { FoundSheets } from '../find-sheets.js';
import type { GateFacts } from '../gate-facts.js';
import { fail, open, pass } from '../judgement.js';
import { sheetCriterion } from '../sheet-criterion.js';

function groupsOf({ held }: FoundSheets): readonly string[] {
  const groups = held[0]?.version.values['accessGroups'];
  return Array.isArray(groups) ? (groups as readonly string[]) : [];
}

/** "Who has access?" is answered by groups that exist, with how many people are in them, in steps of k. */
function countGroups(found: FoundSheets, { groupSizes, smallestGroup }: GateFacts) {
  const groups = groupsOf(found);
  if (!groupSizes) return open('groups-not-counted', { groups: groups.length });
  const unknown = groups.find((group) => !Object.hasOwn(groupSizes, group));
  if (unknown !== undefined) return fail('group-unknown', { group: unknown });
  const people = groups.reduce((sum, group) => sum + (groupSizes[group] ?? 0), 0);
  return pass('access-counted', {
    groups: groups.length,
    people: people - (people % smallestGroup),
  });
}

/** What data, and who has access to it. Its time over, it blocks until somebody confirms it anew. */
export const dataUse = sheetCriterion({
  name: 'data-use',
  kind: 'data-use',
  about: 'program',
  failure: 'final',
  isProtected: true,
  owedBy: ['governance-owner'],
  also: countGroups,
});
