import type { FlagState } from '@causeway/shared/domain/flag/flag.js';
import { flagStates } from '@causeway/shared/domain/flag/flag.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { flagStateWords } from '@causeway/shared/text/flag-words.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useReader } from '../../lib/reader.js';

const useStyles = makeStyles({
  picker: { overflowX: 'auto', marginBlockEnd: tokens.spacingVerticalS, scrollbarWidth: 'thin' },
});

interface StatePickerProps {
  readonly state: FlagState;
  readonly counts: { readonly counts: Readonly<Record<FlagState, number>> } | undefined;
  readonly onChange: (state: FlagState) => void;
}

/** Which column a list shows. */
export function StatePicker({ state, counts, onChange }: StatePickerProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = flagStateWords(locale);
  return (
    <div className={styles.picker}>
      <TabList
        aria-label={boardText(locale).state}
        size="small"
        selectedValue={state}
        onTabSelect={(_, data) => {
          const chosen = flagStates.find((other) => other === data.value);
          if (chosen) onChange(chosen);
        }}
      >
        {flagStates.map((other) => (
          <Tab key={other} value={other}>
            {counts
              ? `${words[other]} ${formatNumber(counts.counts[other], locale)}`
              : words[other]}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
