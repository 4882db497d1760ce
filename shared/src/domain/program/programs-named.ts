import type { Tool } from '../tool/tool.js';
import type { Program } from './program.js';

/** What was written is a name, as behind “status”, or a sentence in which one may occur. */
export type Naming = 'a-name' | 'in-a-sentence';

/** They name nothing, in either language. */
const filler = new Set(
  (
    'a about an and are at by can do for from going has have how i if in into is it its me my now ' +
    'of on or our please pilot program programme rollout the there this to today tool use used we ' +
    'what when with you your ' +
    'am auf bei bitte das dem den der des die ein eine einer es für gerade geht heute ich ihr im ' +
    'ist jetzt läuft man mein meine mit pilotprojekt programm so und uns unser unsere von was wie ' +
    'wir zu zum zur'
  ).split(' '),
);

/** So much of the beginning of a word stands for it: “coach” for “coaching”. */
const shortestBeginning = 4;

function wordsIn(text: string): readonly string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !filler.has(word));
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= shortestBeginning && long.startsWith(short);
}

/** How much of a name was written; what stands in brackets behind it need not be. */
function saidOf(name: string, written: readonly string[], naming: Naming): number {
  const words = wordsIn(name.replace(/\([^)]*\)/g, ' '));
  const said = words.filter((word) => written.some((one) => isSameWord(one, word)));
  const isEnough = naming === 'a-name' || said.length === words.length || said.length > 1;
  return isEnough ? said.reduce((sum, word) => sum + word.length, 0) : 0;
}

/** Something is left that could be a name. */
export function namesSomething(written: string): boolean {
  return wordsIn(written).length > 0;
}

/** The programs of whose names, or whose tools' names, most was written: several where as much was. */
export function programsNamed<Named extends Pick<Program, 'name' | 'toolId'>>(
  programs: readonly Named[],
  tools: readonly Pick<Tool, 'id' | 'name'>[],
  written: string,
  naming: Naming,
): readonly Named[] {
  const words = wordsIn(written);
  const toolNames = new Map(tools.map(({ id, name }) => [id, name]));
  const said = programs.map(({ name, toolId }) =>
    Math.max(...[name, toolNames.get(toolId) ?? ''].map((one) => saidOf(one, words, naming))),
  );
  const most = Math.max(0, ...said);
  return most === 0 ? [] : programs.filter((_, at) => said[at] === most);
}
