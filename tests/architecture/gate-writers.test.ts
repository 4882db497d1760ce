import type { SourceFile } from '../harness/source-files';
import { listPlaces, readSource } from '../harness/source-files';

const room = 'bot/src/usecases/';
const sources = listPlaces()
  .filter((place) => place.startsWith(room) && place.endsWith('.ts'))
  .map(readSource);

/** Where what a gate looks at, and what an approval is held against, is read from the stores. */
const readers = [
  'gate/load-gate-facts.ts',
  'gate/load-gate-flags.ts',
  'gate/current-template.ts',
  'gate/published-values.ts',
  'gate/group-sizes.ts',
  'measure/load-measure-input.ts',
  'snapshot/load-gate.ts',
  'approval/current-rule.ts',
].map((place) => `${room}${place}`);

/** How an open question hears of it: at once by name, or at the next look. */
const heard = /\b(voidOpenApprovals|voidOnSheet|recheckSoon|setCountingTimer|commitStage)\(/;
const written =
  /\b(?:stores|writing)\.(\w+)\.(insert|save|remove|replace|set|purge|add|mark)\w*\(/g;

/** What is written there moves no outcome, or is heard of where it is written from. */
const silent: Readonly<Record<string, string>> = {
  'catalogue/save-program.ts': 'a name',
  'person/resolve-actor.ts': 'that somebody is here',
  'person/save-my-settings.ts': 'how somebody reads and when they work',
  'use-case/load-traits.ts': 'the key of a use case',
  'sheet/commit-sheet.ts': 'heard of by whoever calls it, with what it was before',
  'observation/count-plain.ts': 'counted until nothing waits, which is heard of',
  'observation/count-corrections.ts': 'counted until nothing waits, which is heard of',
  'observation/move-counted.ts': 'counted until nothing waits, which is heard of',
  'observation/save-count.ts': 'counted until nothing waits, which is heard of',
};

function textOf({ lines }: SourceFile): string {
  return lines.join('\n');
}

function storesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, store]) => store ?? '');
}

const looked = new Set(
  sources
    .filter(({ place }) => readers.includes(place))
    .flatMap((source) => storesIn(textOf(source), /\bstores\.(\w+)\./g)),
);

/** Writes what a gate looks at, and no question hears of it. */
function unheard(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((source) => {
    const place = source.place.slice(room.length);
    const text = textOf(source);
    if (silent[place] !== undefined || heard.test(text)) return [];
    const stores = new Set(storesIn(text, written).filter((store) => looked.has(store)));
    return [...stores].map((store) => `${place} writes ${store}`);
  });
}

describe('who writes what a gate looks at', () => {
  it('lets what is asked hear of it, every one of them', () => {
    expect(looked.size).toBeGreaterThan(18);
    expect(unheard(sources)).toEqual([]);
  });

  it('is found where it does not', () => {
    const lines = ['await ports.commands.run(id, (stores) => stores.windows.save(before, after));'];
    const planted = { place: `${room}window/move-window.ts`, lines };
    expect(unheard([planted])).toEqual(['window/move-window.ts writes windows']);
  });

  it('has no exception for a file that is gone', () => {
    const places = sources.map(({ place }) => place.slice(room.length));
    expect(Object.keys(silent).filter((place) => !places.includes(place))).toEqual([]);
  });
});
