/** How much a group has used it together. */
export interface CollectiveUse {
  readonly people: number;
  /** Days with access, of all of them together. */
  readonly exposureDays: number;
  /** Interactions at work, whether the output served or not. */
  readonly interactions: number;
}

const fewestPeople = 10;
const fewestDaysEach = 14;
const interactionsPerPersonWeek = 1 / 5;

/**
 * Fewer than one interaction in five weeks of one person. Undefined where there are fewer than ten
 * people, or where they have had less than two weeks each.
 */
export function isAlmostNoUse(use: CollectiveUse): boolean | undefined {
  const { people, exposureDays, interactions } = use;
  if (people < fewestPeople || exposureDays < people * fewestDaysEach) return undefined;
  return interactions < (exposureDays / 7) * interactionsPerPersonWeek;
}
