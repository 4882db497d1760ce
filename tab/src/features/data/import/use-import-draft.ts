import type { SavedMapping } from '@causeway/shared/api/connections.js';
import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { mappingProblems } from '@causeway/shared/domain/import/mapping-problems.js';
import { suggestMapping } from '@causeway/shared/domain/import/suggest-mapping.js';
import { codeWord, codeWords } from '@causeway/shared/text/observation-words.js';
import { useEffect, useState } from 'react';
import { useReader } from '../../../lib/reader.js';
import type { FileSample, ReadSample } from './read-sample.js';
import { readSample } from './read-sample.js';

/** What rows can be, as one value for a list. */
export type RowKind = NonNullable<ImportMapping['kind']> | 'participants';

export function rowKindOf({ target, kind }: ImportMapping): RowKind | undefined {
  return target === 'participants' ? target : (kind ?? undefined);
}

const bothLanguages = [codeWords('en'), codeWords('de')];

function suggestedFor(rowKind: RowKind, sample: FileSample, timeZone: string): ImportMapping {
  const isParticipants = rowKind === 'participants';
  return suggestMapping({
    target: isParticipants ? 'participants' : 'observations',
    kind: isParticipants ? null : rowKind,
    timeZone,
    header: sample.header,
    rows: sample.records.map(({ cells }) => cells),
    namesOf: (field, word) => bothLanguages.map((words) => codeWord(words, field, word)),
  });
}

/** What is known of an import that was not started yet. */
export interface ImportDraft {
  readonly read: ReadSample | undefined;
  readonly mapping: ImportMapping | undefined;
  /** The saved mapping it began with. */
  readonly saved: SavedMapping | undefined;
  readonly chooseKind: (rowKind: RowKind) => void;
  readonly chooseSaved: (saved: SavedMapping | undefined) => void;
  readonly change: (mapping: ImportMapping) => void;
  /** It was kept under a name, or no longer is. */
  readonly noteSaved: (saved: SavedMapping | undefined) => void;
}

/** A file with the mapping for it: a saved one that fits its columns, or a guess to be looked at. */
export function useImportDraft(
  file: File,
  known: readonly SavedMapping[],
  /** What somebody came to import. */
  rowKind?: RowKind,
): ImportDraft {
  const { timeZone } = useReader();
  const [read, setRead] = useState<ReadSample>();
  const [mapping, setMapping] = useState<ImportMapping>();
  const [saved, setSaved] = useState<SavedMapping>();
  const delimiter = mapping?.delimiter ?? 'auto';

  useEffect(() => {
    let isCurrent = true;
    const readAgain = async () => {
      const next = await readSample(file, delimiter);
      if (isCurrent) setRead(next);
    };
    void readAgain();
    return () => {
      isCurrent = false;
    };
  }, [file, delimiter]);

  const sample = read?.kind === 'read' ? read.sample : undefined;
  const chooseSaved = (chosen: SavedMapping | undefined) => {
    setSaved(chosen);
    if (chosen) setMapping(chosen.mapping);
  };
  const fitting =
    sample && !mapping
      ? known.find((one) => mappingProblems(one.mapping, sample.header).length === 0)
      : undefined;
  // Drawn again at once with what was found, before anybody sees the page without it.
  if (fitting) chooseSaved(fitting);
  else if (sample && !mapping && rowKind) setMapping(suggestedFor(rowKind, sample, timeZone));

  return {
    read,
    mapping,
    saved,
    chooseKind: (rowKind) => {
      if (!sample) return;
      setSaved(undefined);
      setMapping(suggestedFor(rowKind, sample, timeZone));
    },
    chooseSaved,
    change: setMapping,
    noteSaved: setSaved,
  };
}
