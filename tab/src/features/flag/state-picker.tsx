import type { FlagState } from '@causeway/shared/domain/flag/flag.js';
import { flagStates } from '@causeway/shared/domain/flag/flag.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { flagStateWords } from '@causeway/shared/text/flag-words.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { ChoiceBar } from '../../components/choice-bar.js';
import { useReader } from '../../lib/reader.js';

interface StatePickerProps {
  readonly state: FlagState;
  readonly counts: { readonly counts: Readonly<Record<FlagState, number>> } | undefined;
  readonly onChange: (state: FlagState) => void;
}

/** Which column a list shows. */
export function StatePicker({ state, counts, onChange }: StatePickerProps) {
  const { locale } = useReader();
  const words = flagStateWords(locale);
  return (
    <ChoiceBar
      label={boardText(locale).state}
      value={state}
      choices={flagStates.map((value) => ({
        value,
        label: counts
          ? `${words[value]} ${formatNumber(counts.counts[value], locale)}`
          : words[value],
      }))}
      onChange={onChange}
    />
  );
}
