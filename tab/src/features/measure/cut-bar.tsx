import type { FilterBy } from '@causeway/shared/domain/measure/measure.js';
import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { filterByWords } from '@causeway/shared/text/measure-text.js';
import { ChoiceBar } from '../../components/choice-bar.js';
import { useWords } from '../../lib/reader.js';

interface CutBarProps {
  readonly offered: readonly FilterBy[];
  readonly cut: FilterBy;
  readonly onChange: (cut: FilterBy) => void;
}

/** Everybody alone, or the groups the edition tells apart beside them. */
export function CutBar({ offered, cut, onChange }: CutBarProps) {
  const words = useWords(measurePageText);
  const names = useWords(filterByWords);
  if (offered.length < 2) return null;
  return (
    <ChoiceBar
      label={words.cuts}
      choices={offered.map((value) => ({ value, label: names[value] }))}
      value={cut}
      onChange={onChange}
    />
  );
}
